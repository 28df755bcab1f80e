import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const CareGroup = describedEnum("CareGroup", "服务对象；前四类即一老一幼一困", {
  ELDERLY: "老年人",
  CHILD: "儿童",
  DISABLED: "残疾人",
  HARDSHIP: "困难家庭",
  GENERAL: "其他居民",
});
export type CareGroupValue = keyof typeof CareGroup;

@Entity("service_type")
@Index("service_type_region_code_name_idx", ["regionCode", "name"])
@Check("service_type_target_check", "target_minutes > 0")
@ObjectType({ description: "上门服务项目，如助餐、问诊、送药、助浴" })
export class ServiceType {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "服务项目编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "服务项目的名称" })
  name!: string;

  @Column("text", { array: true })
  @forPartners
  @Field(() => [CareGroup], { description: "服务对象" })
  audience!: CareGroupValue[];

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "从下单到上门的目标用时，单位分钟" })
  targetMinutes!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：价格或目标用时为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;
}
