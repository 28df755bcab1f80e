import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { forPartners, PublishedFigure, RegionCodeColumn } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";

@Entity("relief_measure")
@Index("relief_measure_region_code_idx", ["regionCode"])
@ObjectType({ description: "减负措施，如租金减免" })
export class ReliefMeasure {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "减负措施编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  // What was published of it; without one, the sums of the grants are shown.
  @Column("text", { nullable: true }) @ForeignKey(() => PublishedFigure, "key") amountFigureKey!: string | null;
  @Column("text", { nullable: true }) @ForeignKey(() => PublishedFigure, "key") beneficiariesFigureKey!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "措施的名称" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "减免的单位" })
  grantor!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "时段，照公布的写法" })
  period!: string;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/** One grant to one enterprise. Who got how much is nobody's business, so it is no GraphQL type: only sums are shown. */
@Entity("relief_grant")
@Index("relief_grant_measure_id_idx", ["measureId"])
@Check("relief_grant_amount_check", "amount > 0")
export class ReliefGrant {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => ReliefMeasure) measureId!: string;
  @Column("uuid") @ForeignKey(() => Enterprise) enterpriseId!: string;
  /** Whole 分. */
  @Column("bigint") amount!: string;
  @Column("date") grantedOn!: string;
  @Column("boolean", { default: false }) isIllustrative!: boolean;
}
