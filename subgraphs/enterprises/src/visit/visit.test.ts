import { randomUUID } from "node:crypto";
import { type Viewer } from "@quyu/kernel";
import { aNeed } from "../cooperation/testing";
import { anEnterprise, aRegion, aVisit, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { enterVisits } from "./visit.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const visitsSeenBy = async (viewer: Partial<Viewer>, id: string) => {
  const { enterprise } = await subgraph.as(viewer).run(
    `query ($id: ID!) { enterprise(id: $id) { visits { totalCount edges { node {
      visitedOn byRole notes enterprise { name } needs { title } } } } } }`,
    { id },
  );
  expect(enterprise.visits.totalCount).toBe(enterprise.visits.edges.length);
  return enterprise.visits.edges.map(({ node }: { node: object }) => node);
};

test("visits are for the enterprise visited and the clerks of its region, the latest first, with the needs heard of", async () => {
  const { id, name } = await subgraph.given(anEnterprise());
  const [early, late] = [aVisit({ enterpriseId: id }), aVisit({ enterpriseId: id, visitedOn: "2026-06-01", notes: "回访。" })];
  await subgraph.db.transaction((tx) => enterVisits(tx, [early, late]));
  await subgraph.given(
    aNeed({
      title: "员工午间就餐难",
      raisedBy: "VISIT",
      visitId: early.id,
      enterpriseId: id,
      status: "SUBMITTED",
      listedAt: null,
    }),
  );

  const [first, second, ...more] = await visitsSeenBy(clerk, id);
  expect(first).toMatchObject({ visitedOn: "2026-06-01", notes: "回访。", enterprise: { name }, needs: [] });
  expect(second).toMatchObject({ byRole: "党建指导员", needs: [{ title: "员工午间就餐难" }] });
  expect(more).toEqual([]);
  expect(await visitsSeenBy(contactOf(id), id)).toHaveLength(2);
  for (const viewer of [
    contactOf(randomUUID()),
    { role: "resident", person: randomUUID() } as const,
    { ...clerk, regions: [binjiang] },
    { ...clerk, scopes: ["activities:*"] },
  ])
    expect(await visitsSeenBy(viewer, id)).toEqual([]);
  await expect(visitsSeenBy({}, id)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("visits are counted on their day, for everybody to see", async () => {
  const { id } = await subgraph.given(anEnterprise({ regionCode: binjiang }));
  await subgraph.given(aRegion(binjiang));
  await subgraph.db.transaction((tx) =>
    enterVisits(
      tx,
      ["2026-03-01", "2026-03-31", "2026-04-01"].map((visitedOn) =>
        aVisit({ enterpriseId: id, regionCode: binjiang, visitedOn }),
      ),
    ),
  );

  const { region } = await subgraph.as({}).run(
    `{ region(code: "${binjiang}") { all: enterpriseSummary { visits }
      march: enterpriseSummary(range: { from: "2026-03-01", to: "2026-03-31" }) { visits } } }`,
  );

  expect(region).toEqual({ all: { visits: 3 }, march: { visits: 2 } });
});

test("a page of enterprises with their visits and needs costs one statement a level", async () => {
  const cost = async (count: number) => {
    const ids = await Promise.all(Array.from({ length: count }, async () => (await subgraph.given(anEnterprise())).id));
    await subgraph.db.transaction((tx) =>
      enterVisits(
        tx,
        ids.map((enterpriseId) => aVisit({ enterpriseId })),
      ),
    );
    subgraph.statements();
    const { _entities } = await subgraph
      .as(clerk)
      .run(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { visits { edges { node { notes enterprise { name } needs { title } } } } } } }`,
        { of: ids.map((id) => ({ __typename: "Enterprise", id })) },
      );
    expect(_entities.map(({ visits }: { visits: { edges: object[] } }) => visits.edges.length)).toEqual(ids.map(() => 1));
    return subgraph.statements().length;
  };

  expect(await cost(1)).toBe(3);
  expect(await cost(7)).toBe(3);
});
