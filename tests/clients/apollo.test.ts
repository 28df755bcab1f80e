import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { pagedTypePolicies, possibleTypes } from "@quyu/partner-client/cache";
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

let hub: ClientsHub;
beforeAll(async () => {
  hub = await startClientsHub();
}, 120_000);
afterAll(() => hub?.stop());

const newCache = () => new InMemoryCache({ typePolicies: pagedTypePolicies(relayStylePagination), possibleTypes });

/** Apollo Client as docs/clients.md sets it up. */
function newClient({ token, before, fetch: send = fetch }: { token?: string; before?: ApolloLink; fetch?: typeof fetch } = {}) {
  const http = new HttpLink({
    uri: hub.url,
    fetch: send,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  return new ApolloClient({
    link: before ? before.concat(http) : http,
    cache: newCache(),
    defaultOptions: { query: { errorPolicy: "all" }, watchQuery: { errorPolicy: "all" }, mutate: { errorPolicy: "all" } },
  });
}

test("Apollo Client joins the pages of a list, and keeps lists that differ by an argument apart", async () => {
  const client = newClient();
  const query = gql<BranchesData, BranchesVariables>(branches);
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
  await client.query({ query: gql(members) });
  await client.query({ query: gql(`{ region(code: "${street}") { code level children { code name } } }`) });

  const cache = client.cache.extract() as Record<string, Record<string, unknown>>;
  expect(cache[`Region:{"code":"${street}"}`]).toMatchObject({ name: "华阳街道", level: "STREET" });
  expect(Object.keys(cache).filter((key) => key.startsWith("Region:")).length).toBeGreaterThan(2);
});

test("Apollo Client places fragments on interfaces", async () => {
  const client = newClient({ token: await hub.hub.token({ role: "staff" }) });
  const [branch] = await hub.branches();
  const { data } = await client.query<any>({ query: gql(anyRecord), variables: { id: branch?.id } });
  expect(data.node).toMatchObject({ __typename: "PartyOrganization", id: branch?.id, name: branch?.name });

  const input = { ...hub.aNeed().input, title: " " };
  const refusal = await client.mutate<any>({ mutation: gql(draftWithReasons), variables: { input } });
  expect(refusal.data.draftNeed).toMatchObject({ need: null, userErrors: [{ message: expect.any(String), field: ["title"] }] });
});

test("Apollo Client has what it may see where one field is refused", async () => {
  const { data, error } = await newClient().query<any>({ query: gql(members) });

  expect(data.region).toMatchObject({ name: "华阳街道", organizationSummary: { members: null } });
  expect(data.region.organizationSummary.partyOrganizations).toBeGreaterThan(0);
  expect(CombinedGraphQLErrors.is(error) && error.errors).toEqual([expect.objectContaining(refused)]);
});

test("Apollo Client has the rest where a subgraph is stopped, and all of it when it is back", async () => {
  const client = newClient();
  await hub.withoutVolunteers(async () => {
    const { data, error } = await client.query<any>({ query: gql(teams) });

    expect(data.region).toMatchObject({ name: "华阳街道", volunteerSummary: null });
    expect(CombinedGraphQLErrors.is(error) && error.errors).toEqual([expect.objectContaining(unavailable)]);
  });
  const { data, error } = await client.query<any>({ query: gql(teams), fetchPolicy: "network-only" });
  expect([error, data.region.volunteerSummary.teams > 0]).toEqual([undefined, true]);
});

test("Apollo Client sends a mutation again with its key, and it is done once", async () => {
  const client = newClient({ token: await hub.hub.token({ role: "staff" }) });
  const need = hub.aNeed();
  const send = () => client.mutate<DraftData>({ mutation: gql(draft), variables: { input: need.input } });
  const [first, again] = [await send(), await send()];

  expect(first.data?.draftNeed).toMatchObject({ need: { title: need.input["title"], status: "DRAFT" }, userErrors: [] });
  expect(again.data).toEqual(first.data);
  expect(await need.stored()).toBe(1);
});

const children = `{ region(code: "${street}") { code name children { code name } } }`;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("Apollo Client's persisted queries: ours go by their digest, others as text, and both are answered", async () => {
  const { fetch: send, sent } = hub.listen();
  const client = newClient({ before: new PersistedQueryLink({ sha256 }), fetch: send });
  const overview = readFileSync(join(__dirname, "../../operations/dashboards/street-overview.graphql"), "utf8");

  const known = await client.query<any>({ query: gql(overview), variables: { code: street } });
  expect([known.error, known.data.region.name]).toEqual([undefined, "华阳街道"]);
  expect(sent.map(({ body }) => [body?.query, typeof body?.extensions?.persistedQuery?.sha256Hash])).toEqual([
    [undefined, "string"],
  ]);

  for (const query of [children, teams]) {
    const other = await client.query<any>({ query: gql(query), fetchPolicy: "network-only" });
    expect([other.error, other.data.region.name]).toEqual([undefined, "华阳街道"]);
  }
  // One refusal: from then on this client sends no digests.
  expect(sent.slice(1).map(({ body, answer }) => [body?.query !== undefined, answer.errors?.[0]?.message])).toEqual([
    [false, "PersistedQueryNotSupported"],
    [true, undefined],
    [true, undefined],
  ]);
});
