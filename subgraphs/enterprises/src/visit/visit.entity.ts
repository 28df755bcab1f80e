import { Field, ID, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, DateScalar, RegionCodeColumn } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";

@Entity("visit")
@Index("visit_enterprise_id_visited_on_idx", ["enterpriseId", "visitedOn", "id"])
@authenticated
@ObjectType({ description: "走访企业、了解需求的一次记录" })
export class Visit {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "走访编号" })
  id!: string;

  // The enterprise's at the time: a firm that moves takes its visits out of no region's count.
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Enterprise) enterpriseId!: string;

  @Column("date")
  @Field(() => DateScalar, { description: "走访日期" })
  visitedOn!: string;

  @Column("text")
  @Field(() => String, { description: "走访人的职务，不记姓名" })
  byRole!: string;

  @Column("text")
  @Field(() => String, { description: "走访记录" })
  notes!: string;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const VisitConnection = connectionOf("Visit", () => Visit, "走访", { partner: false });
