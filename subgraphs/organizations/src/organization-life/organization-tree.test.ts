import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { aPartyOrganization, aRegion, codeOf, send, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const street = "510116003";
const community = `${street}901`;
const clerk: Partial<Viewer> = { ...staffOf(street), person: randomUUID() };

beforeAll(async () => {
  for (const code of [street, community]) await subgraph.given(aRegion({ code }));
});
afterEach(() => subgraph.db.query("truncate party_organization, region_counter, state_change cascade"));

/** Committees of a group of firms, the only ones that may stand under their like, each at the top. */
async function group(count: number): Promise<PartyOrganization[]> {
  const rows = Array.from({ length: count }, (_, n) =>
    aPartyOrganization({ regionCode: community, kind: "ENTERPRISE_COMMITTEE", name: `第${n}公司党委` }),
  );
  await subgraph.db.transaction((tx) => enterPartyOrganizations(tx, rows));
  return rows;
}
const at = <Row>(rows: readonly Row[], index: number): Row => rows[index % rows.length] as Row;
const moveUnder = (child: { id: string }, parent: { id: string } | null, version = 1) =>
  send(
    subgraph,
    clerk,
    "amendPartyOrganization",
    { id: child.id, version, parentId: parent?.id ?? null },
    "partyOrganization { id version ancestors { id } }",
  );
/** Organizations that stand below themselves. */
const ringed = async (): Promise<number> => {
  const [{ count }] = await subgraph.db.query(
    `with recursive up (origin, id) as (
       select id, parent_id from party_organization where parent_id is not null
       union select up.origin, o.parent_id from up join party_organization o on o.id = up.id where o.parent_id is not null
     ) select count(*)::int as count from up where origin = id`,
  );
  return count;
};
/** Organizations at the top, each with one below it. Each is to move under what stands below the next: no two of these moves meet in a row. */
async function circle(count: number): Promise<(() => Promise<any>)[]> {
  const tops = await group(count);
  const below = tops.map(({ id }) =>
    aPartyOrganization({ regionCode: community, kind: "ENTERPRISE_COMMITTEE", name: "子公司党委", parentId: id }),
  );
  await subgraph.db.transaction((tx) => enterPartyOrganizations(tx, below));
  return tops.map((row, n) => () => moveUnder(row, at(below, n + 1)));
}
const atOnce = <Result>(calls: readonly (() => Promise<Result>)[]) => Promise.all(calls.map((call) => call()));

test("nothing stands below itself, however far down", async () => {
  const [first, second, third] = (await group(3)) as [PartyOrganization, PartyOrganization, PartyOrganization];

  expect(codeOf(await moveUnder(first, first))).toBe("CYCLE");
  expect(codeOf(await moveUnder(second, first))).toBeUndefined();
  const below = await moveUnder(third, second);
  expect(below.partyOrganization.ancestors).toEqual([{ id: first.id }, { id: second.id }]);
  expect(await moveUnder(first, third)).toEqual({
    partyOrganization: null,
    userErrors: [{ code: "CYCLE", message: "不能隶属于自己或自己的下级", field: ["parentId"] }],
  });
  expect(codeOf(await moveUnder(third, null, 2))).toBeUndefined();
  expect(codeOf(await moveUnder(first, third))).toBeUndefined();
});

test("of two that move under each other at once one is told that it may not; of twenty in a circle, one", async () => {
  for (let round = 0; round < 5; round++) {
    const codes = (await atOnce(await circle(2))).map(codeOf);
    expect(codes.sort()).toEqual(["CYCLE", undefined]);
  }
  const codes = (await atOnce(await circle(20))).map(codeOf);

  expect(codes.filter((code) => code === "CYCLE")).toHaveLength(1);
  expect(codes.filter((code) => code === undefined)).toHaveLength(19);
  expect(await ringed()).toBe(0);
});

test("the database itself refuses a ring, whoever writes it", async () => {
  const [first, second, third] = (await group(3)) as [PartyOrganization, PartyOrganization, PartyOrganization];
  const raw = (child: PartyOrganization, parent: PartyOrganization) =>
    subgraph.db.query("update party_organization set parent_id = $2 where id = $1", [child.id, parent.id]);

  await raw(second, first);
  await raw(third, second);

  await expect(raw(first, third)).rejects.toMatchObject({ driverError: { constraint: "party_organization_no_cycle" } });
  expect(await ringed()).toBe(0);
});

test("without the lock and the check of the database, moves at once do tie a ring", async () => {
  const source = async (name: string): Promise<string> =>
    (await subgraph.db.query("select pg_get_functiondef($1::regproc) as sql", [name]))[0].sql;
  const lock = await source("party_organization_tree_lock");
  await subgraph.db.query(
    "create or replace function party_organization_tree_lock(region_code text) returns void language sql as ''",
  );
  await subgraph.db.query("alter table party_organization disable trigger party_organization_no_cycle");

  let found = 0;
  for (let round = 0; round < 30 && found === 0; round++) {
    await atOnce(await circle(2));
    found = await ringed();
  }
  await subgraph.db.query("truncate party_organization cascade");
  await subgraph.db.query("alter table party_organization enable trigger party_organization_no_cycle");
  await subgraph.db.query(lock);

  expect(found).toBeGreaterThan(0);
});
