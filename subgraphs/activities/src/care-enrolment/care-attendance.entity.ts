import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, DateScalar, DateTimeScalar, EncryptedColumn } from "@quyu/kernel";
import { CareEnrolment } from "./care-enrolment.entity";

/** Somebody whom the guardian allows to fetch the child. */
@Entity("care_pickup")
@Index("care_pickup_id_enrolment_id_idx", ["id", "enrolmentId"], { unique: true })
@Index("care_pickup_enrolment_id_position_idx", ["enrolmentId", "position"], { unique: true })
export class CarePickup {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => CareEnrolment) enrolmentId!: string;
  @Column("int") position!: number;
  @EncryptedColumn("care_pickup.name") name!: string;
  @EncryptedColumn("care_pickup.phone") phone!: string;
}

/** One day of one child. It leaves only with somebody who may fetch it: the foreign key takes nobody else. */
@Entity("care_attendance")
@Check("care_attendance_times_check", "signed_out_at > signed_in_at")
@Check("care_attendance_pickup_check", "(signed_out_at IS NULL) = (picked_up_by_id IS NULL)")
@ForeignKey(() => CarePickup, ["pickedUpById", "enrolmentId"], ["id", "enrolmentId"])
@authenticated
@ObjectType({ description: "一名儿童一天的到离班记录" })
export class CareAttendance {
  @PrimaryColumn("uuid") @ForeignKey(() => CareEnrolment) enrolmentId!: string;

  @PrimaryColumn("date")
  @Field(() => DateScalar, { description: "日期（北京时间）" })
  day!: string;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { nullable: true, description: "到班签到时间" })
  signedInAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: "离班签退时间；尚未离班时为空" })
  signedOutAt!: Date | null;

  @Column("uuid", { nullable: true }) pickedUpById!: string | null;

  /** Of the person behind `pickedUpById`. */
  @Field(() => String, { nullable: true, description: "由谁接走；除监护人外只显示姓，尚未离班时为空" })
  pickedUpBy!: string | null;
}
