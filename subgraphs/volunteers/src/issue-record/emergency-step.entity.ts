import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { authenticated, DateTimeScalar, describedEnum } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";

const stepTexts = {
  REPORTED: "上报",
  PROPERTY_CALLED: "联系物业",
  POLICE_WITNESS: "民警见证",
  ENTERED: "进入",
  HOSPITAL: "送医",
  HANDED_OVER: "移交",
  DEBRIEF: "复盘",
};
export const EmergencyStepKind = describedEnum("EmergencyStepKind", "紧急处置的步骤，依次进行，用不上的略过", stepTexts);
export type EmergencyStepKindValue = keyof typeof EmergencyStepKind;

/** The steps in the order in which they are taken. */
export const stepOrder = Object.keys(stepTexts) as EmergencyStepKindValue[];

/** When each step of an emergency was taken, and before whom. Roles only: neither names nor anything on anybody's health. */
@Entity("emergency_step")
@Check("emergency_step_kind_check", `kind IN (${stepOrder.map((kind) => `'${kind}'`).join(", ")})`)
@authenticated
@ObjectType({ description: "紧急处置的一步：只记时间和在场人的身份，不记姓名和健康情况" })
export class EmergencyStep {
  @PrimaryColumn("uuid") @ForeignKey(() => Issue) issueId!: string;

  @PrimaryColumn("text")
  @Field(() => EmergencyStepKind, { description: "处置到哪一步" })
  kind!: EmergencyStepKindValue;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "在场见证人的身份，如社区民警；没有见证人时为空" })
  witnessRole!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "发生的时间" })
  occurredAt!: Date;
}
