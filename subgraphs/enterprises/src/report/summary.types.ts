import { Field, Float, Int, ObjectType } from "type-graphql";
import { CountBy, countUnder, FenScalar, forPartners, rate, Rate, type SummarySpec, type Tally } from "@quyu/kernel";
import { EnterpriseKind, type PartyCoverageValue } from "../enterprise/enterprise.entity";
import { PremisesKind } from "../premises/premises.entity";
import { IncubationStage } from "../social-organization/social-organization.entity";

/** What happened on a day: relief granted, needs listed, matched and fulfilled, claims signed, visits paid. All other metrics are stocks: what exists as of a day. */
export const summarySpec: SummarySpec = {
  flows: ["reliefAmount", "needsListed", "needsClaimed", "daysToClaim", "needsFulfilled", "claimsSigned", "visits"],
  now: [
    // need_unclaimed_idx answers it.
    countUnder("needsUnclaimedOver30Days", "need", "t.status = 'LISTED' and t.listed_at < now() - interval '30 days'"),
  ],
};

@forPartners
@ObjectType({ description: "一个区划（含所辖各级）的企业情况" })
export class EnterpriseSummary {
  @Field(() => Int, { description: "企业、个体工商户与事业单位数，单位：家" })
  enterprises!: number;
  @Field(() => [CountBy], { description: "企业按类型计" })
  byKind!: CountBy[];
  @Field(() => [CountBy], { description: "企业按行业计" })
  byIndustry!: CountBy[];
  @Field(() => [CountBy], { description: "楼宇、园区等载体按类型计" })
  premisesByKind!: CountBy[];
  @Field(() => [CountBy], { description: "社会组织按孵化阶段计" })
  socialOrganizationsByStage!: CountBy[];
  @Field(() => Rate, { description: "组织覆盖率：单独或联合组建党组织的企业 ÷ 全部企业" })
  organizationCoverage!: Rate;
  @Field(() => Rate, { description: "单独组建率：单独组建党组织的企业 ÷ 全部企业" })
  ownOrganization!: Rate;
  @Field(() => Rate, { description: "工作覆盖率：有党组织、党建指导员、工会或团组织的企业 ÷ 全部企业" })
  workCoverage!: Rate;
  @Field(() => Int, { description: "联盟数，单位：个" })
  alliances!: number;
  @Field(() => Int, {
    nullable: true,
    description: "联盟成员单位数，单位：家；参加几个联盟的只算一家，给定时段时为空",
  })
  allianceMembers!: number | null;
  @Field(() => Int, { description: "列入清单的需求数，单位：条；给定时段时只算时段内列入的" })
  needsListed!: number;
  @Field(() => Int, { description: "有单位认领或对接的需求数，单位：条；给定时段时只算时段内对接的" })
  needsClaimed!: number;
  @Field(() => Int, { description: "办成的需求数，单位：条；给定时段时只算时段内办成的" })
  needsFulfilled!: number;
  @Field(() => Int, {
    nullable: true,
    description: "列入清单满30天、此刻仍无人认领的需求数，单位：条；给定时段时为空",
  })
  needsUnclaimedOver30Days!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "需求从列入清单到有单位认领的天数，取中位数；给定时段时只算时段内对接的，没有时为空",
  })
  medianDaysToClaim!: number | null;
  @Field(() => Int, { description: "实施中的项目数，单位：个" })
  projectsRunning!: number;
  @Field(() => Int, { description: "签约的认领数，单位：项；给定时段时只算时段内签约的" })
  claimsSigned!: number;
  @Field(() => Int, { description: "走访企业的次数；给定时段时只算时段内的" })
  visits!: number;
  @Field(() => FenScalar, { description: "减免金额，单位：分；给定时段时只算时段内的" })
  reliefAmount!: number;
  @Field(() => FenScalar, { description: "各基金余额合计，单位：分" })
  fundBalance!: number;
}

/** Reads the summary off the sums. Distinct members are counted as of now, so a range has none. */
export function enterpriseSummary(tally: Tally, hasRange: boolean): EnterpriseSummary {
  const total = tally.total("enterprises");
  const covered = (...ways: PartyCoverageValue[]): Rate =>
    rate(
      ways.reduce((sum, way) => sum + tally.total("enterprisesByCoverage", way), 0),
      total,
    );
  return {
    enterprises: total,
    byKind: tally.by("enterprises", EnterpriseKind),
    byIndustry: tally.by("enterprisesByIndustry"),
    premisesByKind: tally.by("premises", PremisesKind),
    socialOrganizationsByStage: tally.by("socialOrganizations", IncubationStage),
    organizationCoverage: covered("OWN", "JOINT"),
    ownOrganization: covered("OWN"),
    workCoverage: covered("OWN", "JOINT", "INSTRUCTOR", "UNION_OR_LEAGUE"),
    alliances: tally.total("alliances"),
    allianceMembers: hasRange ? null : tally.total("allianceMembers"),
    needsListed: tally.total("needsListed"),
    needsClaimed: tally.total("needsClaimed"),
    needsFulfilled: tally.total("needsFulfilled"),
    needsUnclaimedOver30Days: hasRange ? null : tally.total("needsUnclaimedOver30Days"),
    medianDaysToClaim: tally.quantile("daysToClaim", 0.5),
    projectsRunning: tally.total("projectsRunning"),
    claimsSigned: tally.total("claimsSigned"),
    visits: tally.total("visits"),
    reliefAmount: tally.total("reliefAmount"),
    fundBalance: tally.total("fundBalance"),
  };
}
