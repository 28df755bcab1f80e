import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { describedEnum, FenScalar, forPartners, RegionCodeColumn } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";

@Entity("market")
@Index("market_region_code_name_idx", ["regionCode", "name"])
@Check("market_donation_rate_check", "donation_rate BETWEEN 0 AND 1")
@ObjectType({ description: "夜市、大集" })
export class Market {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "夜市编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "夜市的名称" })
  name!: string;

  @Column("double precision")
  @forPartners
  @Field(() => Float, { description: "约定捐入社区基金的比例（0到1）：按利润捐的为利润的比例，否则为营业收入的比例" })
  donationRate!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const StallStatus = describedEnum("StallStatus", "摊位的状态", {
  APPLIED: "已申请",
  ALLOTTED: "已安排",
  SETTLED: "已结算",
});
export type StallStatusValue = keyof typeof StallStatus;

@Entity("stall")
@Index("stall_market_id_idx", ["marketId"])
// One holder has one stall a period; those entered before that are left out.
@Index("stall_one_a_period_key", ["marketId", "holderId", "period"], { unique: true, where: "NOT is_illustrative" })
@Index("stall_one_name_a_period_key", ["marketId", "holderName", "period"], {
  unique: true,
  where: "holder_id IS NULL AND NOT is_illustrative",
})
@Check("stall_takings_check", "takings >= 0 AND donated >= 0")
@ObjectType({ description: "一期摊位" })
export class Stall {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "摊位编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Market) marketId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) holderId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "摊主字号" })
  holderName!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "期次，一个月一期，如 2026-10" })
  period!: string;

  @Column("text")
  @forPartners
  @Field(() => StallStatus, { description: "摊位此刻的状态" })
  status!: StallStatusValue;

  // Guarded, so it has no field here. Whole 分.
  @Column("bigint", { nullable: true }) takings!: string | null;

  @Column("bigint", { nullable: true })
  @forPartners
  @Field(() => FenScalar, { nullable: true, description: "捐入社区基金的金额，单位：分；尚未结算时为空" })
  donated!: string | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：摊主与金额为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;
}
