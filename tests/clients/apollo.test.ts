import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CombinedGraphQLErrors, gql, type TypedDocumentNode } from "@apollo/client";
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
import { apolloClient } from "./set-up/apollo";

let hub: ClientsHub;
beforeAll(async () => {
  hub = await startClientsHub();
}, 120_000);
afterAll(() => hub?.stop());

const documentOf = <Data = any>(text: string): TypedDocumentNode<Data, any> => gql(text);
const newClient = (token?: string) =>
  apolloClient({ uri: hub.url, ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }) });

test("Apollo Client joins the pages of a list, and keeps lists that differ by an argument apart", async () => {
  const client = newClient();
  const query: TypedDocumentNode<BranchesData, BranchesVariables> = gql(branches);
  const all = await hub.branches();
  const watched = client.watchQuery({ query, variables: { first: 7 } });
  const subscription = watched.subscribe(() => {});
  await client.query({ query, variables: { first: 7 } });
  const page = () => client.readQuery({ query, variables: { first: 7 } })?.region.partyOrganizations;

  let fetched = 1;
  for (; page()?.pageInfo.hasNextPage; fetched += 1)
    await watched.fetchMore({ variables: { after: page()?.pageInfo.endCursor } });
  subscription.unsubscribe();

  expect(all.length).toBeGreaterThan(14);
  expect(fetched).toBe(Math.ceil(all.length / 7));
  expect(page()?.edges.map(({ node }) => ({ id: node.id, name: node.name, kind: node.kind }))).toEqual(all);
  expect(page()?.totalCount).toBe(all.length);

  const ofAKind = await client.query({ query, variables: { first: 3, kind: "BRANCH" } });
  expect(ofAKind.data?.region.partyOrganizations.edges.map(({ node }) => node.id)).toEqual(
    (await hub.branches("BRANCH")).slice(0, 3).map(({ id }) => id),
  );
  expect(page()?.edges).toHaveLength(all.length);
});

test("Apollo Client knows a region by its code wherever it stands", async () => {
  const client = newClient();
  await client.query({ query: documentOf(members) });
  await client.query({ query: documentOf(`{ region(code: "${street}") { code level children { code name } } }`) });

  const cache = client.cache.extract() as Record<string, Record<string, unknown>>;
  expect(cache[`Region:{"code":"${street}"}`]).toMatchObject({ name: "华阳街道", level: "STREET" });
  expect(Object.keys(cache).filter((key) => key.startsWith("Region:")).length).toBeGreaterThan(2);
});

test("Apollo Client places fragments on interfaces", async () => {
  const client = newClient(await hub.hub.token({ role: "staff" }));
  const [branch] = await hub.branches();
  const { data } = await client.query({ query: documentOf(anyRecord), variables: { id: branch?.id } });
  expect(data.node).toMatchObject({ __typename: "PartyOrganization", id: branch?.id, name: branch?.name });

  const input = { ...hub.aNeed().input, title: " " };
  const refusal = await client.mutate({ mutation: documentOf(draftWithReasons), variables: { input } });
  expect(refusal.data.draftNeed).toMatchObject({ need: null, userErrors: [{ message: expect.any(String), field: ["title"] }] });
});

test("Apollo Client has what it may see where one field is refused", async () => {
  const { data, error } = await newClient().query({ query: documentOf(members) });

  expect(data.region).toMatchObject({ name: "华阳街道", organizationSummary: { members: null } });
  expect(data.region.organizationSummary.partyOrganizations).toBeGreaterThan(0);
  expect(CombinedGraphQLErrors.is(error) && error.errors).toEqual([expect.objectContaining(refused)]);
});

test("Apollo Client has the rest where a subgraph is stopped, and all of it when it is back", async () => {
  const client = newClient();
  await hub.withoutVolunteers(async () => {
    const { data, error } = await client.query({ query: documentOf(teams) });

    expect(data.region).toMatchObject({ name: "华阳街道", volunteerSummary: null });
    expect(CombinedGraphQLErrors.is(error) && error.errors).toEqual([expect.objectContaining(unavailable)]);
  });
  const { data, error } = await client.query({ query: documentOf(teams), fetchPolicy: "network-only" });
  expect([error, data.region.volunteerSummary.teams > 0]).toEqual([undefined, true]);
});

test("Apollo Client sends a mutation again with its key, and it is done once", async () => {
  const client = newClient(await hub.hub.token({ role: "staff" }));
  const need = hub.aNeed();
  const send = () => client.mutate({ mutation: documentOf<DraftData>(draft), variables: { input: need.input } });
  const [first, again] = [await send(), await send()];

  expect(first.data?.draftNeed).toMatchObject({ need: { title: need.input["title"], status: "DRAFT" }, userErrors: [] });
  expect(again.data).toEqual(first.data);
  expect(await need.stored()).toBe(1);
});

const children = `{ region(code: "${street}") { code name children { code name } } }`;

test("Apollo Client's persisted queries: ours go by their digest, others as text, and both are answered", async () => {
  const { fetch: send, sent } = hub.listen();
  const client = apolloClient({ uri: hub.url, fetch: send }, { digests: true });
  const overview = readFileSync(join(__dirname, "../../operations/dashboards/street-overview.graphql"), "utf8");

  const known = await client.query({ query: documentOf(overview), variables: { code: street } });
  expect([known.error, known.data.region.name]).toEqual([undefined, "华阳街道"]);
  expect(sent.map(({ body }) => [body?.query, typeof body?.extensions?.persistedQuery?.sha256Hash])).toEqual([
    [undefined, "string"],
  ]);

  for (const query of [children, teams]) {
    const other = await client.query({ query: documentOf(query), fetchPolicy: "network-only" });
    expect([other.error, other.data.region.name]).toEqual([undefined, "华阳街道"]);
  }
  // One refusal: from then on this client sends no digests.
  expect(sent.slice(1).map(({ body, answer }) => [body?.query !== undefined, answer.errors?.[0]?.message])).toEqual([
    [false, "PersistedQueryNotSupported"],
    [true, undefined],
    [true, undefined],
  ]);
});
