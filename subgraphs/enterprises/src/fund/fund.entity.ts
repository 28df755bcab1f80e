import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { describedEnum, FenScalar, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const FundKind = describedEnum("FundKind", "基金的类型", {
  COMMUNITY_FUND: "社区基金",
  GUARANTEE_FUND: "社区保障资金",
});

@Entity("fund")
@Index("fund_region_code_name_idx", ["regionCode", "name"])
@Check("fund_balance_check", "balance >= 0")
@ObjectType({ description: "社区基金、保障资金：只增不改的账" })
export class Fund {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "基金编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "基金的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => FundKind, { description: "基金的类型" })
  kind!: keyof typeof FundKind;

  // Written by a trigger of fund_entry alone; its check refuses what would take more than there is.
  @Column("bigint", { default: 0 })
  @forPartners
  @Field(() => FenScalar, { description: "余额，单位：分；为收入减去已支出，从不为负" })
  balance!: string;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}
