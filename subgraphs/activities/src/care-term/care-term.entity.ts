import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, forPartners, RegionCodeColumn } from "@quyu/kernel";

@Entity("care_term")
@Index("care_term_region_code_starts_on_idx", ["regionCode", "startsOn", "id"])
@Check("care_term_dates_check", "ends_on >= starts_on")
@Check("care_term_numbers_check", "places > 0 AND staff >= 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "托管班的一期" })
export class CareTerm {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "托管班编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "名称" })
  title!: string;

  @Column("date")
  @forPartners
  @Field(() => DateScalar, { description: "开班日期" })
  startsOn!: string;

  @Column("date")
  @forPartners
  @Field(() => DateScalar, { description: "结班日期" })
  endsOn!: string;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "名额，单位名" })
  places!: number;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "课程" })
  courses!: string[];

  /** Adults who look after the children at the same time. */
  @Column("int") staff!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const CareTermConnection = connectionOf("CareTerm", () => CareTerm, "托管班");
