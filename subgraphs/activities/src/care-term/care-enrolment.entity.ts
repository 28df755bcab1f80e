import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { EncryptedColumn } from "@quyu/kernel";
import { CareTerm } from "./care-term.entity";

export const careEnrolmentStatuses = [
  "PENDING_CONSENT",
  "PENDING_HEALTH",
  "PENDING_PICKUP",
  "CONFIRMED",
  "WAITLISTED",
  "CANCELLED",
] as const;
export type CareEnrolmentStatus = (typeof careEnrolmentStatuses)[number];

/** A child's place in a term. Nothing of it is shown but counts. */
@Entity("care_enrolment")
@Index("care_enrolment_term_id_status_idx", ["termId", "status"])
@Check("care_enrolment_confirmed_check", "status <> 'CONFIRMED' OR confirmed_at IS NOT NULL")
export class CareEnrolment {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => CareTerm) termId!: string;
  @EncryptedColumn("care_enrolment.child_name") childName!: string;
  @EncryptedColumn("care_enrolment.guardian_name") guardianName!: string;
  @EncryptedColumn("care_enrolment.guardian_phone") guardianPhone!: string;
  @Column("text") status!: CareEnrolmentStatus;
  /** When the last paper was in; null as long as the place is not confirmed. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) confirmedAt!: Date | null;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) createdAt!: Date;
}
