import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, DateTimeScalar, describedEnum, RegionCodeColumn } from "@quyu/kernel";
import { Talent } from "../talent/talent.entity";

// The enterprises subgraph has the same enum for its resources: same values, same texts.
export const BookingStatus = describedEnum("BookingStatus", "预约的状态", {
  BOOKED: "已预约",
  USED: "已使用",
  CANCELLED: "已取消",
});
export type BookingStatusValue = keyof typeof BookingStatus;

@Entity("talent_booking")
@Index("talent_booking_talent_id_starts_at_idx", ["talentId", "startsAt", "id"])
@Index("talent_booking_taken_key", ["talentId", "startsAt"], { unique: true, where: "status <> 'CANCELLED'" })
@Check("talent_booking_status_check", "status IN ('BOOKED', 'USED', 'CANCELLED')")
@Check("talent_booking_rating_check", "rating IS NULL OR (rating BETWEEN 1 AND 5 AND status = 'USED')")
@authenticated
@ObjectType({ description: "对社区能人的一次约请：能人本人和持 volunteers:read 的本辖区工作人员看得到" })
export class TalentBooking {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "约请编号" })
  id!: string;

  // The talent's own.
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Talent) talentId!: string;
  // Of the organizations subgraph.
  @Column("uuid", { nullable: true }) organizationId!: string | null;
  @Column("uuid", { nullable: true }) bookedByPersonId!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "约定的开始时间" })
  startsAt!: Date;

  @Column("text")
  @Field(() => BookingStatus, { description: "约请此刻的状态" })
  status!: BookingStatusValue;

  // Its field is the resolver's.
  @Column("int", { nullable: true }) rating!: number | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const TalentBookingConnection = connectionOf("TalentBooking", () => TalentBooking, "约请", { partner: false });
