import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, describedEnum, RegionCodeColumn, type Visibility } from "@quyu/kernel";
import { Contribution } from "../contribution/contribution.entity";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project } from "../project/project.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";

export const ClaimStatus = describedEnum("ClaimStatus", "认领状态", {
  OFFERED: "已提出",
  ACCEPTED: "已接受",
  DECLINED: "未接受",
  SIGNED: "已签约",
  FULFILLED: "已兑现",
  WITHDRAWN: "已撤回",
});
export type ClaimStatusValue = keyof typeof ClaimStatus;

/** The states in which a claim takes up shares of its project. */
export const promisedStatuses: readonly ClaimStatusValue[] = ["ACCEPTED", "SIGNED", "FULFILLED"];

export const claimVisibility: Visibility = { scope: "enterprises:read", own: { enterprise: "t.enterprise_id" } };

@Entity("claim")
@Index("claim_region_code_created_at_idx", ["regionCode", "createdAt", "id"])
@Index("claim_project_id_idx", ["projectId", "createdAt", "id"])
@Index("claim_enterprise_id_idx", ["enterpriseId", "createdAt", "id"])
@Index("claim_contribution_id_key", ["contributionId"], { unique: true })
@Check("claim_giver_check", "num_nonnulls(enterprise_id, social_organization_id) = 1")
@Check("claim_shares_check", "shares > 0")
@Check(
  "claim_accepted_check",
  "CASE WHEN status IN ('ACCEPTED', 'SIGNED', 'FULFILLED') THEN accepted_at IS NOT NULL WHEN status IN ('OFFERED', 'DECLINED') THEN accepted_at IS NULL ELSE true END",
)
@Check(
  "claim_signed_check",
  "CASE WHEN status IN ('SIGNED', 'FULFILLED') THEN signed_at IS NOT NULL WHEN status <> 'WITHDRAWN' THEN signed_at IS NULL ELSE true END",
)
// What was promised is in the ledgers once it is given, and once only.
@Check("claim_contribution_check", "(status = 'FULFILLED') = (contribution_id IS NOT NULL)")
@authenticated
@ObjectType({ description: "认领：一家企业或社会组织认领一个项目的若干份" })
export class Claim {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "认领编号" })
  id!: string;

  /** The region of its project. */
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Project) projectId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) enterpriseId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => SocialOrganization) socialOrganizationId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Contribution) contributionId!: string | null;
  @Column("uuid", { nullable: true }) offeredByPersonId!: string | null;
  @Column("uuid", { nullable: true }) decidedByPersonId!: string | null;

  @Column("int")
  @Field(() => Int, { description: "认领的份数" })
  shares!: number;

  @Column("text")
  @Field(() => String, { description: "提供什么" })
  offer!: string;

  @Column("text")
  @Field(() => ClaimStatus, { description: "认领此刻的状态" })
  status!: ClaimStatusValue;

  @Column({ type: "timestamptz", precision: 3, nullable: true }) acceptedAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) signedAt!: Date | null;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const ClaimConnection = connectionOf("Claim", () => Claim, "认领", { partner: false });
