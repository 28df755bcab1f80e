import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, DateTimeScalar, describedEnum } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
import { ServiceOrder } from "../service-order/service-order.entity";

const proofKindTexts = {
  BEFORE: "整改前照片",
  AFTER: "整改后照片",
  VIDEO: "视频",
  DOCUMENT: "单据或检测报告",
};
export const ProofKind = describedEnum("ProofKind", "凭证的种类", proofKindTexts);
export type ProofKindValue = keyof typeof ProofKind;

@Entity("proof")
@Index("proof_issue_id_idx", ["issueId", "takenAt", "id"])
@Index("proof_service_order_id_idx", ["serviceOrderId"], { where: "service_order_id IS NOT NULL" })
@Check("proof_of_one_check", "num_nonnulls(issue_id, service_order_id) = 1")
@Check(
  "proof_kind_check",
  `kind IN (${Object.keys(proofKindTexts)
    .map((kind) => `'${kind}'`)
    .join(", ")})`,
)
@authenticated
@ObjectType({ description: "整改或服务的凭证；能看到问题或订单的人看得到" })
export class Proof {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "凭证编号" })
  id!: string;

  // Of an issue that was rectified, or of an order that was served.
  @Column("uuid", { nullable: true }) @ForeignKey(() => Issue) issueId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => ServiceOrder) serviceOrderId!: string | null;

  @Column("text")
  @Field(() => ProofKind, { description: "凭证的种类" })
  kind!: ProofKindValue;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "拍摄或出具的时间" })
  takenAt!: Date;
}
