import type { PartyOrganizationKindValue } from "../party-organization/party-organization.entity";
import type { PostTitle } from "../post/post.entity";
import type { RuleAdvice } from "./advice.types";

/** What the rules look at in one active organization. Null is "not recorded": a rule that would have to guess says nothing. */
export interface OrganizationFacts {
  kind: PartyOrganizationKindValue;
  /** Whether it lies in a community (a code of 12 digits). */
  isInCommunity: boolean;
  /** At it or at the branches below it. */
  fullMembers: number | null;
  probationaryMembers: number | null;
  /** Enterprises it covers. */
  unitCount: number | null;
  /** Days as `YYYY-MM-DD`, Shanghai. */
  termBeganOn: string | null;
  termEndsOn: string | null;
  today: string;
  /** Seats of its committee, vacant ones included; whoever has two posts in it has one seat. */
  committeeSeats: number;
  vacantPosts: (keyof typeof PostTitle)[];
  /** Names of the community's estates that no active branch covers; empty where the organization does not lead the community. */
  estatesWithoutBranch: string[];
}

/** A rule: what it has to say about an organization, or null. */
export type AdviceRule = (facts: OrganizationFacts) => RuleAdvice | null;

/** All members, probationary ones included; null where the full members are not recorded. */
export const membersOf = ({ fullMembers, probationaryMembers }: OrganizationFacts): number | null =>
  fullMembers === null ? null : fullMembers + (probationaryMembers ?? 0);

/** The regulation most rules come from: 中国共产党支部工作条例（试行）, in force since 2018-10-28. */
export const branchRegulation = (article: string): string => `《中国共产党支部工作条例（试行）》${article}`;
