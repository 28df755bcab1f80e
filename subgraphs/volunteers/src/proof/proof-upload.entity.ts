import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Issue } from "../issue/issue.entity";
import { ServiceOrder } from "../service-order/service-order.entity";
import { Proof, type ProofKindValue } from "./proof.entity";

/** The right to store one proof once, for a short time. Only a digest of the token is kept: whoever reads the table cannot use it. */
@Entity("proof_upload")
@Index("proof_upload_expires_at_idx", ["expiresAt"])
@Check("proof_upload_of_one_check", "num_nonnulls(issue_id, service_order_id) = 1")
export class ProofUpload {
  @PrimaryColumn("text") tokenDigest!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Issue) issueId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => ServiceOrder) serviceOrderId!: string | null;
  @Column("text") kind!: ProofKindValue;
  @Column("uuid") proofId!: string;
  @Column("uuid", { nullable: true }) requestedByPersonId!: string | null;
  @Column({ type: "timestamptz", precision: 3 }) expiresAt!: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) usedAt!: Date | null;
}

/** The picture itself, as it was made anew from what was sent: nothing of the sender's file is left but what is seen. */
@Entity("proof_file")
export class ProofFile {
  @PrimaryColumn("uuid") @ForeignKey(() => Proof) proofId!: string;
  @Column("text") mediaType!: string;
  @Column("bytea") bytes!: Buffer;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) storedAt!: Date;
}
