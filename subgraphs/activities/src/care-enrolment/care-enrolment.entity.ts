import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, describedEnum, EncryptedColumn, RegionCodeColumn } from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";

export const CareEnrolmentStatus = describedEnum("CareEnrolmentStatus", "托管班报名状态", {
  PENDING_CONSENT: "待监护人签署同意书",
  PENDING_HEALTH: "待健康申报",
  PENDING_PICKUP: "待指定接送人",
  CONFIRMED: "已确认入班",
  WAITLISTED: "候补中",
  CANCELLED: "已取消，名额已释放",
});
export type CareEnrolmentStatusValue = keyof typeof CareEnrolmentStatus;

/** States in which a place waits for papers; it is kept until `heldUntil`. */
export const pendingStatuses: readonly CareEnrolmentStatusValue[] = ["PENDING_CONSENT", "PENDING_HEALTH", "PENDING_PICKUP"];

/** A child's place in a term. Its state is the first paper that is missing: consent, health, somebody who may fetch the child. */
@Entity("care_enrolment")
@Index("care_enrolment_term_id_status_idx", ["termId", "status"])
@Index("care_enrolment_term_id_created_at_idx", ["termId", "createdAt", "id"])
@Index("care_enrolment_guardian_idx", ["guardianPersonId", "createdAt", "id"], { where: "guardian_person_id IS NOT NULL" })
@Index("care_enrolment_waiting_idx", ["termId", "waitlistSequence"], { unique: true, where: "status = 'WAITLISTED'" })
@Index("care_enrolment_held_idx", ["heldUntil"], { where: "held_until IS NOT NULL" })
@Check("care_enrolment_confirmed_check", "status <> 'CONFIRMED' OR confirmed_at IS NOT NULL")
@Check("care_enrolment_waitlist_check", "(status = 'WAITLISTED') = (waitlist_sequence IS NOT NULL)")
@Check(
  "care_enrolment_held_check",
  "(status IN ('PENDING_CONSENT', 'PENDING_HEALTH', 'PENDING_PICKUP')) = (held_until IS NOT NULL)",
)
@Check(
  "care_enrolment_papers_check",
  `(status <> 'PENDING_CONSENT' OR consent_version IS NULL)
    AND (status <> 'PENDING_HEALTH' OR (consent_version IS NOT NULL AND health_declared_at IS NULL))
    AND (status NOT IN ('PENDING_PICKUP', 'CONFIRMED') OR (consent_version IS NOT NULL AND health_declared_at IS NOT NULL))`,
)
@authenticated
@ObjectType({
  description: "儿童在一期托管班的报名；只给监护人看，或由持 minors:read 的工作人员写明事由后查看，逐人记入查阅台账",
})
export class CareEnrolment {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "托管班报名编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => CareTerm) termId!: string;
  /** The region of its term. */
  @RegionCodeColumn() regionCode!: string;
  @EncryptedColumn("care_enrolment.child_name") childName!: string;
  /** `YYYY-MM-DD`; null only for children enrolled before it was asked for. */
  @EncryptedColumn("care_enrolment.child_birth_date", { nullable: true }) childBirthDate!: string | null;
  /** Null where staff enrolled the child for a guardian without an account. */
  @Column("uuid", { nullable: true }) guardianPersonId!: string | null;
  @EncryptedColumn("care_enrolment.guardian_name") guardianName!: string;
  @EncryptedColumn("care_enrolment.guardian_phone") guardianPhone!: string;

  @Column("text")
  @Field(() => CareEnrolmentStatus, { description: "状态：先缺哪份手续就停在哪一步" })
  status!: CareEnrolmentStatusValue;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "监护人签署的同意书版本；尚未签署时为空" })
  consentVersion!: string | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true }) healthDeclaredAt!: Date | null;
  /** The answer of the health declaration, never the illness. */
  @Column("boolean", { nullable: true })
  @Field(() => Boolean, { nullable: true, description: "是否有需要看护人员留意的情况，只有是或否；尚未申报时为空" })
  healthNeedsAttention!: boolean | null;
  /** Until when the place is kept for papers that are missing; then the next child on the waitlist has it. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) heldUntil!: Date | null;
  /** The place in the queue of the term, taken under the lock on its row; only the order means something. */
  @Column("int", { nullable: true }) waitlistSequence!: number | null;
  /** When the last paper was in; null as long as the place is not confirmed. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) confirmedAt!: Date | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 }) createdAt!: Date;
}

export const CareEnrolmentConnection = connectionOf("CareEnrolment", () => CareEnrolment, "托管班报名", { partner: false });
