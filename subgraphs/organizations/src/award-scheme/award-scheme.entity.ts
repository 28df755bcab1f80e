import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, forPartners } from "@quyu/kernel";
import { InRegion } from "../region/region.entity";

@Entity("award_scheme")
@Index("award_scheme_region_code_year_name_idx", ["regionCode", "year", "name"], { unique: true })
@Check("award_scheme_year_check", "year BETWEEN 1949 AND 2100")
@ObjectType({ description: "评选：一个区划某一年开展的一次评选，如“双百佳”" })
export class AwardScheme {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "评选编号" })
  id!: string;

  /** Who holds it; every region below may apply. */
  @InRegion() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "评选的名称" })
  name!: string;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "评选的年份" })
  year!: number;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const AwardSchemeConnection = connectionOf("AwardScheme", () => AwardScheme, "评选");
