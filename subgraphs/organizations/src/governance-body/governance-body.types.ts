import { ArgsType, Field, ID, InputType } from "type-graphql";
import { EditInput, KeyedInput, PageArgs, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { GovernanceBody, GovernanceBodyKind } from "./governance-body.entity";

@ArgsType()
export class GovernanceBodiesArgs extends PageArgs {
  @Field(() => GovernanceBodyKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: keyof typeof GovernanceBodyKind | null;
}

export const bodyErrors = userErrorsOf(
  "GovernanceBody",
  "自治组织办理",
  { OWNERS_COMMITTEE_EXISTS: "这个小区已有业主委员会", OUTSIDE_REGION: "小区不在所填的区划内" },
  { constraints: { governance_body_one_owners_committee: "OWNERS_COMMITTEE_EXISTS" } },
);
export type BodyRefusal = RefusalOf<typeof bodyErrors>;

const payload = (name: string, description: string) =>
  payloadOf(name, "governanceBody", () => GovernanceBody, bodyErrors, description);
export const FormGovernanceBodyPayload = payload("FormGovernanceBody", "成立自治组织的结果");
export const AmendGovernanceBodyPayload = payload("AmendGovernanceBody", "修改自治组织的结果");

const people = { min: 0, max: 1_000, nullable: true } as const;

@InputType({ description: "成立自治组织的输入" })
export class FormGovernanceBodyInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => GovernanceBodyKind, { description: "自治组织的类型" })
  kind!: keyof typeof GovernanceBodyKind;
  @Field(() => ID, { nullable: true, description: "所在小区的编号；业主委员会必填，不限于一个小区的不填" })
  estateId?: string | null;
  @WholeField("成员数", { ...people, note: "只记人数，不记名单" }) members?: number | null;
  @WholeField("成员中的党员数", { ...people, note: "与成员数同填" }) partyMembers?: number | null;
}

@InputType({ description: "修改自治组织的输入；不填的项不变" })
export class AmendGovernanceBodyInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @WholeField("成员数", { ...people, note: "空值表示未登记" }) members?: number | null;
  @WholeField("成员中的党员数", { ...people, note: "空值表示未登记" }) partyMembers?: number | null;
}
