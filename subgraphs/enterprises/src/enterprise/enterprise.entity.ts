import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, EncryptedColumn, forPartners, RegionCodeColumn, SearchTextColumn } from "@quyu/kernel";
import { Premises } from "../premises/premises.entity";

export const EnterpriseKind = describedEnum("EnterpriseKind", "企业类型", {
  STATE: "国有企业",
  MIXED: "混合所有制企业",
  PRIVATE: "民营企业",
  FOREIGN: "外商及港澳台商投资企业",
  INDIVIDUAL: "个体工商户",
  PUBLIC_INSTITUTION: "事业单位",
});
export type EnterpriseKindValue = keyof typeof EnterpriseKind;

export const EnterpriseSize = describedEnum("EnterpriseSize", "企业规模", {
  LARGE: "大型",
  MEDIUM: "中型",
  SMALL: "小型",
  MICRO: "微型",
});

export const PartyCoverage = describedEnum("PartyCoverage", "党的组织和工作覆盖方式", {
  OWN: "单独组建党组织",
  JOINT: "联合组建党组织",
  INSTRUCTOR: "选派党建指导员",
  UNION_OR_LEAGUE: "由工会或团组织覆盖",
  NONE: "尚未覆盖",
  UNKNOWN: "未登记",
});
export type PartyCoverageValue = keyof typeof PartyCoverage;

@Entity("enterprise")
@Index("enterprise_region_code_name_idx", ["regionCode", "name"])
@Index("enterprise_name_idx", ["name", "id"])
@Index("enterprise_premises_id_name_idx", ["premisesId", "name"])
@Index("enterprise_party_organization_id_idx", ["partyOrganizationId"])
@Index("enterprise_own_organization_key", ["partyOrganizationId"], { unique: true, where: "party_coverage = 'OWN'" })
@Index("enterprise_credit_code_key", ["creditCode"], { unique: true })
@Index("enterprise_search_idx", { synchronize: false })
@Check("enterprise_staff_check", "staff >= 0")
// Who has an organization, alone or with others, names it; who has none cannot.
@Check("enterprise_party_coverage_check", "(party_coverage IN ('OWN', 'JOINT')) = (party_organization_id IS NOT NULL)")
@Directive('@key(fields: "id")')
@ObjectType({ description: "企业、个体工商户与事业单位" })
export class Enterprise {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "企业编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Premises) premisesId!: string | null;
  // An organization of the organizations subgraph.
  @Column("uuid", { nullable: true }) partyOrganizationId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "企业的名称" })
  name!: string;

  @SearchTextColumn() searchText!: string;

  // These four have no field here: the resolver asks who may see them.
  @Column("text", { nullable: true }) creditCode!: string | null;
  @Column("int", { nullable: true }) staff!: number | null;
  @EncryptedColumn("enterprise.contact_name", { nullable: true }) contactName!: string | null;
  @EncryptedColumn("enterprise.contact_phone", { nullable: true }) contactPhone!: string | null;

  @Column("text")
  @forPartners
  @Field(() => EnterpriseKind, { description: "企业的类型" })
  kind!: EnterpriseKindValue;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "行业；未登记时为空" })
  industry!: string | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => EnterpriseSize, { nullable: true, description: "规模；未划定时为空" })
  size!: keyof typeof EnterpriseSize | null;

  @Column("text")
  @Field(() => PartyCoverage, { description: "党的组织和工作覆盖方式" })
  partyCoverage!: PartyCoverageValue;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否为演示生成，不是真实企业" })
  isSynthetic!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const EnterpriseConnection = connectionOf("Enterprise", () => Enterprise, "企业");
