import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { FenScalar, forPartners } from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import { ServiceType } from "../service-type/service-type.entity";

@Entity("price_tier")
@Index("price_tier_service_type_id_name_key", ["serviceTypeId", "name"], { unique: true })
@Index("price_tier_canteen_id_name_key", ["canteenId", "name"], { unique: true })
@Check("price_tier_owner_check", "num_nonnulls(service_type_id, canteen_id) = 1")
@Check("price_tier_numbers_check", "price >= 0 AND min_age >= 0")
@forPartners
@ObjectType({ description: "一档价格，如公益价、亲民价" })
export class PriceTier {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => ServiceType) serviceTypeId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Canteen) canteenId!: string | null;
  @Column("int") position!: number;

  @Column("text")
  @Field(() => String, { description: "价格档的名称" })
  name!: string;

  @Column("bigint")
  @Field(() => FenScalar, { description: "每次或每份的价格；0为免费" })
  price!: string;

  @Column("text")
  @Field(() => String, { description: "适用规则，照人写的样子，如60岁以上老年人" })
  rule!: string;

  @Column("int", { nullable: true })
  @Field(() => Int, { nullable: true, description: "适用的最低年龄，单位岁；不限年龄时为空" })
  minAge!: number | null;
}
