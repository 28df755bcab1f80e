import { demoId, demoPerson, personId, type Viewer, visitor } from "@quyu/kernel";
import { developmentIssuer, mintToken, type TokenOptions, type TokenRole } from "@quyu/gateway/development-issuer";

/** Who asks: a token as the gateway gets it, and the viewer it stands for, as a subgraph gets it. */
export interface Caller {
  name: string;
  viewer: Viewer;
  token: string | undefined;
}

const longhe = "510116003901";
const elsewhere = "310104012";
const areas = ["organizations", "enterprises", "activities", "volunteers", "cases"];
const all = areas.map((area) => `${area}:*`);
const reads = areas.map((area) => `${area}:read`);

/** Every role, and for those whose rows or regions differ, one of each kind. Those without `scopes` have none. */
const samples: Record<string, TokenOptions> = {
  resident: { role: "resident", regions: [longhe] },
  "another resident": { role: "resident", regions: [longhe], subject: "somebody-else" },
  volunteer: { role: "volunteer", regions: [longhe] },
  "team leader": { role: "leader", regions: [longhe], team: demoId("volunteer-team:longhe/business-league") },
  enterprise: { role: "enterprise", regions: [longhe], enterprise: demoId("enterprise:longhe/qiyang") },
  "another enterprise": {
    role: "enterprise",
    regions: [elsewhere],
    subject: "contact-2",
    enterprise: demoId("enterprise:hongmei/tencent"),
  },
  staff: { role: "staff", regions: [longhe], scopes: all },
  "staff who only read": { role: "staff", regions: [longhe], scopes: reads, subject: "reader" },
  "staff elsewhere": { role: "staff", regions: [elsewhere], scopes: all, subject: "staff-2" },
  "staff of one area": { role: "staff", regions: [longhe], scopes: ["organizations:read"], subject: "staff-3" },
  officer: { role: "officer", regions: ["510116003"], scopes: all },
  "officer for children": {
    role: "officer",
    regions: ["510116003"],
    scopes: [...reads, "minors:read", "personal:read"],
    subject: "officer-2",
  },
  auditor: { role: "auditor", regions: ["510116003"], scopes: ["audit:read"] },
  partner: {
    role: "partner",
    regions: ["510116003"],
    scopes: ["activities:register", "orders:place", "issues:report"],
    partner: demoId("partner:tianfu"),
  },
  administrator: {
    role: "administrator",
    regions: ["51", "31", "64"],
    scopes: ["partners:write", "grants:write", "regions:write"],
  },
};

/** The callers, with tokens of the issuer whose key lies in the file. */
export async function makeCallers(keyFile: string): Promise<Caller[]> {
  const callers: Caller[] = [{ name: "visitor", viewer: visitor, token: undefined }];
  for (const [name, sample] of Object.entries(samples)) {
    // Standing claims of the development tokens (an enterprise, a team) belong to the roles that are meant to have them only.
    const options = { scopes: [], ...sample };
    callers.push({ name, viewer: viewerOf(options), token: await mintToken(options, { keyFile }) });
  }
  return callers;
}

function viewerOf({ role, regions = [], scopes = [], subject, enterprise, team, partner }: TokenOptions): Viewer {
  return {
    subject: subject ?? `demo-${role as TokenRole}`,
    role,
    scopes,
    regions,
    person: subject === undefined ? demoPerson(role) : personId(developmentIssuer, subject),
    ...(enterprise !== undefined && { enterprise }),
    ...(team !== undefined && { team }),
    ...(partner !== undefined && { partner }),
  };
}
