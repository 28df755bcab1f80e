import { ClientError, GraphQLClient } from "graphql-request";
import {
  branches,
  type Branch,
  type BranchesData,
  type ClientsHub,
  draft,
  type DraftData,
  members,
  refused,
  startClientsHub,
  teams,
  unavailable,
} from "./hub";
import { requestClient } from "./set-up/graphql-request";

let hub: ClientsHub;
beforeAll(async () => {
  hub = await startClientsHub();
}, 120_000);
afterAll(() => hub?.stop());

const newClient = (token?: string) => requestClient(hub.url, token);

test("graphql-request reads a list page by page", async () => {
  const client = newClient();
  const all = await hub.branches();
  const read: Branch[] = [];
  let fetched = 0;
  for (let after: string | null | undefined, more = true; more; fetched += 1) {
    const { region } = await client.request<BranchesData>(branches, { first: 7, after });
    read.push(...region.partyOrganizations.edges.map(({ node }) => node));
    ({ endCursor: after, hasNextPage: more } = region.partyOrganizations.pageInfo);
  }

  expect(all.length).toBeGreaterThan(14);
  expect(fetched).toBe(Math.ceil(all.length / 7));
  expect(read).toEqual(all);
});

test("graphql-request has what it may see where one field is refused", async () => {
  const { data, errors } = await newClient().rawRequest<any>(members);

  expect(data.region).toMatchObject({ name: "华阳街道", organizationSummary: { members: null } });
  expect(data.region.organizationSummary.partyOrganizations).toBeGreaterThan(0);
  expect(errors).toEqual([expect.objectContaining(refused)]);
});

test("graphql-request with its own default throws, and what could be answered is in the error", async () => {
  const thrown: unknown = await new GraphQLClient(hub.url).request(members).catch((error: unknown) => error);

  expect(thrown).toBeInstanceOf(ClientError);
  const { response } = thrown as ClientError;
  expect(response.errors).toEqual([expect.objectContaining(refused)]);
  expect(response.data).toMatchObject({ region: { name: "华阳街道" } });
});

test("graphql-request has the rest where a subgraph is stopped, and all of it when it is back", async () => {
  const client = newClient();
  await hub.withoutVolunteers(async () => {
    const { data, errors } = await client.rawRequest<any>(teams);

    expect(data.region).toMatchObject({ name: "华阳街道", volunteerSummary: null });
    expect(errors).toEqual([expect.objectContaining(unavailable)]);
  });
  const { data, errors } = await client.rawRequest<any>(teams);
  expect([errors, data.region.volunteerSummary.teams > 0]).toEqual([undefined, true]);
});

test("graphql-request sends a mutation again with its key, and it is done once", async () => {
  const client = newClient(await hub.hub.token({ role: "staff" }));
  const need = hub.aNeed();
  const send = () => client.request<DraftData>(draft, { input: need.input });
  const [first, again] = [await send(), await send()];

  expect(first.draftNeed).toMatchObject({ need: { title: need.input["title"], status: "DRAFT" }, userErrors: [] });
  expect(again).toEqual(first);
  expect(await need.stored()).toBe(1);
});
