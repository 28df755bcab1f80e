import { Field, Int, ObjectType } from "type-graphql";
import { CountBy, countUnder, forPartners, rate, Rate, type SummarySpec, type Tally } from "@quyu/kernel";
import { PartyOrganizationKind } from "../party-organization/party-organization.entity";
import { VenueKind } from "../venue/venue.entity";

const today = "(now() at time zone 'Asia/Shanghai')::date";

/** Metrics of this subgraph's counters are stocks: what exists. Ending terms and vacancies come from partial indexes over the rows. */
export const summarySpec: SummarySpec = {
  flows: [],
  now: [
    countUnder(
      "termsEnding",
      "party_organization",
      `t.status = 'ACTIVE' and t.term_ends_on is not null and t.term_ends_on between ${today} and ${today} + 180`,
    ),
    countUnder("vacantPosts", "post", "t.person_id is null and t.until is null"),
  ],
};

@ObjectType({ description: "一个区划（含所辖各级）的组织情况" })
export class OrganizationSummary {
  regionCode!: string;
  /** Guarded numbers, which the resolver opens. */
  guarded!: { members: number | null; termsEndingWithin180Days: number; vacantPosts: number };

  @forPartners
  @Field(() => Int, { description: "正常的党组织数" })
  partyOrganizations!: number;
  @forPartners
  @Field(() => [CountBy], { description: "正常的党组织，按类型" })
  byKind!: CountBy[];
  @forPartners
  @Field(() => Int, { description: "登记的小区数" })
  estates!: number;
  @forPartners
  @Field(() => Rate, { description: "小区党支部覆盖率：有党支部（含联合党支部）的小区 ÷ 全部小区" })
  estateBranchCoverage!: Rate;
  @forPartners
  @Field(() => Rate, { description: "业委会党员占比：业委会成员中的党员 ÷ 业委会成员" })
  ownersCommitteePartyShare!: Rate;
  @forPartners
  @Field(() => Int, { description: "交叉任职人数：在同一小区的党组织和自治组织中都任职的人" })
  crossAppointments!: number;
  @forPartners
  @Field(() => [CountBy], { description: "场地，按类型" })
  venuesByKind!: CountBy[];
  @forPartners
  @Field(() => Int, { description: "已命名的荣誉数" })
  recognitions!: number;
}

/** Reads the summary of a region off the sums. */
export const organizationSummary = (regionCode: string, tally: Tally): OrganizationSummary => ({
  regionCode,
  guarded: {
    // A place that states no members has none to show, not zero.
    members: tally.total("members") || null,
    termsEndingWithin180Days: tally.total("termsEnding"),
    vacantPosts: tally.total("vacantPosts"),
  },
  partyOrganizations: tally.total("partyOrganizations"),
  byKind: tally.by("partyOrganizations", PartyOrganizationKind),
  estates: tally.total("estates"),
  estateBranchCoverage: rate(tally.total("estatesWithBranch"), tally.total("estates")),
  ownersCommitteePartyShare: rate(tally.total("ownersCommitteePartyMembers"), tally.total("ownersCommitteeMembers")),
  crossAppointments: tally.total("crossAppointments"),
  venuesByKind: tally.by("venues", VenueKind),
  recognitions: tally.total("recognitions"),
});
