import { randomUUID } from "node:crypto";
import { KnownRegion, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start } from "@quyu/kernel/testing";
import { Talent } from "./talent/talent.entity";
import { volunteers } from "./subgraph";
import { VolunteerTeam } from "./volunteer-team/volunteer-team.entity";

export const startTestSubgraph = (options?: { seeded?: boolean }) => start(volunteers, options);

/** Staff of a region: may read and write its volunteers. */
export const staffOf = (regionCode: string): Partial<Viewer> => ({
  subject: randomUUID(),
  role: "staff",
  scopes: ["volunteers:*"],
  regions: [regionCode],
});

export const aRegion = (code: string): KnownRegion => Object.assign(new KnownRegion(), { code });

export const aTeam = (given: Partial<VolunteerTeam> = {}): VolunteerTeam =>
  Object.assign(new VolunteerTeam(), {
    id: randomUUID(),
    regionCode: "510116003901",
    hostOrganizationId: null,
    name: "邻里守望志愿服务队",
    leaderName: null,
    memberCount: null,
    partyMemberCount: null,
    isIllustrative: false,
    createdAt: new Date(),
    ...given,
  });

export const aTalent = (given: Partial<Talent> = {}): Talent =>
  Object.assign(new Talent(), {
    id: randomUUID(),
    regionCode: "510116003901",
    personId: null,
    enterpriseId: null,
    name: "李红霞",
    skills: ["法律"],
    status: "LISTED",
    listedAt: new Date(),
    createdAt: new Date(),
    ...given,
  });
