import { StreetOverviewDocument } from "../generated/graphql";
import { startStack, type Stack } from "../stack";
import { subgraphNames, type SubgraphName } from "../../scripts/services";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

const streets = ["510116003", "310104012", "640106005"];

test.each(streets)("the overview of street %s comes whole in one request", async (code) => {
  const { data, errors } = await stack.ask(StreetOverviewDocument, { code });

  expect(errors).toEqual([]);
  const street = data?.region;
  if (!street) throw new Error("no street");
  for (const region of [street, ...(street.children ?? [])]) {
    expect(region.name).toEqual(expect.any(String));
    expect(region.organizationSummary).not.toBeNull();
    expect(region.enterpriseSummary).not.toBeNull();
    expect(region.activitySummary).not.toBeNull();
    expect(region.volunteerSummary).not.toBeNull();
  }
  expect(street.children?.length).toBeGreaterThan(1);
  expect(data?.organizationTree?.length).toBeGreaterThan(1);
  expect(street.alliances?.edges.length).toBeGreaterThan(0);
  expect(street.alliances?.edges.some(({ node }) => (node.meetings?.edges.length ?? 0) > 0)).toBe(true);
  expect(street.activities?.edges.length).toBeGreaterThan(0);
  expect(
    street.activities?.edges.every(({ node }) => (node.hosts?.length ?? 0) > 0 && node.hosts?.every(({ name }) => name)),
  ).toBe(true);
  expect(street.activities?.edges.some(({ node }) => (node.coHosts?.length ?? 0) > 0)).toBe(true);
  expect(street.activities?.edges.some(({ node }) => node.venue?.name)).toBe(true);
  expect(street.volunteerTeams?.edges.some(({ node }) => node.hostEnterprises?.every(({ name }) => name))).toBe(true);
  expect(street.resolutions?.edges.length).toBeGreaterThan(0);
  const figures = [street, ...(street.children ?? [])].flatMap((region) => [
    ...(region.organizationFigures ?? []),
    ...(region.enterpriseFigures ?? []),
    ...(region.activityFigures ?? []),
    ...(region.volunteerFigures ?? []),
  ]);
  expect(figures.length).toBeGreaterThan(0);
});

test("a street's summary is the sum of its communities' and of what it keeps itself", async () => {
  const { data } = await stack.ask(StreetOverviewDocument, { code: "510116003" });
  const street = data?.region;
  const sum = (
    of: (region: NonNullable<typeof street>["children"] extends (infer R)[] | null ? R : never) => number | undefined,
  ) => (street?.children ?? []).reduce((total, region) => total + (of(region) ?? 0), 0);

  expect(street?.enterpriseSummary?.enterprises).toBe(sum((region) => region.enterpriseSummary?.enterprises));
  expect(street?.volunteerSummary?.teams).toBe(sum((region) => region.volunteerSummary?.teams));
  expect(street?.organizationSummary?.estates).toBeGreaterThanOrEqual(sum((region) => region.organizationSummary?.estates));
});

/**
 * Lists and levels of the overview, by subgraph. A level is a place in the answer: the street, its communities, and each connection under it.
 * A selected totalCount is one more.
 */
const listsAndLevels: Record<SubgraphName, number> = {
  // region; its children; summary and figures on two levels; the tree and its organizations;
  // names of: alliances' leads, activities' hosts and venues, resolutions' owners
  organizations: 2 + 4 + 2 + 4,
  // known region; summary and figures on two levels; alliances + total; names of activities' co-hosts and of teams' host firms
  enterprises: 1 + 4 + 2 + 2,
  // known region; summary and figures on two levels; alliances' meetings; activities, their hosts, their co-hosts; resolutions + total, their meetings
  activities: 1 + 4 + 1 + 3 + 3,
  // known region; summary and figures on two levels; teams + total, their host firms
  volunteers: 1 + 4 + 3,
};

test("the overview costs one statement per list and level, however many communities a street has", async () => {
  const cost: Record<string, Record<SubgraphName, number>> = {};
  await stack.statements();
  for (const code of streets) {
    await stack.ask(StreetOverviewDocument, { code });
    const statements = await stack.statements();
    cost[code] = Object.fromEntries(subgraphNames.map((name) => [name, statements[name].length])) as Record<SubgraphName, number>;
    for (const name of subgraphNames) {
      expect({ code, name, statements: statements[name].length }).toEqual({ code, name, statements: expect.any(Number) });
      expect(statements[name].length).toBeGreaterThan(0);
      expect(statements[name].length).toBeLessThanOrEqual(listsAndLevels[name]);
    }
  }
  // 13 communities against 2: the same.
  expect(cost["310104012"]).toEqual(cost["510116003"]);
});

test("an unknown region is null, not an empty one", async () => {
  const { data, errors } = await stack.ask(StreetOverviewDocument, { code: "999999999" });

  expect(errors).toEqual([]);
  expect(data?.region).toBeNull();
});
