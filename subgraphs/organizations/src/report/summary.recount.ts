import type { Recount } from "@quyu/kernel";
import { crossAppointments } from "../post/post.service";

const day = (alias: string) => `(${alias}.created_at at time zone 'Asia/Shanghai')::date`;

/** A select of (region_code, metric, dimension, day, value) over the rows of a table. */
const counted = (metric: string, from: string, { dimension = "''", value = "count(*)", where = "true", region = "t" } = {}) =>
  `select ${region}.region_code, '${metric}', ${dimension}, ${day("t")}, ${value} from ${from} where ${where} group by 1, 3, 4`;

const active = { where: "t.status = 'ACTIVE'" };
const ownersCommittees = { where: "t.kind = 'OWNERS_COMMITTEE' and t.members is not null and t.party_members is not null" };

/** The same sums counted from the rows; must agree with what the services write. */
export const recount: Recount = {
  counters: [
    counted("estates", "estate t"),
    counted("partyOrganizations", "party_organization t", { ...active, dimension: "t.kind" }),
    counted("members", "party_organization t", { ...active, dimension: "'full'", value: "coalesce(sum(t.full_members), 0)" }),
    counted("members", "party_organization t", {
      ...active,
      dimension: "'probationary'",
      value: "coalesce(sum(t.probationary_members), 0)",
    }),
    counted(
      "estatesWithBranch",
      "party_organization t join estate_branch b on b.organization_id = t.id join estate e on e.id = b.estate_id",
      { ...active, region: "e" },
    ),
    counted("ownersCommitteeMembers", "governance_body t", { ...ownersCommittees, value: "sum(t.members)" }),
    counted("ownersCommitteePartyMembers", "governance_body t", { ...ownersCommittees, value: "sum(t.party_members)" }),
    counted("venues", "venue t", { dimension: "t.kind" }),
    counted("recognitions", "recognition t", { where: "t.status = 'NAMED'" }),
  ],
  links: [`select region_code, 'crossAppointments', person, refs from (${crossAppointments()}) c`],
};
