import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, forPartners, RegionCodeColumn } from "@quyu/kernel";

@Entity("care_term")
@Index("care_term_region_code_starts_on_idx", ["regionCode", "startsOn", "id"])
@Check("care_term_dates_check", "ends_on >= starts_on")
@Check("care_term_numbers_check", "places > 0 AND staff >= 0")
@Check("care_term_places_check", "taken_places BETWEEN 0 AND places")
@Check("care_term_ages_check", "min_age BETWEEN 0 AND max_age AND max_age < 18")
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
  @Field(() => String, { description: "托管班的名称" })
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
  @Field(() => [String], { description: "开设的课程" })
  courses!: string[];

  /** Places of children who are confirmed, or kept for those whose papers are missing. Kept by whoever writes enrolments, under the lock on this row. */
  @Column("int", { default: 0 }) takenPlaces!: number;

  /** Ages on the first day, both included. */
  @Column("int", { default: 6 }) minAge!: number;
  @Column("int", { default: 14 }) maxAge!: number;

  /** Adults who look after the children at the same time. */
  @Column("int") staff!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const CareTermConnection = connectionOf("CareTerm", () => CareTerm, "托管班");
