import { Supergraph as FederationSupergraph, operationFromDocument } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";
import type { SourceName, SourceSettings } from "./env";
import {
  composeTestSupergraph,
  places,
  serveTestSubgraph,
  sourceNames,
  startTestGateway,
  type TestGateway,
  type TestSubgraphServer,
} from "./testing";

const overview = `query Overview($code: ID!) {
  region(code: $code) {
    code
    name
    organizationSummary { partyOrganizations }
    enterpriseSummary { enterprises }
    activitySummary { sessions }
    volunteerSummary { teams }
    children { code enterpriseSummary { enterprises } }
    activities { title venue { id name } }
  }
}`;
const street = { code: "510116003" };
const whole = {
  code: "510116003",
  name: "区划510116003",
  organizationSummary: { partyOrganizations: 21 },
  enterpriseSummary: { enterprises: 1500 },
  activitySummary: { sessions: 24 },
  volunteerSummary: { teams: 36 },
  children: [
    { code: "510116003901", enterpriseSummary: { enterprises: 1500 } },
    { code: "510116003902", enterpriseSummary: { enterprises: 1500 } },
  ],
  activities: [
    { title: "义诊", venue: { id: "v1", name: "场所v1" } },
    { title: "讲座", venue: null },
    { title: "市集", venue: { id: "v2", name: "场所v2" } },
  ],
};

let subgraphs: Record<SourceName, TestSubgraphServer>;
let gateway: TestGateway;

beforeAll(async () => {
  const served = await Promise.all(sourceNames.map(async (name) => [name, await serveTestSubgraph(name)] as const));
  subgraphs = Object.fromEntries(served) as typeof subgraphs;
  gateway = await startTestGateway(settings());
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all(Object.values(subgraphs ?? {}).map(({ stop }) => stop()));
});

const settings = () =>
  Object.fromEntries(Object.entries(subgraphs).map(([name, one]) => [name, one.settings])) as Record<SourceName, SourceSettings>;

test("a page about a region asks all subgraphs at once, from the root", () => {
  const supergraph = FederationSupergraph.build(composeTestSupergraph().sdl);
  const operation = operationFromDocument(supergraph.apiSchema(), parse(overview));

  const plan = JSON.parse(JSON.stringify(new QueryPlanner(supergraph).buildQueryPlan(operation)));

  expect(plan.node.kind).toBe("Parallel");
  const fetches = plan.node.nodes.map((node: any) => (node.kind === "Sequence" ? node.nodes[0] : node));
  expect(fetches.map(({ serviceName }: any) => serviceName).sort()).toEqual([
    "activities",
    "enterprises",
    "organizations",
    "volunteers",
  ]);
  for (const { operation: text } of fetches) expect(text).toMatch(/\{region\(code:/);
});

const unavailable = (...paths: string[]) => paths.map((path) => `${path}: SUBGRAPH_UNAVAILABLE`).sort();
const withoutSummary = { enterpriseSummary: null };

test.each<[SourceName, object, string[]]>([
  [
    "organizations",
    {
      name: null,
      organizationSummary: null,
      children: null,
      activities: whole.activities.map((activity) => ({ ...activity, venue: null })),
    },
    unavailable(
      "region.name",
      "region.organizationSummary",
      "region.children",
      "region.activities.0.venue.name",
      "region.activities.2.venue.name",
    ),
  ],
  [
    "enterprises",
    { ...withoutSummary, children: whole.children.map((child) => ({ ...child, ...withoutSummary })) },
    unavailable("region.enterpriseSummary", "region.children.0.enterpriseSummary", "region.children.1.enterpriseSummary"),
  ],
  ["activities", { activitySummary: null, activities: null }, unavailable("region.activitySummary", "region.activities")],
  ["volunteers", { volunteerSummary: null }, unavailable("region.volunteerSummary")],
])("without %s the rest of the page stands, and it is whole again soon after", async (name, missing, errors) => {
  expect(await gateway.ask(overview, street)).toMatchObject({ data: { region: whole }, errors: [] });

  await subgraphs[name].stop();
  // Often enough that the circuit opens: the answer must be the same.
  for (let round = 0; round < 7; round += 1) {
    const answer = await gateway.ask(overview, street);
    expect(answer.data).toEqual({ region: { ...whole, ...missing } });
    expect(places(answer)).toEqual(errors);
  }

  await subgraphs[name].revive();
  const revived = Date.now();
  while ((await gateway.ask(overview, street)).errors.length > 0) {
    expect(Date.now() - revived).toBeLessThan(2_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await gateway.ask(overview, street)).data).toEqual({ region: whole });
});

test.each(["organizations", "enterprises", "activities", "volunteers"] as const)(
  "the key of a region comes from another subgraph when %s is down, under the name the client gave it",
  async (name) => {
    await subgraphs[name].stop();

    const { data } = await gateway.ask(
      `{ a: region(code: "51") { id: code again: code organizationSummary { partyOrganizations } enterpriseSummary { enterprises } }
         b: region(code: "52") { key: code activitySummary { sessions } volunteerSummary { teams } } }`,
    );
    await subgraphs[name].revive();

    expect(data).toMatchObject({ a: { id: "51", again: "51" }, b: { key: "52" } });
  },
);

test("asked for one subgraph's part alone, the region stays and the part is null", async () => {
  await subgraphs.organizations.stop();

  const answer = await gateway.ask(`{ region(code: "51") { name } venue(id: "v1") { kind } }`);
  await subgraphs.organizations.revive();

  expect(answer.data).toEqual({ region: { name: null }, venue: null });
  expect(places(answer)).toEqual(unavailable("region.name", "venue"));
});

test("the gateway starts and answers with every subgraph down", async () => {
  const nowhere = Object.fromEntries(
    sourceNames.map((name) => [name, { ...subgraphs[name].settings, url: "http://127.0.0.1:9/graphql" }]),
  );
  const alone = await startTestGateway({ ...(nowhere as Record<SourceName, SourceSettings>), hub: subgraphs.hub.settings });

  const answer = await alone.ask(`{ region(code: "51") { code name volunteerSummary { teams } } sourceStatus __typename }`);
  await alone.stop();

  expect(answer.data).toEqual({ region: null, sourceStatus: [], __typename: "Query" });
  expect(places(answer)).toEqual(unavailable("region.code", "region.name", "region.volunteerSummary"));
});

test("a subgraph hears who is calling", async () => {
  const viewer = { subject: "s1", role: "staff", scopes: ["organizations:*"], regions: ["510116003"] } as const;

  const { data } = await gateway.ask(`{ enterprise(id: "e1") { secret } }`, {}, viewer);

  expect(data.enterprise.secret).toBe("staff s1 organizations:* 510116003");
});

test("a guarded field is null for a visitor, with the reason at its path", async () => {
  const answer = await gateway.ask(`{ enterprise(id: "e1") { name secret } }`);

  expect(answer.data).toEqual({ enterprise: { name: "企业", secret: null } });
  expect(answer.errors).toEqual([
    { message: "请先登录", path: ["enterprise", "secret"], extensions: { code: "UNAUTHENTICATED" } },
  ]);
});

test("what a service says about a wrong input reaches the client", async () => {
  const answer = await gateway.ask(`{ region(code: "51") { enterprises(first: 101) { id } } }`);

  expect(answer.errors).toEqual([
    { message: "每页最多100条", path: ["region", "enterprises"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

test.each([
  ["written in the query", `{ spent(over: "<much>") region(code: "51") { code } }`, {}],
  ["sent as a variable", `query ($over: Fen!) { spent(over: $over) region(code: "51") { code } }`, { over: "<much>" }],
])("a value of a scalar that only the subgraph understands is the caller's mistake when %s", async (_, query, variables) => {
  const answer = await gateway.ask(query, variables);

  expect(places(answer)).toContain("spent: BAD_USER_INPUT");
  expect(answer.data.region).toEqual({ code: "51" });
  expect(answer.text).not.toContain("much");
});

test.each([
  [`{ regions`, "GRAPHQL_PARSE_FAILED"],
  [`{ nothing }`, "GRAPHQL_VALIDATION_FAILED"],
  [`query ($code: ID!) { region(code: $code) { code } }`, "BAD_USER_INPUT"],
  [`query A { __typename } query B { __typename }`, "OPERATION_RESOLUTION_FAILURE"],
])("a query that cannot run is refused with a code: %s", async (query, code) => {
  const { errors } = await gateway.ask(query);

  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toEqual({ code });
  expect(errors[0]?.message).toMatch(/\p{Script=Han}/u);
});
