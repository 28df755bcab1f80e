import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, DateTimeScalar, describedEnum } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";

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
@Check(
  "proof_kind_check",
  `kind IN (${Object.keys(proofKindTexts)
    .map((kind) => `'${kind}'`)
    .join(", ")})`,
)
@authenticated
@ObjectType({ description: "整改凭证；能看到问题的人看得到" })
export class Proof {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "凭证编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Issue) issueId!: string;

  @Column("text")
  @Field(() => ProofKind, { description: "种类" })
  kind!: ProofKindValue;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "拍摄或出具的时间" })
  takenAt!: Date;
}
