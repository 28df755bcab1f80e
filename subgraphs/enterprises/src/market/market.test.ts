import { aMarket, anEnterprise, aRegion, aStall, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

test("a stall's takings are for its holder and the clerks of the market's region; what it gave is open", async () => {
  const market = await subgraph.given(aMarket());
  const holder = await subgraph.given(anEnterprise({ name: "摊主公司" }));
  await subgraph.given(aStall({ marketId: market.id, holderId: holder.id }));
  const ask = (viewer: object, field: string) =>
    subgraph
      .as(viewer)
      .run(`query ($id: ID!) { market(id: $id) { donationRate region { code } stalls { holder { name } ${field} } } }`, {
        id: market.id,
      });
  const stall = { holder: { name: "摊主公司" } };
  const answer = (more: object) => ({
    market: { donationRate: 0.1, region: { code: longhe }, stalls: [{ ...stall, ...more }] },
  });

  expect(await ask({}, "donated")).toEqual(answer({ donated: 15000 }));
  for (const viewer of [clerk, contactOf(holder.id)]) expect(await ask(viewer, "takings")).toEqual(answer({ takings: 500000 }));
  await expect(ask({}, "takings")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(ask({ ...clerk, regions: [binjiang] }, "takings")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("a stall that is only applied for is seen by its holder and the clerks alone; the latest period comes first", async () => {
  const market = await subgraph.given(aMarket());
  const holder = await subgraph.given(anEnterprise());
  for (const period of ["2026-09", "2026-10"]) await subgraph.given(aStall({ marketId: market.id, period }));
  await subgraph.given(aStall({ marketId: market.id, holderId: holder.id, period: "2026-11", status: "APPLIED", takings: null }));
  const seenBy = async (viewer: object) => {
    const { region } = await subgraph.as(viewer).run(`{ region(code: "${longhe}") { markets { id stalls { period } } } }`);
    const found = region.markets.find(({ id }: { id: string }) => id === market.id);
    return found.stalls.map(({ period }: { period: string }) => period);
  };

  expect(await seenBy({})).toEqual(["2026-10", "2026-09"]);
  expect(await seenBy({ ...clerk, regions: [binjiang] })).toEqual(["2026-10", "2026-09"]);
  expect(await seenBy(clerk)).toEqual(["2026-11", "2026-10", "2026-09"]);
  expect(await seenBy(contactOf(holder.id))).toEqual(["2026-11", "2026-10", "2026-09"]);
});
