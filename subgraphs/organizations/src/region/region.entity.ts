import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const RegionLevel = describedEnum("RegionLevel", "区划层级", {
  PROVINCE: "省、自治区、直辖市",
  CITY: "市",
  DISTRICT: "区、县",
  STREET: "街道、镇",
  COMMUNITY: "社区",
});

export const CommunityArchetype = describedEnum("CommunityArchetype", "社区类型", {
  BUSINESS_DISTRICT: "商圈社区",
  WATERFRONT: "公园社区",
  OLD_COURTYARD: "老旧院落社区",
  URBAN_CORE: "摩登社区",
  PARK_MIXED: "园区与居民区混合社区",
  VERTICAL: "楼宇社区",
  SME_TOWER: "中小企业楼宇社区",
  VILLAGE_TURNED: "村改居社区",
  INDUSTRIAL: "工业邻里社区",
  SUPER: "超大社区",
});

@Entity("region")
@Index("region_id_key", ["id"], { unique: true })
// What a code says of level and parent, the columns say too.
@Check("region_code_check", "code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'")
@Check(
  "region_level_check",
  "level = CASE length(code) WHEN 2 THEN 'PROVINCE' WHEN 4 THEN 'CITY' WHEN 6 THEN 'DISTRICT' WHEN 9 THEN 'STREET' ELSE 'COMMUNITY' END",
)
@Check(
  "region_parent_check",
  "parent_code IS NOT DISTINCT FROM CASE length(code) WHEN 4 THEN left(code, 2) WHEN 6 THEN left(code, 4) WHEN 9 THEN left(code, 6) WHEN 12 THEN left(code, 9) END",
)
@Directive('@key(fields: "code")')
@ObjectType({ description: "区划：省、市、区县、街道、社区同用一种类型" })
export class Region {
  @PrimaryColumn({ type: "text", collation: "C" })
  @forPartners
  @Field(() => ID, { description: "区划代码，2/4/6/9/12位；下级代码以上级代码开头" })
  code!: string;

  /** What stays when the code changes: its history hangs on it. */
  @Column("uuid") @Generated("uuid") id!: string;

  @Column({ type: "text", collation: "C", nullable: true })
  @Index("region_parent_code_idx")
  parentCode!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { nullable: true, description: "区划的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => RegionLevel, { nullable: true, description: "区划的层级" })
  level!: keyof typeof RegionLevel;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => CommunityArchetype, { nullable: true, description: "社区类型；未划定时为空" })
  archetype!: keyof typeof CommunityArchetype | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "成立时间，照公布的写法，如 2015-08；未公布时为空" })
  founded!: string | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "实际管理单位；与统计代码所属一致时为空" })
  administeredBy!: string | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { nullable: true, description: "是否为演示用的暂定代码（没有机关发布过）" })
  isProvisional!: boolean;
}

export const RegionConnection = connectionOf("Region", () => Region, "区划");

/** The column by which a row belongs to a region of the tree. A region that gets a new code takes its rows along. */
export const InRegion = (): PropertyDecorator => (target, property) => {
  RegionCodeColumn()(target, property);
  ForeignKey(() => Region, "code", { onUpdate: "CASCADE" })(target, property);
};
