import { Field, ID, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { forPartners } from "@quyu/kernel";
import { InRegion } from "../region/region.entity";

@forPartners
@ObjectType({ description: "工作法中有名称的一部分" })
export class WorkMethodElement {
  @Field(() => String, { description: "它是什么，如 角色、清单" })
  label!: string;
  @Field(() => String, { description: "名称，如 引领者" })
  name!: string;
}

@Entity("work_method")
@Index("work_method_region_code_idx", ["regionCode", "position"])
@Index("work_method_region_code_name_key", ["regionCode", "name"], { unique: true })
@ObjectType({ description: "工作法：一地的做法及其名称；名称里的数字只是名称，不作统计" })
export class WorkMethod {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "工作法编号" })
  id!: string;

  @InRegion() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "工作法的名称" })
  name!: string;

  @Column("jsonb", { default: [] })
  @forPartners
  @Field(() => [WorkMethodElement], { description: "组成部分；出处没有写明名称的为空列表" })
  elements!: WorkMethodElement[];

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "说明；没有时为空" })
  note!: string | null;

  @Column("int", { default: 0 }) position!: number;

  @Column("int", { default: 1 }) version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}
