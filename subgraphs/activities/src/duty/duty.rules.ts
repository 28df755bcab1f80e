import { badInput, today } from "@quyu/kernel";
import type { ActivityKindValue } from "../activity/activity.entity";
import type { PartyOrganizationKindValue } from "../stubs/party-organization";

/** How often a year something is due. */
type PerYear = 12 | 4 | 1;

const branches: readonly PartyOrganizationKindValue[] = [
  "BRANCH",
  "ESTATE_BRANCH",
  "JOINT_BRANCH",
  "TWO_NEW_JOINT_BRANCH",
  "ENTERPRISE_BRANCH",
];

/** From this number of full members on a branch has a committee (中国共产党支部工作条例（试行）第六章). */
const committeeFrom = 7;

/**
 * What an organization holds, and how often a year (中国共产党支部工作条例（试行）第四、五章): branches 党员大会 and 党课 each quarter, 主题党日
 * each month, 组织生活会 and 民主评议 each year, those with a committee 支委会 each month; party groups 党小组会 each month. Committees and
 * general branches hold them in their branches; temporary and functional organizations have no terms of their own. Whether a branch has a
 * committee cannot be said where its members are not counted, so then none is due.
 */
export function duesOf(kind: PartyOrganizationKindValue, fullMembers: number | null): readonly [ActivityKindValue, PerYear][] {
  if (kind === "PARTY_GROUP") return [["PARTY_GROUP_MEETING", 12]];
  if (!branches.includes(kind)) return [];
  const hasCommittee = fullMembers !== null && fullMembers >= committeeFrom;
  return [
    ["GENERAL_MEETING", 4],
    ...(hasCommittee ? [["BRANCH_COMMITTEE", 12] as [ActivityKindValue, PerYear]] : []),
    ["PARTY_LECTURE", 4],
    ["THEME_PARTY_DAY", 12],
    ["ORGANIZATION_LIFE", 1],
    ["APPRAISAL", 1],
  ];
}

/**
 * How many of a year's are due by a day (Shanghai): of the current year the months or quarters that are over, and what is due once a year,
 * since it can be held at any time of it; of a year to come none.
 */
export function dueBy(year: number, perYear: PerYear, day = today()): number {
  const [currentYear = 0, month = 0] = day.split("-").map(Number);
  if (year > currentYear) return 0;
  if (year < currentYear || perYear === 1) return perYear;
  return Math.floor(((month - 1) * perYear) / 12);
}

/** Refuses a year no organization keeps records of. */
export function checkYear(year: number): void {
  if (year < 2000 || year > 2100) throw badInput("年份应在2000至2100之间");
}
