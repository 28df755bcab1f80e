import { ArgsType, Field, ID, InputType } from "type-graphql";
import {
  DateScalar,
  EditInput,
  KeyedInput,
  MoveInput,
  PageArgs,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
} from "@quyu/kernel";
import { Alliance, AllianceKind, type AllianceKindValue } from "./alliance.entity";
import { AllianceRole, Membership, type AllianceRoleValue } from "./membership.entity";

@ArgsType()
export class AlliancePageArgs extends PageArgs {
  @Field(() => AllianceKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: AllianceKindValue | null;
}

@ArgsType()
export class MemberPageArgs extends PageArgs {
  @Field(() => AllianceRole, { nullable: true, description: "只取这一角色；不填取各角色" })
  role?: AllianceRoleValue | null;
}

export const allianceErrors = userErrorsOf(
  "Alliance",
  "联盟办理",
  {
    ALREADY_MEMBER: "已经是这个联盟的成员，或已提出申请",
    MEMBER_OUTSIDE_REGION: "发起成员应在您的辖区内；别处的单位请自行申请加入",
  },
  { constraints: { membership_enterprise_key: "ALREADY_MEMBER", membership_social_organization_key: "ALREADY_MEMBER" } },
);
export type AllianceRefusal = RefusalOf<typeof allianceErrors>;

const ofAlliance = (name: string, what: string) => payloadOf(name, "alliance", () => Alliance, allianceErrors, `${what}的结果`);
export const FoundAlliancePayload = ofAlliance("FoundAlliance", "成立联盟");
export const AmendAlliancePayload = ofAlliance("AmendAlliance", "修改联盟");
const ofMember = (name: string, what: string) => payloadOf(name, "membership", () => Membership, allianceErrors, `${what}的结果`);
export const ApplyToAlliancePayload = ofMember("ApplyToAlliance", "申请加入联盟");
export const AdmitMemberPayload = ofMember("AdmitMember", "接纳成员");
export const DeclineMemberPayload = ofMember("DeclineMember", "不接纳成员");
export const EndMembershipPayload = ofMember("EndMembership", "退出联盟");

@InputType({ description: "联盟的一家发起成员：企业或社会组织，二者填一" })
export class FoundingMemberInput {
  @Field(() => ID, { nullable: true, description: "企业编号" })
  enterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: "社会组织编号" })
  socialOrganizationId?: string | null;
  @Field(() => AllianceRole, { nullable: true, description: "角色；不填为成员单位" })
  role?: AllianceRoleValue | null;
}

@InputType({ description: "成立联盟的输入" })
export class FoundAllianceInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => AllianceKind, { description: "联盟的类型" })
  kind!: AllianceKindValue;
  @TextField("成立或启动时间", { max: 20, nullable: true, note: "如 2026-11；不填为空" }) founded?: string | null;
  @TextListField("宗旨或合作领域", { max: 40, most: 20, nullable: true }) aims?: string[] | null;
  @TextListField("运行机制", { max: 40, most: 20, nullable: true }) mechanisms?: string[] | null;
  @Field(() => ID, { nullable: true, description: "牵头的党组织的编号；没有时不填" })
  leadId?: string | null;
  @Field(() => [FoundingMemberInput], {
    nullable: true,
    description: "发起成员，最多200家，都须在您的辖区内；成立当天即加入",
  })
  members?: FoundingMemberInput[] | null;
}

@InputType({ description: "修改联盟的输入；不填的项不变" })
export class AmendAllianceInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => AllianceKind, { nullable: true, description: "联盟的类型" })
  kind?: AllianceKindValue | null;
  @TextField("成立或启动时间", { max: 20, nullable: true, note: "写 null 表示清空" }) founded?: string | null;
  @TextListField("宗旨或合作领域", { max: 40, most: 20, nullable: true }) aims?: string[] | null;
  @TextListField("运行机制", { max: 40, most: 20, nullable: true }) mechanisms?: string[] | null;
  @Field(() => ID, { nullable: true, description: "牵头的党组织的编号；写 null 表示不再有" })
  leadId?: string | null;
}

@InputType({ description: "申请加入联盟的输入：企业或社会组织，二者填一" })
export class ApplyToAllianceInput extends KeyedInput {
  @Field(() => ID, { description: "联盟编号" })
  allianceId!: string;
  @Field(() => ID, { nullable: true, description: "企业编号：本企业，或您辖区内的企业" })
  enterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: "社会组织编号：由其所在辖区的工作人员代为申请" })
  socialOrganizationId?: string | null;
  @Field(() => AllianceRole, {
    nullable: true,
    description: "申请的角色：成员单位或支持单位，不填为成员单位；牵头单位由接纳时确定",
  })
  role?: AllianceRoleValue | null;
}

@InputType({ description: "接纳成员的输入" })
export class AdmitMemberInput extends MoveInput {
  @Field(() => AllianceRole, { nullable: true, description: "角色；不填为所申请的" })
  role?: AllianceRoleValue | null;
  @Field(() => DateScalar, { nullable: true, description: "加入日期，不晚于今天；不填为今天" })
  since?: string | null;
}

@InputType({ description: "不接纳成员的输入" })
export class DeclineMemberInput extends MoveInput {
  @TextField("原因", { max: 200 }) reason!: string;
}

@InputType({ description: "退出联盟的输入" })
export class EndMembershipInput extends MoveInput {
  @Field(() => DateScalar, { nullable: true, description: "退出日期，不早于加入日期，不晚于今天；不填为今天" })
  until?: string | null;
  @TextField("原因", { max: 200, nullable: true }) reason?: string | null;
}
