import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners } from "@quyu/kernel";
import { InRegion } from "../region/region.entity";

export const EstateKind = describedEnum("EstateKind", "小区类型", {
  COMMODITY: "商品房小区",
  OLD_COURTYARD: "老旧院落",
  RESETTLEMENT: "安置小区",
  APARTMENT: "公寓",
  MIXED: "混合小区",
});

@Entity("estate")
@Index("estate_region_code_name_idx", ["regionCode", "name"])
@Check("estate_households_check", "households >= 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "小区（含院落）" })
export class Estate {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "小区编号" })
  id!: string;

  @InRegion() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "小区的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => EstateKind, { description: "小区的类型" })
  kind!: keyof typeof EstateKind;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "户数；未登记时为空" })
  households!: number | null;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "楼栋；未登记时为空列表" })
  buildings!: string[];

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：名称与楼栋为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const EstateConnection = connectionOf("Estate", () => Estate, "小区");
