import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  commitMutation,
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getRequest,
  getSingularSelector,
} from "relay-runtime";
import { type ClientsHub, refused, startClientsHub, street, unavailable } from "./hub";
import { relayEnvironment } from "./set-up/relay";

const root = join(__dirname, "../..");
let hub: ClientsHub;
let folder: string;
let printed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quyu-relay-"));
  cpSync(join(__dirname, "relay"), join(folder, "src"), { recursive: true });
  cpSync(join(root, "schema/api.graphql"), join(folder, "api.graphql"));
  mkdirSync(join(folder, "artifacts"));
  cpSync(join(__dirname, "set-up/relay.config.json"), join(folder, "relay.config.json"));
  const compiler = join(root, "node_modules/relay-compiler/cli.js");
  ({ stdout: printed } = await promisify(execFile)(process.execPath, [compiler, "--noWatchman"], { cwd: folder }));
  hub = await startClientsHub();
}, 120_000);
afterAll(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the compiler made of a query, a fragment or a mutation. */
const compiled = (name: string): any => require(join(folder, "artifacts", `${name}.graphql.js`)); // eslint-disable-line @typescript-eslint/no-require-imports

const newEnvironment = (token?: string) => relayEnvironment(hub.url, token);

const ask = (environment: Environment, query: string, variables: object): Promise<any> =>
  fetchQuery(environment, compiled(query), variables as any, { networkCacheConfig: { force: true } }).toPromise();

/** What Relay has of a fragment, as a component would be given it. */
const readFragment = (environment: Environment, fragment: string, reference: unknown): any =>
  environment.lookup(getSingularSelector(compiled(fragment), reference) as never).data;

/** Keeps what a query gave from being thrown away, as a mounted component does. */
const keep = (environment: Environment, query: string, variables: object) =>
  environment.retain(createOperationDescriptor(getRequest(compiled(query)), variables as any));

test("relay-compiler compiles refetchable fragments over schema/api.graphql", () => {
  expect(printed).toContain("Compilation completed.");
  expect(compiled("branches_host").metadata.refetch.identifierInfo).toEqual({
    identifierField: "id",
    identifierQueryVariableName: "id",
  });
  expect(compiled("branchesHostPageQuery").params.text).toContain("node(id: $id)");
});

test("Relay joins the pages of a list", async () => {
  const environment = newEnvironment();
  const { data } = await hub.hub.stack.ask<any>("{ partyOrganizations(first: 100) { totalCount edges { node { id name } } } }");
  const all: { id: string; name: string }[] = data.partyOrganizations.edges.map(({ node }: any) => node);
  const first = Math.ceil(all.length / 3);
  keep(environment, "branchesQuery", { first });
  const reference = await ask(environment, "branchesQuery", { first });
  const page = () => readFragment(environment, "branches_list", reference).partyOrganizations;

  let asked = 1;
  for (; page().pageInfo.hasNextPage; asked += 1)
    await ask(environment, "branchesListPageQuery", { first, after: page().pageInfo.endCursor });

  expect(page().edges.map(({ node: { id, name } }: any) => ({ id, name }))).toEqual(all);
  expect(asked).toBe(Math.ceil(all.length / first));
});

test("Relay pages a list of one record, which it asks for by its id alone", async () => {
  const environment = newEnvironment();
  const { data } = await hub.hub.stack.ask<any>(
    "{ partyOrganizations(first: 50) { edges { node { id name hostedActivities(first: 50) { edges { node { id title } } } } } } }",
  );
  const hosts: any[] = data.partyOrganizations.edges.map(({ node }: any) => node);
  const host = hosts.find(({ hostedActivities }) => hostedActivities.edges.length > 4);
  keep(environment, "branchesHostQuery", { id: host.id, first: 2 });
  const { partyOrganization } = await ask(environment, "branchesHostQuery", { id: host.id, first: 2 });
  const list = () => readFragment(environment, "branches_host", partyOrganization).hostedActivities;

  let asked = 1;
  for (; list().pageInfo.hasNextPage; asked += 1)
    await ask(environment, "branchesHostPageQuery", { id: host.id, first: 2, after: list().pageInfo.endCursor });

  const activities = list().edges.map(({ node: { id, title } }: any) => ({ id, title }));
  expect(activities.slice(0, 50)).toEqual(host.hostedActivities.edges.map(({ node }: any) => node));
  expect(asked).toBe(Math.ceil(activities.length / 2));
});

test("Relay knows a region by its code", async () => {
  const environment = newEnvironment();
  await ask(environment, "branchesTeamsQuery", { code: street });

  expect(environment.getStore().getSource().get(`Region:${street}`)).toMatchObject({ code: street, name: "华阳街道" });
});

test("Relay has what it may see where one field is refused", async () => {
  const environment = newEnvironment();
  const { region } = await ask(environment, "branchesMembersQuery", { code: street });

  expect(region.name).toBe("华阳街道");
  expect(region.organizationSummary.partyOrganizations).toBeGreaterThan(0);
  expect(region.organizationSummary.members).toMatchObject({ ok: false, errors: [{ extensions: refused.extensions }] });
});

test("Relay has the rest where a subgraph is stopped, and all of it when it is back", async () => {
  const environment = newEnvironment();
  await hub.withoutVolunteers(async () => {
    const { region } = await ask(environment, "branchesTeamsQuery", { code: street });

    expect(region.name).toBe("华阳街道");
    expect(region.volunteerSummary).toMatchObject({ ok: false, errors: [{ extensions: unavailable.extensions }] });
  });
  const { region } = await ask(environment, "branchesTeamsQuery", { code: street });
  expect(region.volunteerSummary).toMatchObject({ ok: true, value: { teams: expect.any(Number) } });
});

test("Relay sends a mutation again with its key, and it is done once", async () => {
  const environment = newEnvironment(await hub.hub.token({ role: "staff" }));
  const need = hub.aNeed();
  const send = () =>
    new Promise<any>((onCompleted, onError) =>
      commitMutation(environment, {
        mutation: compiled("branchesDraftMutation"),
        variables: { input: need.input },
        onCompleted,
        onError,
      }),
    );
  const [first, again] = [await send(), await send()];

  expect(first.draftNeed).toMatchObject({ need: { title: need.input["title"], status: "DRAFT" }, userErrors: [] });
  expect(again).toEqual(first);
  expect(await need.stored()).toBe(1);
});
