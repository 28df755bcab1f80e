import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, SearchTextColumn } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { InRegion } from "../region/region.entity";

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

export const OrganizationStatus = describedEnum("OrganizationStatus", "党组织状态", {
  PREPARING: "筹建中",
  ACTIVE: "正常",
  DISSOLVED: "已撤销",
  MERGED: "已并入其他党组织",
});
export type OrganizationStatusValue = keyof typeof OrganizationStatus;

/** What lists show unless asked otherwise: the organizations that are there. */
export const standingStatuses: readonly OrganizationStatusValue[] = ["PREPARING", "ACTIVE"];

@Entity("party_organization")
@Index("party_organization_region_code_name_idx", ["regionCode", "name"])
@Index("party_organization_parent_id_idx", ["parentId"])
@Index("party_organization_estate_id_idx", ["estateId"])
@Index("party_organization_term_ends_on_idx", ["regionCode", "termEndsOn"], {
  where: "status = 'ACTIVE' AND term_ends_on IS NOT NULL",
})
@Index("party_organization_search_idx", { synchronize: false })
@Check("party_organization_parent_check", "parent_id <> id")
@Check("party_organization_members_check", "full_members >= 0 AND probationary_members >= 0")
@Check("party_organization_units_check", "unit_count >= 0")
@Check("party_organization_term_check", "term_began_on < term_ends_on")
@Directive('@key(fields: "id")')
@ObjectType({ description: "各级各类党组织" })
export class PartyOrganization {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "党组织编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => PartyOrganization) parentId!: string | null;
  /** The organization it was merged into. */
  @Column("uuid", { nullable: true }) @ForeignKey(() => PartyOrganization) mergedIntoId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Estate) estateId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "党组织的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => PartyOrganizationKind, { description: "党组织的类型" })
  kind!: PartyOrganizationKindValue;

  @Column("text")
  @Field(() => OrganizationStatus, { description: "党组织此刻的状态" })
  status!: OrganizationStatusValue;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "所在楼栋；不限于一栋时为空" })
  building!: string | null;

  // Numbers typed in at branches only; the resolver sums them for committees and asks who may see them.
  @Column("int", { nullable: true }) fullMembers!: number | null;
  @Column("int", { nullable: true }) probationaryMembers!: number | null;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：党员数的分摊或组织本身为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "成立时间，照公布的写法；未公布时为空" })
  founded!: string | null;

  // Guarded, so they have no field here.
  @Column("date", { nullable: true }) termBeganOn!: string | null;
  @Column("date", { nullable: true }) termEndsOn!: string | null;

  /** How many enterprises it covers, kept by events from enterprises, which keeps them; null where that is not known. */
  @Column("int", { nullable: true }) unitCount!: number | null;

  @SearchTextColumn() searchText!: string;

  // Brothers stand in this order in the tree; the name decides between equals.
  @Column("int", { default: 0 }) position!: number;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const PartyOrganizationConnection = connectionOf("PartyOrganization", () => PartyOrganization, "党组织");

/** Which branch covers an estate: one of its own, or a joint branch of several estates. An estate has one at most. */
@Entity("estate_branch")
@Index("estate_branch_organization_id_idx", ["organizationId"])
export class EstateBranch {
  @PrimaryColumn("uuid") @ForeignKey(() => Estate) estateId!: string;
  @Column("uuid") @ForeignKey(() => PartyOrganization) organizationId!: string;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) createdAt!: Date;
}
