import { demoId } from "@quyu/kernel";
import { StreetOverviewDocument, type StreetOverviewQuery } from "../generated/graphql";
import { startStack, type Stack } from "../stack";
import { subgraphNames, type SubgraphName } from "../../scripts/services";

let stack: Stack;
let whole: StreetOverviewQuery;
const code = "510116003";
const overview = () => stack.ask(StreetOverviewDocument, { code });

beforeAll(async () => {
  stack = await startStack();
  whole = (await overview()).data as StreetOverviewQuery;
}, 120_000);
afterAll(() => stack?.stop());

const summaries: Record<SubgraphName, "organizationSummary" | "enterpriseSummary" | "activitySummary" | "volunteerSummary"> = {
  organizations: "organizationSummary",
  enterprises: "enterpriseSummary",
  activities: "activitySummary",
  volunteers: "volunteerSummary",
};

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? null : (value as Record<string | number, unknown>)[key]),
    data,
  );

test.each(subgraphNames)(
  "with %s down the other parts of a street stand, and it is back within two seconds of its return",
  async (name) => {
    await stack.kill(name);
    const { data, errors, status } = await overview();

    expect(status).toBe(200);
    const street = data?.region;
    for (const other of subgraphNames) {
      if (other === name) expect(street?.[summaries[other]] ?? null).toBeNull();
      else expect(street?.[summaries[other]]).toEqual(whole.region?.[summaries[other]]);
    }
    if (name === "organizations") expect(street?.children ?? null).toBeNull();

    expect(errors.length).toBeGreaterThan(0);
    for (const { message, path, extensions } of errors) {
      expect(extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE" });
      expect(message).not.toMatch(/ECONN|127\.0\.0\.1|fetch|http/i);
      expect(valueAt(data, path ?? [])).toBeNull();
    }
    const paths = errors.map(({ path }) => path?.join("."));
    expect(paths).toContain(`region.${summaries[name]}`);
    if (name === "organizations") expect(paths).toEqual(expect.arrayContaining(["region.children", "organizationTree"]));

    await stack.revive(name);
    const deadline = Date.now() + 2_000;
    let answer = await overview();
    while (answer.errors.length > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await overview();
    }
    expect(answer.errors).toEqual([]);
    expect(answer.data?.region?.[summaries[name]]).toEqual(whole.region?.[summaries[name]]);
  },
);

test("what is down is named by sourceStatus", async () => {
  await stack.kill("volunteers");
  const down = async () => {
    const { data } = await stack.ask<{ sourceStatus: { subgraph: string; isUp: boolean }[] }>(
      "{ sourceStatus { subgraph isUp since } }",
    );
    return data?.sourceStatus.filter(({ isUp }) => !isUp).map(({ subgraph }) => subgraph);
  };
  // The gateway looks every few seconds; a subgraph that was down a moment ago may still be named.
  const deadline = Date.now() + 10_000;
  let named = await down();
  while (named?.join() !== "volunteers" && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    named = await down();
  }

  expect(named).toEqual(["volunteers"]);

  // One that nobody knows may be theirs; one that somebody knows is found all the same.
  const enterprise = demoId("enterprise:longhe/qiyang");
  const [found, unknown] = [enterprise, "00000000-0000-4000-8000-000000000000"].map((id) =>
    stack.ask<{ node: unknown }>(`{ node(id: "${id}") { __typename ... on Enterprise { name } } }`),
  );
  expect(await found).toMatchObject({ errors: [], data: { node: { __typename: "Enterprise", name: expect.any(String) } } });
  expect(await unknown).toMatchObject({
    data: { node: null },
    errors: [{ path: ["node"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
  });
  await stack.revive("volunteers");
});

test("the gateway starts with all four subgraphs down and answers in our words", async () => {
  const bare = await startStack({ down: subgraphNames });
  try {
    const { status, data, errors } = await bare.ask(StreetOverviewDocument, { code });

    expect(status).toBe(200);
    expect(data?.organizationTree ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
    expect((await fetch(`${bare.url}/livez`)).status).toBe(200);

    await bare.revive("organizations");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await bare.ask('{ region(code: "510116003") { name } }')).data).toEqual({ region: { name: "华阳街道" } });
  } finally {
    await bare.stop();
  }
}, 60_000);
