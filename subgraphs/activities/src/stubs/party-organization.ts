import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describedEnum, forPartners } from "@quyu/kernel";

/** A copy of the owner's, word by word: an external field has its owner's type. */
export const PartyOrganizationKind = describedEnum("PartyOrganizationKind", "党组织类型", {
  STREET_WORKING_COMMITTEE: "街道党工委",
  COMMUNITY_COMMITTEE: "社区党委",
  TWO_NEW_COMMITTEE: "两新党委",
  COMPOSITE_COMMITTEE: "综合党委",
  EXTENDED_COMMITTEE: "大党委",
  GENERAL_BRANCH: "党总支",
  BRANCH: "党支部",
  ESTATE_BRANCH: "小区党支部",
  JOINT_BRANCH: "联合党支部",
  TWO_NEW_JOINT_BRANCH: "两新联合支部",
  ENTERPRISE_COMMITTEE: "企业党委",
  ENTERPRISE_BRANCH: "企业党支部",
  TEMPORARY_BRANCH: "临时党支部",
  FUNCTIONAL: "功能型党组织",
  PARTY_GROUP: "党小组",
});
export type PartyOrganizationKindValue = keyof typeof PartyOrganizationKind;

@Directive('@key(fields: "id")')
@ObjectType({ description: "各级各类党组织" })
export class PartyOrganization {
  @forPartners
  @Field(() => ID, { description: "党组织编号" })
  id!: string;

  // What a gateway brings along for the field of ours that requires it. It says what is shown, never to whom.
  @Directive("@external")
  @Field(() => PartyOrganizationKind, { description: "党组织的类型" })
  kind?: PartyOrganizationKindValue;

  @Directive("@external")
  @Field(() => Int, {
    nullable: true,
    description: "正式党员数，上级由所属党支部汇总；未登记或无权查看时为空（需 organizations:read）",
  })
  fullMembers?: number | null;
}
