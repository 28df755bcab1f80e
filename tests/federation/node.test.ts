import { type DatabaseName } from "../../scripts/services";
import { entitiesOf, entityNames } from "../../gateway/src/hub/node/entities";
import { type Hub, startHub } from "../loop/hub";

let hub: Hub;
const street = "510116003";
const absent = "00000000-0000-4000-8000-000000000000";
const areas = ["organizations", "enterprises", "activities", "volunteers", "cases"];
/** Reads everything of a city. */
let officer: string;
/** Reads everything too, but elsewhere. */
let foreign: string;
/** A record of every type that is a Node, in the street. */
const records: Record<string, string> = {};

beforeAll(async () => {
  hub = await startHub();
  const scopes = [...areas.map((area) => `${area}:*`), "personal:read", "minors:read"];
  officer = await hub.token({ role: "officer", regions: ["51"], scopes });
  foreign = await hub.token({ role: "officer", regions: ["64"], scopes, subject: "somewhere else" });
  for (const [database, types] of Object.entries(entitiesOf))
    for (const type of types) {
      const table = type.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
      const sql = `select id from ${table} where starts_with(region_code, '${street}') order by id limit 1`;
      const [row] = await hub.sql<{ id: string }>(database as DatabaseName, sql);
      if (!row) throw new Error(`the demo has no ${type} in ${street}`);
      records[type] = row.id;
    }
}, 180_000);
afterAll(() => hub?.stop());

const node = async (id: string, token?: string, selection = "__typename id") =>
  hub.stack.ask(`query ($id: ID!) { node(id: $id) { ${selection} } }`, { id }, token);

/** What a record of a type tells besides its id, where that is not its region. */
const told: Record<string, string> = { Person: "displayName", Resolution: "text" };
const more = (type: string) => told[type] ?? "region { code }";

test("a record of every type is found by nothing but its id, with what is told of it elsewhere", async () => {
  expect(Object.keys(records).sort()).toEqual([...entityNames].sort());
  for (const [type, id] of Object.entries(records)) {
    const { data, errors } = await node(id, officer, `__typename id ... on ${type} { again: id ${more(type)} }`);
    const besides = told[type] ? { [told[type]]: expect.any(String) } : { region: { code: expect.stringMatching(`^${street}`) } };
    expect({ type, data, errors }).toEqual({ type, data: { node: { __typename: type, id, again: id, ...besides } }, errors: [] });
  }
});

test("absent and foreign are answered alike, whatever is asked of them", async () => {
  const nothing = { data: { node: null }, errors: [], status: 200 };
  for (const [type, id] of Object.entries(records)) {
    for (const token of [undefined, foreign]) {
      const { data, errors } = await node(id, token);
      // The record's own field says what this viewer sees of it; `node` says the same.
      const seen = data?.node === null ? null : { __typename: type, id };
      expect({ type, data, errors }).toEqual({ type, data: { node: seen }, errors: [] });
      if (seen === null) expect(await node(id, token, `... on ${type} { id ${more(type)} }`)).toMatchObject(nothing);
    }
    expect(await node(absent, foreign, `__typename ... on ${type} { id ${more(type)} }`)).toMatchObject(nothing);
  }
  const hidden = ["Issue", "MeetingSeries", "Resource", "ServiceOrder", "Talent", "Volunteer"];
  for (const type of hidden) {
    expect(await node(records[type] as string)).toMatchObject(nothing);
    expect(await node(records[type] as string, foreign)).toMatchObject(nothing);
  }
  for (const id of ["", "no id", street, "𝄞", "x".repeat(60)]) expect(await node(id)).toMatchObject(nothing);
});

test("a visitor refetches what a fragment asks for; a guarded field of it is refused at its place, the rest stands", async () => {
  const query = `query Refetch($id: ID!) { node(id: $id) { ...Card __typename id } }
    fragment Card on Enterprise { name region { name } contactPhone again: id ... on Node { third: id } }`;
  const id = records["Enterprise"] as string;
  const { data, errors } = await hub.stack.ask(query, { id });

  expect(data?.node).toEqual({
    ...{ __typename: "Enterprise", id, again: id, third: id, contactPhone: null },
    ...{ name: expect.any(String), region: { name: expect.any(String) } },
  });
  expect(errors.map(({ path, extensions }) => [path?.join("."), extensions?.code])).toEqual([["node.contactPhone", "FORBIDDEN"]]);
  // Of another type than the fragment's, nothing but what every record has is told.
  expect((await hub.stack.ask(query, { id: records["Venue"] })).data).toEqual({
    node: { __typename: "Venue", id: records["Venue"] },
  });
});

test("many records of different types take one operation; what they have in common is asked of them as Nodes", async () => {
  const wanted = Object.entries(records).slice(0, 15);
  const source = `{ ${wanted.map(([, id], index) => `n${index}: node(id: "${id}") { ...N }`).join(" ")} }
    fragment N on Node { id kind: __typename ... on Alliance { name } ... on PartyOrganization { name } }`;
  const { data, errors } = await hub.stack.ask(source, {}, officer);

  expect(errors).toEqual([]);
  wanted.forEach(([type, id], index) => expect(data?.[`n${index}`]).toMatchObject({ kind: type, id }));
  expect(data?.[`n${wanted.findIndex(([type]) => type === "Alliance")}`].name).toEqual(expect.any(String));

  const elsewhere = `{ region(code: "${street}") { venues(first: 2) { edges { node { ... on Node { id } name } } } } }`;
  const answer = await hub.stack.ask(elsewhere);
  const venues = answer.data?.region?.venues?.edges;
  expect(answer.errors).toEqual([]);
  expect(venues).toHaveLength(2);
  for (const each of venues) expect(each.node).toEqual({ id: expect.any(String), name: expect.any(String) });
});
