import { Field, Float, Int, ObjectType } from "type-graphql";
import { CountBy, countUnder, forPartners, type SummarySpec, type Tally, unlessSmall, type Viewer } from "@quyu/kernel";
import { ActivityKind } from "../activity/activity.entity";
import { openForRegistration } from "../activity/activity.rules";
import { resolutionVisibility } from "../resolution/resolution.entity";
import { overdue } from "../resolution/resolution.rules";
import { isStaffOf } from "../visibility";

/**
 * Metrics of this subgraph's counters: what took place or was closed counts within a range; open resolutions and care places as of its last
 * day. What the clock moves comes from partial indexes.
 */
export const summarySpec: SummarySpec = {
  flows: ["sessions", "participants", "meetings", "daysToClose"],
  now: [
    countUnder("registrationsOpen", "activity", openForRegistration),
    countUnder("resolutionsOverdue", "resolution", `${overdue} and ${resolutionVisibility.open}`),
  ],
};

@ObjectType({ description: "一个区划（含所辖各级）的活动情况" })
export class ActivitySummary {
  @forPartners
  @Field(() => Int, { description: "已举办的活动场次" })
  sessions!: number;
  @forPartners
  @Field(() => [CountBy], { description: "已举办的活动场次，按类型" })
  byKind!: CountBy[];
  @forPartners
  @Field(() => Int, { nullable: true, description: "已举办的活动实到人数之和，只加登记了人数的场次；都没有登记时为空" })
  participants!: number | null;
  @forPartners
  @Field(() => Int, { nullable: true, description: "主办过活动的党组织数，不重复计；给了日期区间时为空" })
  organizationsInvolved!: number | null;
  @forPartners
  @Field(() => Int, { nullable: true, description: "协办过活动的企业数，不重复计；给了日期区间时为空" })
  enterprisesInvolved!: number | null;
  @forPartners
  @Field(() => Int, { description: "此刻可以报名的活动数，不随日期区间变化" })
  registrationsOpen!: number;
  @forPartners
  @Field(() => Int, { nullable: true, description: "此刻在候补的报名人数，含同行的人；给了日期区间时为空" })
  waitlisted!: number | null;
  @forPartners
  @Field(() => Int, { description: "已召开的会议数，纪要确认后才计入" })
  meetings!: number;
  @forPartners
  @Field(() => Int, { description: "尚未办结的决议数，会议纪要确认后才计入" })
  resolutionsOpen!: number;
  @forPartners
  @Field(() => Int, { description: "今天逾期未办的决议数，会议纪要确认后才计入，不随日期区间变化" })
  resolutionsOverdue!: number;
  @forPartners
  @Field(() => Float, { nullable: true, description: "决议从通过到办结的天数，中位数；还没有办结的决议时为空" })
  medianDaysToCloseResolution!: number | null;
  @forPartners
  @Field(() => Int, { description: "托管班名额，单位名" })
  carePlaces!: number;
  @Field(() => Int, {
    nullable: true,
    description: "托管班已确认入班的儿童人数；没有本区划 activities:read 的人看时，少于5或给了日期区间为空",
  })
  careEnrolled!: number | null;
}

/** Reads the summary off the sums. Distinct counts say nothing about a range, so with one they are null. */
export function activitySummary(tally: Tally, viewer: Viewer, code: string, isRanged: boolean): ActivitySummary {
  const sessions = tally.total("sessions");
  const participants = tally.total("participants");
  return {
    sessions,
    byKind: tally.by("sessions", ActivityKind),
    participants: participants === 0 && sessions > 0 ? null : participants,
    organizationsInvolved: isRanged ? null : tally.total("organizationsInvolved"),
    enterprisesInvolved: isRanged ? null : tally.total("enterprisesInvolved"),
    registrationsOpen: tally.total("registrationsOpen"),
    waitlisted: isRanged ? null : tally.total("waitlisted"),
    meetings: tally.total("meetings"),
    resolutionsOpen: tally.total("resolutionsOpen"),
    resolutionsOverdue: tally.total("resolutionsOverdue"),
    medianDaysToCloseResolution: tally.quantile("daysToClose", 0.5),
    carePlaces: tally.total("carePlaces"),
    // Two ranges that differ by a day would tell of a single child.
    careEnrolled:
      isRanged && !isStaffOf(viewer, code) ? null : unlessSmall(tally.total("careEnrolled"), viewer, "activities:read", code),
  };
}
