import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { FenScalar, forPartners, RegionCodeColumn } from "@quyu/kernel";

@Entity("social_company")
@Index("social_company_region_code_name_idx", ["regionCode", "name"])
@Check("social_company_promised_welfare_share_check", "promised_welfare_share BETWEEN 0 AND 1")
@ObjectType({ description: "社区社会公司：社区参股，利润按承诺用于公益" })
export class SocialCompany {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "社区社会公司编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "公司的名称" })
  name!: string;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "公开的董事，写职务或代表的单位；没有公布时为空列表" })
  directors!: string[];

  @Column("double precision")
  @forPartners
  @Field(() => Float, { description: "承诺每年用于社区公益的利润比例（0到1）" })
  promisedWelfareShare!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

@Entity("shareholding")
@Index("shareholding_company_id_idx", ["companyId"])
@Check("shareholding_share_check", "share > 0 AND share <= 1")
@ObjectType({ description: "一方持有的股份" })
export class Shareholding {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => SocialCompany) companyId!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "持股的股东" })
  holder!: string;

  @Column("double precision")
  @forPartners
  @Field(() => Float, { description: "占股比例（0到1）" })
  share!: number;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否为社区持股" })
  isCommunity!: boolean;
}

@Entity("profit_allocation")
@Index("profit_allocation_company_id_year_key", ["companyId", "year"], { unique: true })
@Check("profit_allocation_allocated_check", "allocated >= 0")
@Check("profit_allocation_profit_check", "allocated <= GREATEST(profit, 0)")
@ObjectType({ description: "一年的利润用于社区公益的情况" })
export class ProfitAllocation {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => SocialCompany) companyId!: string;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "分配的年度" })
  year!: number;

  @Column("bigint")
  @forPartners
  @Field(() => FenScalar, { description: "当年利润，单位：分；亏损为负" })
  profit!: string;

  @Column("bigint")
  @forPartners
  @Field(() => FenScalar, { description: "用于社区公益的金额，单位：分" })
  allocated!: string;

  @Column("text", { name: "purpose" })
  @forPartners
  @Field(() => String, { description: "资金的用途" })
  use!: string;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：金额为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;
}
