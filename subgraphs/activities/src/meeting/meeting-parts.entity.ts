import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { forPartners } from "@quyu/kernel";
import { Meeting } from "./meeting.entity";

/** Keeps the name under which a unit came, so that the list of an old meeting reads as it was. */
@Entity("meeting_unit")
@Check("meeting_unit_one_check", "num_nonnulls(organization_id, enterprise_id) <= 1")
@ObjectType({ description: "参会单位" })
export class MeetingUnit {
  @PrimaryColumn("uuid") @ForeignKey(() => Meeting) meetingId!: string;
  @PrimaryColumn("int") position!: number;
  @Column("uuid", { nullable: true }) organizationId!: string | null;
  @Column("uuid", { nullable: true }) enterpriseId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "参会时的单位名称" })
  name!: string;

  @Column("boolean")
  @forPartners
  @Field(() => Boolean, { description: "是否到会" })
  isPresent!: boolean;
}

@Entity("agenda_item")
@Index("agenda_item_origin_need_id_idx", ["originNeedId"], { where: "origin_need_id IS NOT NULL" })
@Index("agenda_item_meeting_id_position_idx", ["meetingId", "position"], { unique: true })
@ObjectType({ description: "会议上的一项议题" })
export class AgendaItem {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "议题编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Meeting) meetingId!: string;
  @Column("uuid", { nullable: true }) originNeedId!: string | null;
  @Column("uuid", { nullable: true }) originIssueId!: string | null;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "第几个议题，从1开始" })
  position!: number;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "议题的标题" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "提出人的身份，如 社区党委、居民代表" })
  raisedByRole!: string;
}
