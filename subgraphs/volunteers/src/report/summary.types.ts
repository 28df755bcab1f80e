import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  CountBy,
  countUnder,
  forPartners,
  mayRead,
  type SummarySpec,
  type Tally,
  unlessSmall,
  type Viewer,
  Rate,
  rate,
} from "@quyu/kernel";
import { isOverdue } from "../issue/issue.states";
import { hoursOf } from "../team-service/team-service.types";
import { starLabels } from "../volunteer/volunteer.stars";

/** Metrics of this subgraph's counters: what was served is counted within a range, everything else as of its last day. */
export const summarySpec: SummarySpec = {
  flows: [
    "minutes",
    "backfilledMinutes",
    "personTimes",
    "ordersPlaced",
    "orderMinutes",
    "ordersAtDoor",
    "ordersServed",
    "ratings",
    "practicalDeeds",
    "issuesReopened",
  ],
  now: [countUnder("issuesOverdue", "issue", isOverdue)],
};

@ObjectType({ description: "一个区划（含所辖各级）的志愿服务情况" })
export class VolunteerSummary {
  @forPartners
  @Field(() => Int, { description: "志愿服务队数" })
  teams!: number;
  @forPartners
  @Field(() => Int, { nullable: true, description: "志愿者人数，各队登记的队员数之和" })
  volunteers!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "志愿者中的党员人数；没有本区划 volunteers:read 的人看时，少于5或给了日期区间为空",
  })
  partyVolunteers!: number | null;
  @forPartners
  @Field(() => Int, { nullable: true, description: "联合组建服务队的企业数，不重复计；给了日期区间时为空" })
  hostEnterprises!: number | null;
  @forPartners
  @Field(() => Int, { nullable: true, description: "服务类别数，不重复计；给了日期区间时为空" })
  categories!: number | null;
  @forPartners
  @Field(() => Float, { description: "服务时长，单位小时，全体志愿者合计：服务队按次登记的，加上逐人申报而已确认的" })
  hours!: number;
  @forPartners
  @Field(() => Float, { description: "服务时长里事后补录的部分，单位小时" })
  backfilledHours!: number;
  @forPartners
  @Field(() => Int, { description: "服务居民人次" })
  personTimesServed!: number;
  @Field(() => Int, {
    nullable: true,
    description: "已入库的社区能人数；没有本区划 volunteers:read 的人看时，少于5或给了日期区间为空",
  })
  talents!: number | null;
  @forPartners
  @Field(() => Int, { nullable: true, description: "共同发掘社区能人的企业数，不重复计；给了日期区间时为空" })
  talentEnterprises!: number | null;
  @forPartners
  @Field(() => [CountBy], { description: "各星级的志愿者人数，从一星到五星；每人只算在最高的一级，还没有人的星级不列" })
  byStar!: CountBy[];
  @forPartners
  @Field(() => Int, { description: "还在办理的上门服务订单数" })
  ordersOpen!: number;
  @forPartners
  @Field(() => Rate, { description: "在目标用时内上门的订单占已上门订单的比率" })
  ordersWithinTarget!: Rate;
  @forPartners
  @Field(() => Float, { nullable: true, description: "从下单到上门用时的中位数，单位分钟（整）；还没有上门的订单时为空" })
  orderMinutesMedian!: number | null;
  @forPartners
  @Field(() => Float, {
    nullable: true,
    description: "95%的订单从下单到上门不超过这么久，单位分钟（整）；还没有上门的订单时为空",
  })
  orderMinutesP95!: number | null;
  @forPartners
  @Field(() => Float, {
    nullable: true,
    description: "上门服务的平均评价，1到5分；还没有评价时为空，没有本区划 cases:read 的人看时，评价少于5次或给了日期区间也为空",
  })
  satisfaction!: number | null;
  @forPartners
  @Field(() => Int, { description: "未办结的群众反映问题数" })
  issuesOpen!: number;
  @forPartners
  @Field(() => Int, { description: "其中已逾期的：过了期限还没有整改；总是此刻的数，不随日期区间变" })
  issuesOverdue!: number;
  @forPartners
  @Field(() => Int, { description: "问题重新打开的次数" })
  issuesReopened!: number;
  @forPartners
  @Field(() => Int, { description: "为民办实事件数：办结的需求、上门服务订单和群众反映的问题，由记录数出，按办结那天算" })
  practicalDeeds!: number;
}

/** Reads the summary off the sums. Distinct counts say nothing about a range, so with one they are null. */
export const volunteerSummary = (tally: Tally, viewer: Viewer, code: string, isRanged: boolean): VolunteerSummary => ({
  teams: tally.total("teams"),
  volunteers: tally.total("volunteers"),
  partyVolunteers: peopleOf("partyVolunteers", tally, viewer, code, isRanged),
  hostEnterprises: isRanged ? null : tally.total("hostEnterprises"),
  categories: isRanged ? null : tally.total("categories"),
  hours: hoursOf(tally.total("minutes")),
  backfilledHours: hoursOf(tally.total("backfilledMinutes")),
  personTimesServed: tally.total("personTimes"),
  talents: peopleOf("talents", tally, viewer, code, isRanged),
  talentEnterprises: isRanged ? null : tally.total("talentEnterprises"),
  byStar: starLabels
    .map((label, index) => ({ key: String(index + 1), label, count: tally.total("stars", String(index + 1)) }))
    .filter(({ count }) => count > 0),
  ordersOpen: tally.total("ordersOpen"),
  ordersWithinTarget: rate(tally.total("ordersAtDoor", "within"), tally.total("ordersAtDoor")),
  orderMinutesMedian: tally.quantile("orderMinutes", 0.5),
  orderMinutesP95: tally.quantile("orderMinutes", 0.95),
  satisfaction: satisfactionOf(tally, viewer, code, isRanged),
  issuesOpen: tally.total("issuesOpen"),
  issuesOverdue: tally.total("issuesOverdue"),
  issuesReopened: tally.total("issuesReopened"),
  practicalDeeds: tally.total("practicalDeeds"),
});

/**
 * The average of the marks given, to two digits. A mark is its order's own: so few that one could be told from them are for case workers,
 * and so are those of a range, since two ranges that differ by a day would tell of a single one.
 */
function satisfactionOf(tally: Tally, viewer: Viewer, code: string, isRanged: boolean): number | null {
  const count = tally.total("ratings");
  if (count === 0 || unlessSmall(count, viewer, "cases:read", code) === null) return null;
  if (isRanged && !mayRead(viewer, "cases:read", code)) return null;
  const sum = tally.by("ratings").reduce((total, mark) => total + Number(mark.key) * (mark.count ?? 0), 0);
  return Math.round((100 * sum) / count) / 100;
}

/** A count of people whom a small number could tell. Two ranges that differ by a day would tell of a single one, so staff alone have it by range. */
const peopleOf = (metric: string, tally: Tally, viewer: Viewer, code: string, isRanged: boolean): number | null =>
  isRanged && !mayRead(viewer, "volunteers:read", code)
    ? null
    : unlessSmall(tally.total(metric), viewer, "volunteers:read", code);
