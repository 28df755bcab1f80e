import type { OrganizationFacts } from "./advice.facts";

/** Facts of a branch in a community about which no rule has anything to say. */
export const factsOf = (given: Partial<OrganizationFacts> = {}): OrganizationFacts => ({
  kind: "BRANCH",
  isInCommunity: true,
  fullMembers: 6,
  probationaryMembers: 0,
  unitCount: null,
  termBeganOn: null,
  termEndsOn: null,
  today: "2026-11-21",
  committeeSeats: 1,
  vacantPosts: [],
  estatesWithoutBranch: [],
  ...given,
});
