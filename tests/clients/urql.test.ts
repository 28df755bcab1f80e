import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheExchange, Client, type ClientOptions, fetchExchange, gql } from "@urql/core";
import {
  anyRecord,
  branches,
  type BranchesData,
  type BranchesVariables,
  type ClientsHub,
  draft,
  type DraftData,
  draftWithReasons,
  members,
  refused,
  startClientsHub,
  street,
  teams,
  unavailable,
} from "./hub";
import { urqlClient } from "./set-up/urql";
import { byGet, byPost } from "./set-up/urql-default";

let hub: ClientsHub;
beforeAll(async () => {
  hub = await startClientsHub();
}, 120_000);
afterAll(() => hub?.stop());

/** What Graphcache complains of: types it cannot place, fragments it has to guess about. */
const complaints: string[] = [];
afterEach(() => expect(complaints.splice(0)).toEqual([]));

const newClient = (options: Partial<ClientOptions> & { digests?: boolean } = {}) =>
  urqlClient({
    url: hub.url,
    logger: (severity, message) => severity !== "debug" && complaints.push(message),
    ...options,
  });

test("urql joins the pages of a list, and keeps lists that differ by an argument apart", async () => {
  const client = newClient();
  const query = gql<BranchesData, BranchesVariables>(branches);
  const all = await hub.branches();

  let page = (await client.query(query, { first: 7 }).toPromise()).data?.region.partyOrganizations;
  let fetched = 1;
  for (; page?.pageInfo.hasNextPage; fetched += 1)
    page = (await client.query(query, { first: 7, after: page.pageInfo.endCursor }).toPromise()).data?.region.partyOrganizations;

  expect(all.length).toBeGreaterThan(14);
  expect(fetched).toBe(Math.ceil(all.length / 7));
  expect(page?.edges.map(({ node: { id, name, kind } }) => ({ id, name, kind }))).toEqual(all);
  expect(page?.totalCount).toBe(all.length);

  const ofAKind = await client.query(query, { first: 3, kind: "BRANCH" }).toPromise();
  expect(ofAKind.data?.region.partyOrganizations.edges.map(({ node }) => node.id)).toEqual(
    (await hub.branches("BRANCH")).slice(0, 3).map(({ id }) => id),
  );
  expect(client.readQuery(query, { first: 7 })?.data?.region.partyOrganizations.edges).toHaveLength(all.length);
});

test("urql knows a region by its code wherever it stands", async () => {
  const { fetch: send, sent } = hub.listen();
  const client = newClient({ fetch: send });
  await client.query(`{ region(code: "${street}") { code children { code name level } } }`, {}).toPromise();
  const [child] = (sent[0]?.answer.data as { region: { children: { code: string; name: string }[] } }).region.children;
  await client.query(`query ($code: ID!) { region(code: $code) { code archetype } }`, { code: child?.code }).toPromise();

  // The second answer is about what the first gave by another field.
  const both = `query ($code: ID!) { region(code: $code) { code name archetype } }`;
  const { data, operation } = await client.query(both, { code: child?.code }).toPromise();
  expect([data?.region.name, operation.context.meta?.cacheOutcome, sent.length]).toEqual([child?.name, "hit", 2]);
});

test("urql places fragments on interfaces", async () => {
  const token = await hub.hub.token({ role: "staff" });
  const client = newClient({ fetchOptions: () => ({ headers: { authorization: `Bearer ${token}` } }) });
  const [branch] = await hub.branches();
  const { data } = await client.query<any>(anyRecord, { id: branch?.id }).toPromise();
  expect(data.node).toEqual({ id: branch?.id, name: branch?.name });

  const input = { ...hub.aNeed().input, title: " " };
  const refusal = await client.mutation<any>(draftWithReasons, { input }).toPromise();
  expect(refusal.data.draftNeed).toMatchObject({ need: null, userErrors: [{ message: expect.any(String), field: ["title"] }] });
});

test("urql has what it may see where one field is refused", async () => {
  const { data, error } = await newClient().query<any>(members, {}).toPromise();

  expect(data.region).toMatchObject({ name: "华阳街道", organizationSummary: { members: null } });
  expect(data.region.organizationSummary.partyOrganizations).toBeGreaterThan(0);
  expect(error?.graphQLErrors).toEqual([expect.objectContaining(refused)]);
  expect(error?.networkError).toBeUndefined();
});

test("urql has the rest where a subgraph is stopped, and all of it when it is back", async () => {
  const client = newClient();
  await hub.withoutVolunteers(async () => {
    const { data, error } = await client.query<any>(teams, {}).toPromise();

    expect(data.region).toMatchObject({ name: "华阳街道", volunteerSummary: null });
    expect(error?.graphQLErrors).toEqual([expect.objectContaining(unavailable)]);
  });
  const { data, error } = await client.query<any>(teams, {}, { requestPolicy: "network-only" }).toPromise();
  expect([error, data.region.volunteerSummary.teams > 0]).toEqual([undefined, true]);
});

test("urql sends a mutation again with its key, and it is done once", async () => {
  const token = await hub.hub.token({ role: "staff" });
  const client = newClient({ fetchOptions: () => ({ headers: { authorization: `Bearer ${token}` } }) });
  const need = hub.aNeed();
  const send = () => client.mutation<DraftData>(draft, { input: need.input }).toPromise();
  const [first, again] = [await send(), await send()];

  expect(first.data?.draftNeed).toMatchObject({ need: { title: need.input["title"], status: "DRAFT" }, userErrors: [] });
  expect(again.data).toEqual(first.data);
  expect(await need.stored()).toBe(1);
});

test("urql's persisted exchange: ours go by their digest, others as text, and both are answered", async () => {
  const { fetch: send, sent } = hub.listen();
  const client = newClient({ fetch: send, digests: true });
  const overview = readFileSync(join(__dirname, "../../operations/dashboards/street-overview.graphql"), "utf8");

  const known = await client.query<any>(overview, { code: street }).toPromise();
  expect([known.error, known.data.region.name]).toEqual([undefined, "华阳街道"]);
  expect(sent.map(({ body }) => [body?.query, typeof body?.extensions?.persistedQuery?.sha256Hash])).toEqual([
    [undefined, "string"],
  ]);

  for (const query of [`{ region(code: "${street}") { code name children { code name } } }`, teams]) {
    const other = await client.query<any>(query, {}, { requestPolicy: "network-only" }).toPromise();
    expect([other.error, other.data.region.name]).toEqual([undefined, "华阳街道"]);
  }
  // One refusal: from then on this client sends no digests.
  expect(sent.slice(1).map(({ body, answer }) => [body?.query !== undefined, answer.errors?.[0]?.message])).toEqual([
    [false, "PersistedQueryNotSupported"],
    [true, undefined],
    [true, undefined],
  ]);
});

test.each([
  ["POST", byPost],
  ["GET", byGet],
])("urql's default client asks by %s", async (method, clientOf) => {
  const { fetch: send, sent } = hub.listen();
  const { data, error } = await clientOf({ url: hub.url, fetch: send }).query<any>(members, {}).toPromise();

  expect(data?.region?.name).toBe("华阳街道");
  expect(error?.graphQLErrors).toEqual([expect.objectContaining(refused)]);
  expect(sent.map((request) => request.method)).toEqual([method]);
});

test("urql's default client that was told neither is told what it lacks", async () => {
  const client = new Client({ url: hub.url, exchanges: [cacheExchange, fetchExchange] });
  const { data, error } = await client.query<any>(members, {}).toPromise();

  expect(data).toBeUndefined();
  expect(error?.message).toContain("apollo-require-preflight");
});
