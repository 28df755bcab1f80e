import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { forPartners, RegionCodeColumn } from "@quyu/kernel";

@Entity("canteen")
@Index("canteen_region_code_name_idx", ["regionCode", "name"])
@Check("canteen_set_check", "meat_dishes >= 0 AND vegetable_dishes >= 0")
@ObjectType({ description: "食堂，如共享餐厅" })
export class Canteen {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "食堂编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "食堂的名称" })
  name!: string;

  @Column("text", { array: true })
  @forPartners
  @Field(() => [String], { description: "每天供应的餐次，如午餐、晚餐" })
  meals!: string[];

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "一份套餐里的荤菜数；不供应套餐时为空" })
  meatDishes!: number | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "一份套餐里的素菜数；不供应套餐时为空" })
  vegetableDishes!: number | null;
}

/** How many people ate at a canteen on a day, by price tier; shown as an average only. */
@Entity("canteen_day")
@Check("canteen_day_count_check", "count >= 0")
export class CanteenDay {
  @PrimaryColumn("uuid") @ForeignKey(() => Canteen) canteenId!: string;
  @PrimaryColumn("date") servedOn!: string;
  @PrimaryColumn("text") tier!: string;
  @Column("int") count!: number;
}
