import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from "typeorm";
import { authenticated, connectionOf, DateTimeScalar, describedEnum, RegionCodeColumn } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Resource } from "../resource/resource.entity";

export const BookingStatus = describedEnum("BookingStatus", "预约的状态", {
  BOOKED: "已预约",
  USED: "已使用",
  CANCELLED: "已取消",
});
export type BookingStatusValue = keyof typeof BookingStatus;

/**
 * A booking is made for a person or for an enterprise. What and when it books never changes: it is cancelled and made anew, so that its units
 * (`BookingUnit`), which a trigger of this table takes and gives back, always say the same.
 */
@Entity("booking")
@Index("booking_resource_id_starts_at_idx", ["resourceId", "startsAt", "id"])
@Index("booking_person_id_starts_at_idx", ["personId", "startsAt"], { where: "person_id IS NOT NULL" })
@Index("booking_enterprise_id_starts_at_idx", ["enterpriseId", "startsAt"], { where: "enterprise_id IS NOT NULL" })
@Check("booking_booker_check", "num_nonnulls(person_id, enterprise_id) = 1")
@Check("booking_period_check", "starts_at < ends_at")
@Check("booking_quantity_check", "quantity > 0")
@Check("booking_status_check", "status IN ('BOOKED', 'USED', 'CANCELLED')")
@authenticated
@ObjectType({ description: "对共享资源的一次预约" })
export class Booking {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "预约编号" })
  id!: string;

  // The resource's own, so that a region's staff find its bookings without it.
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Resource) resourceId!: string;
  @Column("uuid", { nullable: true }) personId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) enterpriseId!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "结束时间" })
  endsAt!: Date;

  @Column("int")
  @Field(() => Int, { description: "预约的数量" })
  quantity!: number;

  @Column("text")
  @Field(() => String, { description: "预约的用途" })
  purpose!: string;

  @Column("text")
  @Field(() => BookingStatus, { description: "预约此刻的状态" })
  status!: BookingStatusValue;

  // As many as it has changes of state.
  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/**
 * One of a resource's units, 1 to its quantity, for the time of one booking that is not cancelled. Written by the trigger of booking alone;
 * the constraint makes an overbooking impossible, however many book at once.
 */
@Entity("booking_unit")
@Exclusion("booking_unit_overlap_excl", "USING gist (resource_id WITH =, unit WITH =, tstzrange(starts_at, ends_at) WITH &&)")
export class BookingUnit {
  @PrimaryColumn("uuid") @ForeignKey(() => Booking, { onDelete: "CASCADE" }) bookingId!: string;
  @PrimaryColumn("int") unit!: number;
  @Column("uuid") @ForeignKey(() => Resource) resourceId!: string;
  @Column({ type: "timestamptz", precision: 3 }) startsAt!: Date;
  @Column({ type: "timestamptz", precision: 3 }) endsAt!: Date;
}

export const BookingConnection = connectionOf("Booking", () => Booking, "预约", { partner: false });
