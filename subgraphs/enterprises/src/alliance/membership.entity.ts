import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, describedEnum, forPartners, RegionCodeColumn, type Visibility } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { Alliance } from "./alliance.entity";

export const AllianceRole = describedEnum("AllianceRole", "在联盟中的角色", {
  LEAD: "牵头单位",
  MEMBER: "成员单位",
  SUPPORTER: "支持单位",
});
export type AllianceRoleValue = keyof typeof AllianceRole;

export const MembershipStatus = describedEnum("MembershipStatus", "成员资格的状态", {
  APPLIED: "已申请",
  ADMITTED: "已加入",
  DECLINED: "未通过",
  LEFT: "已退出",
});

export type MembershipStatusValue = keyof typeof MembershipStatus;

/** Who belongs or has belonged to an alliance everybody sees; who asks to, itself and the staff of the alliance's region. */
export const membershipVisibility: Visibility = {
  open: "t.status in ('ADMITTED', 'LEFT')",
  scope: "enterprises:read",
  own: { enterprise: "t.enterprise_id" },
};

const live = "status IN ('APPLIED', 'ADMITTED')";

@Entity("membership")
@Index("membership_alliance_id_idx", ["allianceId", "createdAt", "id"])
@Index("membership_enterprise_key", ["enterpriseId", "allianceId"], { unique: true, where: live })
@Index("membership_social_organization_key", ["socialOrganizationId", "allianceId"], { unique: true, where: live })
@Check("membership_member_check", "num_nonnulls(enterprise_id, social_organization_id) = 1")
@Check("membership_until_check", "until >= since")
@ObjectType({ description: "成员资格：一家企业或社会组织加入一个联盟" })
export class Membership {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "成员资格编号" })
  id!: string;

  /** The region of its alliance. */
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Alliance) allianceId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) enterpriseId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => SocialOrganization) socialOrganizationId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => AllianceRole, { description: "在联盟里的角色" })
  role!: AllianceRoleValue;

  @Column("text")
  @forPartners
  @Field(() => MembershipStatus, { description: "成员此刻的状态" })
  status!: MembershipStatusValue;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, { nullable: true, description: "加入日期；未登记或尚未加入时为空" })
  since!: string | null;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, { nullable: true, description: "退出日期；未退出时为空" })
  until!: string | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const MembershipConnection = connectionOf("Membership", () => Membership, "成员资格");
