import { Field, ID, InputType } from "type-graphql";
import { DateScalar, EditInput, KeyedInput, payloadOf, TextField, TextListField } from "@quyu/kernel";
import { EnterpriseKind, EnterpriseSize, type EnterpriseKindValue } from "../enterprise/enterprise.entity";
import { Policy, PolicyAudience, type PolicyAudienceValue } from "../policy/policy.entity";
import { recordErrors } from "../records/records.types";

const payload = (name: string, what: string) => payloadOf(name, "policy", () => Policy, recordErrors, `${what}的结果`);
export const PublishPolicyPayload = payload("PublishPolicy", "发布政策");
export const AmendPolicyPayload = payload("AmendPolicy", "修改政策");
export const WithdrawPolicyPayload = payload("WithdrawPolicy", "撤回政策");

@InputType({ description: "发布政策的输入" })
export class PublishPolicyInput extends KeyedInput {
  @Field(() => ID, { description: "施行的区划的代码，含所辖各级" })
  regionCode!: string;
  @TextField("名称", { max: 100 }) title!: string;
  @TextField("发布单位", { max: 60 }) issuer!: string;
  @Field(() => PolicyAudience, { description: "适用对象" })
  audience!: PolicyAudienceValue;
  @Field(() => [EnterpriseKind], { nullable: true, description: "适用的企业类型；不限不填" })
  kinds?: EnterpriseKindValue[] | null;
  @Field(() => [EnterpriseSize], { nullable: true, description: "适用的企业规模；不限不填" })
  sizes?: (keyof typeof EnterpriseSize)[] | null;
  @TextListField("适用的行业", { max: 30, most: 30, nullable: true }) industries?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: "开始施行的日期" })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "有效期的最后一天；长期有效不填" })
  validTo?: string | null;
  @TextField("怎么办理", { max: 2_000 }) howTo!: string;
}

@InputType({ description: "修改政策的输入；不填的项不变" })
export class AmendPolicyInput extends EditInput {
  @TextField("名称", { max: 100, nullable: true }) title?: string | null;
  @TextField("发布单位", { max: 60, nullable: true }) issuer?: string | null;
  @Field(() => PolicyAudience, { nullable: true, description: "适用对象" })
  audience?: PolicyAudienceValue | null;
  @Field(() => [EnterpriseKind], { nullable: true, description: "适用的企业类型；写 null 表示不限" })
  kinds?: EnterpriseKindValue[] | null;
  @Field(() => [EnterpriseSize], { nullable: true, description: "适用的企业规模；写 null 表示不限" })
  sizes?: (keyof typeof EnterpriseSize)[] | null;
  @TextListField("适用的行业", { max: 30, most: 30, nullable: true, note: "写 null 表示不限" }) industries?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: "开始施行的日期；写 null 表示没有写明" })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "有效期的最后一天；写 null 表示长期有效" })
  validTo?: string | null;
  @TextField("怎么办理", { max: 2_000, nullable: true }) howTo?: string | null;
}

@InputType({ description: "撤回政策的输入" })
export class WithdrawPolicyInput extends EditInput {
  @TextField("原因", { max: 200, nullable: true }) reason?: string | null;
}
