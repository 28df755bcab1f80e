import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { InRegion } from "../region/region.entity";

export const GridLevel = describedEnum("GridLevel", "网格层级", {
  GRID: "网格",
  MICRO_GRID: "微网格",
});

@Entity("grid")
@Index("grid_region_code_name_idx", ["regionCode", "name"])
@Index("grid_parent_id_idx", ["parentId"])
@Check("grid_parent_check", "parent_id <> id")
// Two levels and no more: a micro grid may lie in a grid, so nothing can go round in a circle.
@Check("grid_level_check", "level = 'MICRO_GRID' OR parent_id IS NULL")
@ObjectType({ description: "网格：叠在小区之上的治理单元，一个网格可含多个小区，一个小区也可分属多个微网格" })
export class Grid {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "网格编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Grid) parentId!: string | null;

  @Column("text")
  @Field(() => String, { description: "网格的名称" })
  name!: string;

  @Column("text")
  @Field(() => GridLevel, { description: "网格的层级" })
  level!: keyof typeof GridLevel;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：网格的划分为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const GridConnection = connectionOf("Grid", () => Grid, "网格", { partner: false });

/** Grids overlay estates: many to many. */
@Entity("grid_estate")
@Index("grid_estate_estate_id_idx", ["estateId"])
export class GridEstate {
  @PrimaryColumn("uuid") @ForeignKey(() => Grid) gridId!: string;
  @PrimaryColumn("uuid") @ForeignKey(() => Estate) estateId!: string;
}
