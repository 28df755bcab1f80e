import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, describedEnum, FenScalar, forPartners } from "@quyu/kernel";
import { Project } from "../project/project.entity";
import { Fund } from "./fund.entity";

export const FundDirection = describedEnum("FundDirection", "收支方向", {
  INCOME: "收入",
  EXPENSE: "支出",
});

/** In the order in which an expense goes through them; income enters as SPENT. */
export const FundEntryStage = describedEnum("FundEntryStage", "一笔账的阶段", {
  PROPOSED: "已提议",
  DECIDED: "已议定",
  PUBLICISED: "已公示",
  SPENT: "已收支",
  SUPERVISED: "已监督",
  RATED: "已评议",
});
export type FundEntryStageValue = keyof typeof FundEntryStage;

/** The stages in which the money has moved. */
export const settledStages: readonly FundEntryStageValue[] = ["SPENT", "SUPERVISED", "RATED"];
/** The stages that everybody may see. */
export const openStages: readonly FundEntryStageValue[] = ["PUBLICISED", ...settledStages];

@Entity("fund_entry")
@Index("fund_entry_fund_id_idx", ["fundId", "postedOn", "id"])
@Check("fund_entry_amount_check", "amount > 0")
@Check("fund_entry_income_check", "direction = 'EXPENSE' OR stage IN ('SPENT', 'SUPERVISED', 'RATED')")
@Check("fund_entry_rating_check", "rating BETWEEN 0 AND 5")
@ObjectType({ description: "基金的一笔收支" })
export class FundEntry {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "收支编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Fund) fundId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Project) projectId!: string | null;

  @Column("bigint")
  @forPartners
  @Field(() => FenScalar, { description: "金额，单位：分；收入支出都为正" })
  amount!: string;

  @Column("text")
  @forPartners
  @Field(() => FundDirection, { description: "收入或支出" })
  direction!: keyof typeof FundDirection;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "来源或用途" })
  purpose!: string;

  @Column("text")
  @forPartners
  @Field(() => FundEntryStage, { description: "收支走到的阶段" })
  stage!: FundEntryStageValue;

  @Column("date")
  @forPartners
  @Field(() => DateScalar, { description: "记账日期；支出在支出之前为提议的日期" })
  postedOn!: string;

  // Guarded, so it has no field here.
  @Column("double precision", { nullable: true }) rating!: number | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：这笔账为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const FundEntryConnection = connectionOf("FundEntry", () => FundEntry, "收支");
