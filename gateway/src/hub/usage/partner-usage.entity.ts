import { authenticated, DateScalar } from "@quyu/kernel";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** How often a partner ran an operation on a day: numbers of requests, nothing of what was asked or answered. */
@Entity("partner_usage")
@authenticated
@ObjectType({ description: "合作方某天对某个操作的用量" })
export class PartnerUsage {
  @PrimaryColumn("uuid") partnerId!: string;

  @PrimaryColumn("date")
  @Field(() => DateScalar, { description: "日期（北京时间）" })
  day!: string;

  @PrimaryColumn("text")
  @Field(() => String, { description: "操作名称；未命名的操作记作“（未命名）”" })
  operation!: string;

  @Column("int")
  @Field(() => Int, { description: "请求次数" })
  requests!: number;

  @Column("int")
  @Field(() => Int, { description: "其中出错或被拒绝的次数" })
  failures!: number;
}
