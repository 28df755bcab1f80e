import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import {
  connectionOf,
  DateTimeScalar,
  describedEnum,
  forPartners,
  RegionCodeColumn,
  SearchTextColumn,
  type Visibility,
} from "@quyu/kernel";
import { ActivitySeries } from "../activity-series/activity-series.entity";

export const ActivityKind = describedEnum("ActivityKind", "活动类型", {
  THEME_PARTY_DAY: "主题党日",
  PARTY_LECTURE: "党课",
  GENERAL_MEETING: "党员大会",
  BRANCH_COMMITTEE: "支委会",
  PARTY_GROUP_MEETING: "党小组会",
  ORGANIZATION_LIFE: "组织生活会",
  APPRAISAL: "民主评议党员",
  SALON: "沙龙",
  TRAINING: "培训",
  DRILL: "演练",
  LECTURE: "讲座",
  OPEN_DAY: "开放日",
  FAIR: "大集",
  CHARITY: "公益",
  CULTURE: "文体",
  SOCIAL: "联谊",
  SERVICE_DAY: "便民服务",
  VISIT_CARE: "关爱走访",
  CHALLENGE: "创益赛",
});
export type ActivityKindValue = keyof typeof ActivityKind;

export const ActivityStatus = describedEnum("ActivityStatus", "活动状态", {
  DRAFT: "草稿",
  REVIEWING: "待审核",
  PUBLISHED: "已发布",
  REGISTRATION_OPEN: "报名中",
  REGISTRATION_CLOSED: "报名截止",
  ONGOING: "进行中",
  ENDED: "已结束",
  SUMMARISED: "已总结",
  ARCHIVED: "已归档",
  CANCELLED: "已取消",
  POSTPONED: "已延期，新时间待定",
});
export type ActivityStatusValue = keyof typeof ActivityStatus;

/** An activity that took place; only these count as sessions. */
export const heldStatuses: readonly ActivityStatusValue[] = ["ENDED", "SUMMARISED", "ARCHIVED"];
export const isHeld = ({ status }: { status: ActivityStatusValue }): boolean => heldStatuses.includes(status);

@Entity("activity")
@Index("activity_region_code_starts_at_idx", ["regionCode", "startsAt", "id"])
@Index("activity_series_id_starts_at_idx", ["seriesId", "startsAt", "id"])
@Index("activity_alliance_id_starts_at_idx", ["allianceId", "startsAt", "id"])
@Index("activity_venue_id_starts_at_idx", ["venueId", "startsAt", "id"])
@Index("activity_project_id_starts_at_idx", ["projectId", "startsAt", "id"], { where: "project_id IS NOT NULL" })
@Index("activity_starts_at_idx", ["startsAt", "id"])
@Index("activity_search_idx", { synchronize: false })
@Index("activity_registration_open_idx", ["regionCode"], { where: "status = 'REGISTRATION_OPEN'" })
@Check("activity_time_check", "ends_at > starts_at")
@Check("activity_registration_check", "registration_closes_at > registration_opens_at")
@Check("activity_seats_check", "confirmed_seats >= 0 AND held_seats >= 0 AND waiting_seats >= 0")
@Check("activity_capacity_check", "capacity IS NULL OR confirmed_seats + held_seats <= capacity")
@Check("activity_reviewer_check", "reviewer_person_id <> planner_person_id")
@Check("activity_numbers_check", "capacity > 0 AND enterprise_quota > 0 AND attended_count >= 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "社区、联盟或单位办的一场活动" })
export class Activity {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "活动编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => ActivitySeries) seriesId!: string | null;
  @Column("uuid", { nullable: true }) venueId!: string | null;
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("uuid", { nullable: true }) projectId!: string | null;
  /** The team of the volunteers subgraph that serves at it: who checked in has served hours there. */
  @Column("uuid", { nullable: true }) servingTeamId!: string | null;
  @SearchTextColumn() searchText!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "活动的名称" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "内容简介" })
  summary!: string;

  @Column("text")
  @forPartners
  @Field(() => ActivityKind, { description: "活动的类型" })
  kind!: ActivityKindValue;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "类型之下的类别，如廉政沙画DIY；不再细分时为空" })
  category!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "结束时间" })
  endsAt!: Date;

  @Column("text")
  @forPartners
  @Field(() => ActivityStatus, { description: "活动此刻的状态" })
  status!: ActivityStatusValue;

  /** When everybody could first see it. Null as long as it is drafted or reviewed, and for ever where it was called off before. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) publishedAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @forPartners
  @Field(() => DateTimeScalar, { nullable: true, description: "报名开始时间；不需报名时为空" })
  registrationOpensAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @forPartners
  @Field(() => DateTimeScalar, { nullable: true, description: "报名截止时间；不需报名时为空" })
  registrationClosesAt!: Date | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "每家企业的名额上限，单位人；不限时为空" })
  enterpriseQuota!: number | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "名额，单位人；不限人数时为空" })
  capacity!: number | null;

  // Seats are persons, with those they bring along. Kept by whoever writes registrations, under the lock on this row.
  @Column("int", { default: 0 }) confirmedSeats!: number;
  /** Kept free for those promoted from the waitlist until they confirm. */
  @Column("int", { default: 0 }) heldSeats!: number;
  @Column("int", { default: 0 }) waitingSeats!: number;
  /** The next place in its waitlist: a sequence taken under the lock on this row. */
  @Column("int", { default: 1 }) nextInWaitlist!: number;

  @Column("uuid", { nullable: true }) plannerPersonId!: string | null;
  /** Who approved it; it can be published from then on. */
  @Column("uuid", { nullable: true }) reviewerPersonId!: string | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "实到人数；未举办或未登记时为空" })
  attendedCount!: number | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const ActivityConnection = connectionOf("Activity", () => Activity, "活动");

/** Who sees an activity: everybody once it is published, staff of its region before. */
export const activityVisibility: Visibility = { open: "t.published_at is not null", scope: "activities:read" };
