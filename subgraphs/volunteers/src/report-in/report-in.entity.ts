import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, RegionCodeColumn, requiresScopes } from "@quyu/kernel";

@Entity("report_in")
@Index("report_in_region_code_reported_on_idx", ["regionCode", "reportedOn", "id"])
@Check("report_in_people_check", "people > 0")
@requiresScopes("volunteers:read")
@ObjectType({ description: "双报到：单位党组织到社区报到，列出能服务社区的特长与人数" })
export class ReportIn {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "报到编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // Of the organizations subgraph.
  @Column("uuid", { nullable: true }) unitOrganizationId!: string | null;

  @Column("text", { array: true })
  @Field(() => [String], { description: "可以提供的特长，如法律、医疗" })
  skills!: string[];

  @Column("int", { nullable: true })
  @Field(() => Int, { nullable: true, description: "报到人数；未登记时为空" })
  people!: number | null;

  @Column("date")
  @Field(() => DateScalar, { description: "报到日期" })
  reportedOn!: string;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟" })
  isIllustrative!: boolean;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const ReportInConnection = connectionOf("ReportIn", () => ReportIn, "双报到", { partner: false });
