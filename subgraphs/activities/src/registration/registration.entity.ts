import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import {
  authenticated,
  connectionOf,
  DateTimeScalar,
  describedEnum,
  EncryptedColumn,
  forPartners,
  RegionCodeColumn,
  type Visibility,
} from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";

export const RegistrationStatus = describedEnum("RegistrationStatus", "报名状态", {
  CONFIRMED: "已确认，占用名额",
  WAITLISTED: "候补中",
  PROMOTED: "已递补，名额保留到限定时间，待本人确认",
  CHECKED_IN: "已签到",
  NO_SHOW: "未到",
  CANCELLED: "已取消，名额已释放",
});
export type RegistrationStatusValue = keyof typeof RegistrationStatus;

/** States in which a registration has its seats for good: the activity's `confirmedSeats`. */
export const seatedStatuses: readonly RegistrationStatusValue[] = ["CONFIRMED", "CHECKED_IN", "NO_SHOW"];

@Entity("registration")
@Index("registration_one_live_idx", ["activityId", "participantPersonId"], { unique: true, where: "status <> 'CANCELLED'" })
@Index("registration_waiting_idx", ["activityId", "waitlistSequence"], { unique: true, where: "status = 'WAITLISTED'" })
@Index("registration_held_idx", ["promotionExpiresAt"], { where: "status = 'PROMOTED'" })
@Index("registration_check_in_code_idx", ["activityId", "checkInCode"], { unique: true, where: "check_in_code IS NOT NULL" })
@Index("registration_activity_id_created_at_idx", ["activityId", "createdAt", "id"])
@Index("registration_participant_idx", ["participantPersonId", "createdAt", "id"])
@Index("registration_enterprise_idx", ["enterpriseId", "createdAt", "id"], { where: "enterprise_id IS NOT NULL" })
@Index("registration_partner_idx", ["partnerId", "createdAt", "id"], { where: "partner_id IS NOT NULL" })
@Check("registration_party_size_check", "party_size >= 1")
@Check("registration_status_check", "status IN ('CONFIRMED', 'WAITLISTED', 'PROMOTED', 'CHECKED_IN', 'NO_SHOW', 'CANCELLED')")
@Check("registration_waitlist_check", "(status = 'WAITLISTED') = (waitlist_sequence IS NOT NULL)")
@Check("registration_promotion_check", "(status = 'PROMOTED') = (promotion_expires_at IS NOT NULL)")
@Check("registration_code_check", "status NOT IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW') OR check_in_code IS NOT NULL")
@authenticated
@ObjectType({ description: "一次报名；只给本人、所报企业、代为报名的合作系统和本辖区工作人员看" })
export class Registration {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "报名编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Activity) activityId!: string;
  /** The region of its activity. */
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") participantPersonId!: string;
  /** None where the participant signed up without giving a name. */
  @EncryptedColumn("registration.participant_name", { nullable: true }) participantName!: string | null;
  @EncryptedColumn("registration.participant_phone", { nullable: true }) participantPhone!: string | null;
  /** The enterprise whose quota it counts on. */
  @Column("uuid", { nullable: true }) enterpriseId!: string | null;
  /** The partner system that signed the participant up. */
  @Column("uuid", { nullable: true }) partnerId!: string | null;

  @Column("int", { default: 1 })
  @forPartners
  @Field(() => Int, { description: "人数，含本人，单位人" })
  partySize!: number;

  @Column("text")
  @forPartners
  @Field(() => RegistrationStatus, { description: "报名此刻的状态" })
  status!: RegistrationStatusValue;

  /** The place in the queue of the activity, taken under the lock on its row; only the order means something. */
  @Column("int", { nullable: true }) waitlistSequence!: number | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @forPartners
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "递补的名额保留到何时，到时未确认则排到候补末尾；不在递补中时为空",
  })
  promotionExpiresAt!: Date | null;

  /** Whoever knows it is checked in, so it has no plain field. */
  @Column("text", { nullable: true }) checkInCode!: string | null;

  @Column("int", { default: 1 })
  @forPartners
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "报名时间" })
  createdAt!: Date;
}

export const RegistrationConnection = connectionOf("Registration", () => Registration, "报名");

/** Whose a registration is. */
export const ownerOf = ({ participantPersonId, enterpriseId, partnerId }: Registration) => ({
  personId: participantPersonId,
  enterpriseId,
  partnerId,
});

/** Who sees a registration. */
export const registrationVisibility: Visibility & { own: object } = {
  scope: "activities:read",
  own: { person: "t.participant_person_id", enterprise: "t.enterprise_id", partner: "t.partner_id" },
};
