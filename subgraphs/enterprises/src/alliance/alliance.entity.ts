import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const AllianceKind = describedEnum("AllianceKind", "联盟的类型", {
  COMMUNITY_OF_ENTERPRISES: "社企共同体",
  BUSINESS_DISTRICT: "商圈联盟",
  REGIONAL_PARTY: "区域化党建联盟",
  ENTREPRENEURS: "创业者联合会",
  PARTNERSHIP: "社区伙伴",
  PROPERTY: "红色物业联盟",
  CO_BUILDING: "企社共建联盟",
  PLATFORM: "党建服务平台",
  PROMOTION_ASSOCIATION: "促进会",
});
export type AllianceKindValue = keyof typeof AllianceKind;

@Entity("alliance")
@Index("alliance_region_code_name_idx", ["regionCode", "name"])
@Check("alliance_member_count_check", "member_count >= 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "联盟（共同体、商圈联盟、促进会等）" })
export class Alliance {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "联盟编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // An organization of the organizations subgraph.
  @Column("uuid", { nullable: true }) leadId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "联盟的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => AllianceKind, { description: "联盟的类型" })
  kind!: AllianceKindValue;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "成立或启动时间，照公布的写法，如 2013-03；未公布时为空" })
  founded!: string | null;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "宗旨或合作领域；没有写明时为空列表" })
  aims!: string[];

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "运行机制；没有写明时为空列表" })
  mechanisms!: string[];

  // Kept with the memberships, in their transaction, so that a list of alliances needs no second statement.
  @Column("int", { default: 0 })
  @forPartners
  @Field(() => Int, { description: "现有成员单位数，单位：家" })
  memberCount!: number;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const AllianceConnection = connectionOf("Alliance", () => Alliance, "联盟");
