import { randomUUID } from "node:crypto";
import { differences } from "@quyu/kernel";
import { enterIssues } from "../issue/issue.service";
import type { IssueStatusValue } from "../issue/issue.states";
import { recount } from "../report/summary.recount";
import type { ResponsibleOrganization } from "../responsible/responsible.entity";
import { noteResponsible, responsibleFor } from "../responsible/responsible.service";
import { anIssue, anOrder, aRegion, aServiceType, startTestSubgraph, usualWay } from "../testing";
import { enterServiceOrders } from "../service-order/service-order.service";
import { onOrganizationDissolved } from "./organization-dissolved.consumer";

const subgraph = startTestSubgraph();
const place = "330106001003";
const estateId = randomUUID();
const [street, community, branch] = [randomUUID(), randomUUID(), randomUUID()];
const answersFor = (given: Partial<ResponsibleOrganization>): Promise<void> =>
  noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode: place, level: "STAND_IN", estateId: null, building: null, organizationId: community },
    ...given,
  });
const type = aServiceType();

beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await subgraph.given(type);
});
beforeEach(async () => {
  await subgraph.db.query("truncate responsible_organization");
  await answersFor({ regionCode: place.slice(0, 9), organizationId: street });
  await answersFor({});
  await answersFor({ level: "ESTATE", estateId, organizationId: branch });
});

const dissolve = (subject: string, into: string | null) =>
  subgraph.db.transaction((tx) =>
    onOrganizationDissolved.handle(tx, {
      ...{ id: randomUUID(), subject, occurredAt: new Date(), data: { into, regionCode: place } as never },
    }),
  );
async function issueOf(organization: string, way: readonly IssueStatusValue[] = ["REPORTED"], estate: string | null = estateId) {
  const entry = anIssue(way, { regionCode: place, estateId: estate, responsibleOrganizationId: organization });
  await subgraph.db.transaction((tx) => enterIssues(tx, [entry]));
  return entry.issue.id;
}
async function orderOf(organization: string): Promise<string> {
  const entry = anOrder(type, { responsibleOrganizationId: organization });
  await subgraph.db.transaction((tx) => enterServiceOrders(tx, [entry]));
  return entry.order.id;
}
const responsible = async (table: "issue" | "service_order", id: string): Promise<string> =>
  (await subgraph.db.query(`select responsible_organization_id as id from ${table} where id = $1`, [id]))[0].id;

test("an estate without a branch falls to the community, a community without a committee to the street", async () => {
  const [open, closed] = [await issueOf(branch), await issueOf(branch, usualWay)];
  await dissolve(branch, null);
  expect([await responsible("issue", open), await responsible("issue", closed)]).toEqual([community, branch]);
  expect(await responsibleFor(subgraph.db, { regionCode: place, estateId })).toBe(community);

  const order = await orderOf(community);
  await dissolve(community, null);
  expect([await responsible("issue", open), await responsible("service_order", order)]).toEqual([street, street]);
  const [{ to_state, reason, by_role }] = await subgraph.db.query(
    "select to_state, reason, by_role from state_change where subject_id = $1 order by id desc limit 1",
    [open],
  );
  expect({ to_state, by_role }).toEqual({ to_state: "REPORTED", by_role: "system" });
  expect(reason).toContain("按责任链");
  // The last of the chain has nobody to hand on to: what is open stays with it until somebody answers for the place.
  await dissolve(street, null);
  expect(await responsible("issue", open)).toBe(street);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("one that is merged hands its cases and places to the one it went into", async () => {
  const into = randomUUID();
  const [open, order] = [await issueOf(community, ["REPORTED", "TRIAGED", "DISPATCHED"], null), await orderOf(community)];
  await dissolve(community, into);
  expect([await responsible("issue", open), await responsible("service_order", order)]).toEqual([into, into]);
  expect(await responsibleFor(subgraph.db, { regionCode: place })).toBe(into);
});

test("no issue is stored or left without an organization that answers for it", async () => {
  const id = await issueOf(branch);
  await expect(subgraph.db.query("update issue set responsible_organization_id = null where id = $1", [id])).rejects.toThrow(
    "not-null",
  );
});
