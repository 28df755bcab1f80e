import { Field, Float, Int, ObjectType } from "type-graphql";
import { forPartners, mayRead, type SummarySpec, type Tally, type Viewer } from "@quyu/kernel";
import { unlessSmall } from "../region/region.privacy";
import { hoursOf } from "../team-service/team-service.types";

/** Metrics of this subgraph's counters: what was served is counted within a range, everything else as of its last day. */
export const summarySpec: SummarySpec = { flows: ["minutes", "personTimes"] };

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
  @Field(() => Float, { description: "服务时长，单位小时，全体志愿者合计" })
  hours!: number;
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
}

/** Reads the summary off the sums. Distinct counts say nothing about a range, so with one they are null. */
export const volunteerSummary = (tally: Tally, viewer: Viewer, code: string, isRanged: boolean): VolunteerSummary => ({
  teams: tally.total("teams"),
  volunteers: tally.total("volunteers"),
  partyVolunteers: peopleOf("partyVolunteers", tally, viewer, code, isRanged),
  hostEnterprises: isRanged ? null : tally.total("hostEnterprises"),
  categories: isRanged ? null : tally.total("categories"),
  hours: hoursOf(tally.total("minutes")),
  personTimesServed: tally.total("personTimes"),
  talents: peopleOf("talents", tally, viewer, code, isRanged),
  talentEnterprises: isRanged ? null : tally.total("talentEnterprises"),
});

/** A count of people whom a small number could tell. Two ranges that differ by a day would tell of a single one, so staff alone have it by range. */
const peopleOf = (metric: string, tally: Tally, viewer: Viewer, code: string, isRanged: boolean): number | null =>
  isRanged && !mayRead(viewer, "volunteers:read", code) ? null : unlessSmall(tally.total(metric), viewer, code);
