import { Field, ID, InputType } from "type-graphql";
import { EditInput, KeyedInput, payloadOf, TextField, WholeField } from "@quyu/kernel";
import { bookingErrors } from "../booking/booking-life.types";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";
import { Resource } from "../resource/resource.entity";

const payload = (name: string, what: string) => payloadOf(name, "resource", () => Resource, bookingErrors, `${what}的结果`);
export const OfferResourcePayload = payload("OfferResource", "提供共享资源");
export const AmendResourcePayload = payload("AmendResource", "修改共享资源");

@InputType({ description: "每周的一段可预约时间（北京时间）" })
export class ResourceHoursInput {
  @WholeField("星期几", { min: 1, max: 7, note: "1为周一，7为周日" }) weekday!: number;
  @Field(() => String, { description: "从几点，如 18:00" })
  from!: string;
  @Field(() => String, { description: "到几点，如 22:30；24:00为当天结束" })
  to!: string;
}

@InputType({ description: "提供共享资源的输入" })
export class OfferResourceInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "所在区划的代码；企业联系人不填，取企业的" })
  regionCode?: string | null;
  @Field(() => ID, { nullable: true, description: "哪家企业提供；企业联系人不填，社区自己的不填" })
  ownerId?: string | null;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => ResourceKind, { description: "资源的种类" })
  kind!: ResourceKindValue;
  @Field(() => CooperationField, { nullable: true, description: "用于哪个共建领域；不限时不填" })
  field?: CooperationFieldValue | null;
  @TextField("使用条件", { max: 300, nullable: true }) conditions?: string | null;
  @WholeField("同一时间可供预约的数量", { min: 1, max: 100_000, nullable: true, note: "如车位数，不填为1" }) quantity?:
    number | null;
  @Field(() => [ResourceHoursInput], { nullable: true, description: "每周可预约的时间，最多50段；不填为任何时间" })
  hours?: ResourceHoursInput[] | null;
}

@InputType({ description: "修改共享资源的输入；不填的项不变" })
export class AmendResourceInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => CooperationField, { nullable: true, description: "用于哪个共建领域；写 null 表示不限" })
  field?: CooperationFieldValue | null;
  @TextField("使用条件", { max: 300, nullable: true, note: "写 null 表示没有条件" }) conditions?: string | null;
  @WholeField("同一时间可供预约的数量", { min: 1, max: 100_000, nullable: true, note: "不能少于已经约出去的" }) quantity?:
    number | null;
  @Field(() => [ResourceHoursInput], {
    nullable: true,
    description: "每周可预约的时间，最多50段，整个换成所填的；空列表为任何时间。已有的预约不受影响",
  })
  hours?: ResourceHoursInput[] | null;
}
