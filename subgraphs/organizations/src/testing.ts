import { randomUUID } from "node:crypto";
import { searchTextOf, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start } from "@quyu/kernel/testing";
import { AwardScheme } from "./award-scheme/award-scheme.entity";
import { Estate } from "./estate/estate.entity";
import { GovernanceBody } from "./governance-body/governance-body.entity";
import { Grid } from "./grid/grid.entity";
import { Nomination } from "./nomination/nomination.entity";
import { Objection } from "./nomination/objection.entity";
import { PartyOrganization } from "./party-organization/party-organization.entity";
import { Person } from "./post/person.entity";
import { Post } from "./post/post.entity";
import { Recognition } from "./recognition/recognition.entity";
import { Region } from "./region/region.entity";
import { levelOf, parentCodeOf } from "./region/region.service";
import { ResponsibilityAssignment } from "./responsibility/responsibility.entity";
import { organizations } from "./subgraph";
import { Venue } from "./venue/venue.entity";

export { codeOf, send } from "@quyu/kernel/testing";

export const startTestSubgraph = (options?: { seeded?: boolean }) => start(organizations, options);

/** Staff of a region: they read the organizations side of it. */
export const staffOf = (region: string, ...scopes: string[]): Viewer => ({
  subject: "staff",
  role: "staff",
  scopes: ["organizations:*", ...scopes],
  regions: [region],
});

const builder =
  <Row extends object>(type: new () => Row, standard: Partial<NoInfer<Row>>) =>
  (given: Partial<Row> = {}): Row =>
    Object.assign(new type(), { id: randomUUID(), createdAt: new Date() }, standard, given);

export const aRegion = (given: Partial<Region> & { code: string }): Region =>
  Object.assign(new Region(), {
    name: given.code,
    level: levelOf(given.code),
    parentCode: parentCodeOf(given.code),
    isProvisional: true,
    ...given,
  });

export const anEstate = builder(Estate, {
  name: "南湖尚景小区",
  kind: "COMMODITY",
  buildings: [],
  isIllustrative: false,
});

const plainPartyOrganization = builder(PartyOrganization, {
  name: "第一党支部",
  kind: "BRANCH",
  status: "ACTIVE",
  parentId: null,
  mergedIntoId: null,
  estateId: null,
  fullMembers: null,
  probationaryMembers: null,
  isIllustrative: false,
  position: 0,
  termBeganOn: null,
  termEndsOn: null,
  unitCount: null,
  version: 1,
});
export const aPartyOrganization = (given: Parameters<typeof plainPartyOrganization>[0] = {}): PartyOrganization => {
  const organization = plainPartyOrganization(given);
  return Object.assign(organization, { searchText: searchTextOf(organization.name) });
};

export const aGovernanceBody = builder(GovernanceBody, {
  name: "业主委员会",
  kind: "OWNERS_COMMITTEE",
  estateId: null,
  members: null,
  partyMembers: null,
  isIllustrative: false,
});

export const aGrid = builder(Grid, { name: "第一网格", level: "GRID", isIllustrative: false });

export const aPerson = builder(Person, { name: "李小明", phone: "10012345678" });

export const aPost = builder(Post, {
  title: "SECRETARY",
  organizationId: null,
  bodyId: null,
  gridId: null,
  personId: null,
  since: null,
  until: null,
  isPublic: true,
});

export const anAssignment = builder(ResponsibilityAssignment, { level: "AREA", scope: "第一片区" });

export const aVenue = builder(Venue, {
  name: "党群服务中心",
  kind: "PARTY_SERVICE_CENTRE",
  services: [],
  isIllustrative: false,
});

export const aRecognition = builder(Recognition, { title: "示范社区", level: "MUNICIPAL", status: "NAMED" });

export const anAwardScheme = builder(AwardScheme, {
  regionCode: "5101",
  name: "“双百佳”评选",
  year: 2026,
  isIllustrative: false,
});

export const aNomination = builder(Nomination, {
  title: "百佳示范社区",
  status: "APPLIED",
  estateId: null,
  recognitionId: null,
  publicisedOn: null,
  publicityEndsOn: null,
  namedOn: null,
  openObjections: 0,
  appliedById: null,
  reviewedById: null,
  isIllustrative: false,
  version: 1,
});

export const anObjection = builder(Objection, {
  text: "材料与现状不符",
  resolvedAt: null,
  answer: null,
  filedById: null,
  resolvedById: null,
  version: 1,
});
