import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { forPartners } from "@quyu/kernel";

@Entity("service_category")
@Index("service_category_name_key", ["name"], { unique: true })
@forPartners
@ObjectType({ description: "志愿服务类别，如环保、急救；各社区共用一份" })
export class ServiceCategory {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "服务类别编号" })
  id!: string;

  @Column("text")
  @Field(() => String, { description: "类别的名称" })
  name!: string;
}
