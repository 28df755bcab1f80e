import { ArgsType, Field, ID, InputType } from "type-graphql";
import { EditInput, KeyedInput, PageArgs, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Channel, ChannelKind, Premises, PremisesKind, type PremisesKindValue } from "./premises.entity";

@ArgsType()
export class PremisesPageArgs extends PageArgs {
  @Field(() => PremisesKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: PremisesKindValue | null;
}

export const premisesErrors = userErrorsOf("Premises", "载体登记", { PREMISES_NOT_FOUND: "没有这处载体" });
export type PremisesRefusal = RefusalOf<typeof premisesErrors>;

const payload = (name: string, what: string) => payloadOf(name, "premises", () => Premises, premisesErrors, `${what}的结果`);
export const RegisterPremisesPayload = payload("RegisterPremises", "登记载体");
export const AmendPremisesPayload = payload("AmendPremises", "修改载体");
export const OpenChannelPayload = payloadOf("OpenChannel", "channel", () => Channel, premisesErrors, "开通联系渠道的结果");

@InputType({ description: "登记载体的输入" })
export class RegisterPremisesInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => PremisesKind, { description: "载体的类型" })
  kind!: PremisesKindValue;
  @Field(() => ID, { nullable: true, description: "联络员的人员编号；没有指定时不填" })
  stewardId?: string | null;
}

@InputType({ description: "修改载体的输入；不填的项不变" })
export class AmendPremisesInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => PremisesKind, { nullable: true, description: "载体的类型" })
  kind?: PremisesKindValue | null;
  @Field(() => ID, { nullable: true, description: "联络员的人员编号；写 null 表示不再指定" })
  stewardId?: string | null;
}

@InputType({ description: "开通联系渠道的输入" })
export class OpenChannelInput extends KeyedInput {
  @Field(() => ID, { description: "载体编号" })
  premisesId!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => ChannelKind, { description: "通道的类型" })
  kind!: keyof typeof ChannelKind;
}
