import type { PartyOrganizationKindValue } from "../../party-organization/party-organization.entity";
import { branchRegulation, type AdviceRule, type OrganizationFacts } from "../advice.facts";

const committees: readonly PartyOrganizationKindValue[] = [
  "COMMUNITY_COMMITTEE",
  "TWO_NEW_COMMITTEE",
  "COMPOSITE_COMMITTEE",
  "EXTENDED_COMMITTEE",
  "ENTERPRISE_COMMITTEE",
];
/** Branches that are a community's own where they lie in one; those of firms are not, wherever they lie. */
const ofCommunities: readonly PartyOrganizationKindValue[] = ["GENERAL_BRANCH", "BRANCH", "ESTATE_BRANCH", "JOINT_BRANCH"];
const others: readonly PartyOrganizationKindValue[] = ["TWO_NEW_JOINT_BRANCH", "ENTERPRISE_BRANCH"];

/** Years of a term; null for what is not elected for one (a working committee, a temporary or functional organization, a party group). */
function yearsOf({ kind, isInCommunity }: OrganizationFacts): number | null {
  if (committees.includes(kind)) return 5;
  if (ofCommunities.includes(kind)) return isInCommunity ? 5 : 3;
  return others.includes(kind) ? 3 : null;
}

/** The same day some years later, or earlier where negative. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/**
 * Terms: committees 5 years, general branches and branches 3, in communities 5. A longer one is spoken of.
 * 中国共产党支部工作条例（试行）第二十一条：村、社区党支部委员会每届任期5年，其他基层单位党支部委员会一般每届任期3年; for committees and
 * general branches 中共中央办公厅《关于党的基层组织任期的意见》 under 党章第三十一条 (three to five years).
 */
export const termLength: AdviceRule = (facts) => {
  const { kind, termBeganOn, termEndsOn } = facts;
  const years = yearsOf(facts);
  if (years === null || termBeganOn === null || termEndsOn === null || termEndsOn <= yearsAfter(termBeganOn, years)) return null;
  return {
    rule: "TERM_LENGTH",
    severity: "NOTICE",
    message: `本届任期从${termBeganOn}到${termEndsOn}，每届任期${kind.endsWith("BRANCH") ? "一般" : ""}为${years}年`,
    article:
      committees.includes(kind) || kind === "GENERAL_BRANCH"
        ? "《中国共产党章程》第三十一条；《关于党的基层组织任期的意见》"
        : branchRegulation("第二十一条"),
    remedy: "核对届满日期；延期换届的，应报上级党组织批准，延长期限一般不超过1年",
  };
};
