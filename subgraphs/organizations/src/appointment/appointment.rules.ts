import type { GovernanceBody } from "../governance-body/governance-body.entity";
import type { Grid } from "../grid/grid.entity";
import type { PartyOrganization } from "../party-organization/party-organization.entity";
import type { PostTitle } from "../post/post.entity";

type Title = keyof typeof PostTitle;

const inOrganizations: readonly Title[] = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "ORGANIZATION_MEMBER",
  "PUBLICITY_MEMBER",
  "DISCIPLINE_MEMBER",
  "COMMITTEE_MEMBER",
  "INSTRUCTOR",
  "BUILDING_HEAD",
];
const inBodies: readonly Title[] = ["DIRECTOR", "DEPUTY_DIRECTOR", "COMMITTEE_MEMBER", "CONVENER"];
const inGrids: readonly Title[] = ["GRID_LEADER", "GRID_WORKER", "BUILDING_HEAD"];

/** Where a post is: one of the three. */
export interface PostPlace {
  organization: PartyOrganization | null;
  body: GovernanceBody | null;
  grid: Grid | null;
}

/** The posts there are at a place; a party group has its leader only. */
export const titlesAt = ({ organization, body }: PostPlace): readonly Title[] => {
  if (organization) return organization.kind === "PARTY_GROUP" ? ["GROUP_LEADER"] : inOrganizations;
  return body ? inBodies : inGrids;
};
