import { randomUUID } from "node:crypto";
import { aFund, aFundEntry, aMarket, aRegion, aStall, binjiang, clerk, longhe, startTestSubgraph } from "../testing";
import type { FundEntry } from "./fund-entry.entity";
import { enterStalls } from "../market/market.service";
import { Fund } from "./fund.entity";
import { enterFundEntries, enterFunds, postEntries } from "./fund.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const open = async (given: Partial<Fund> = {}): Promise<Fund> => {
  const fund = aFund(given);
  await subgraph.db.transaction((tx) => enterFunds(tx, [fund]));
  return fund;
};
const post = (...entries: FundEntry[]) => subgraph.db.transaction((tx) => postEntries(tx, entries));
const balanceOf = async (id: string): Promise<number> => Number((await subgraph.db.findOneByOrFail(Fund, { id })).balance);

test("a balance is what came in less what was spent; what is only proposed or publicised has not moved", async () => {
  const { id: fundId } = await open();
  const spend = { fundId, direction: "EXPENSE" } as const;
  await post(
    aFundEntry({ fundId, amount: "50000" }),
    aFundEntry({ ...spend, amount: "12000" }),
    aFundEntry({ ...spend, amount: "3000", stage: "RATED", rating: 4.5 }),
    aFundEntry({ ...spend, amount: "40000", stage: "PUBLICISED" }),
    aFundEntry({ ...spend, amount: "40000", stage: "PROPOSED" }),
  );

  expect(await balanceOf(fundId)).toBe(35000);
});

test("the database refuses what would take more than there is, and nothing of the batch stays", async () => {
  const { id: fundId } = await open();
  const spend = (amount: string) => aFundEntry({ fundId, direction: "EXPENSE", amount });
  await post(aFundEntry({ fundId, amount: "10000" }));

  await expect(post(spend("6000"), spend("6000"))).rejects.toThrow("fund_balance_check");

  expect(await balanceOf(fundId)).toBe(10000);
  await post(spend("10000"));
  expect(await balanceOf(fundId)).toBe(0);
});

test("of twenty expenses posted at once, no more are paid than the balance allows", async () => {
  const { id: fundId } = await open();
  await post(aFundEntry({ fundId, amount: "30000" }));

  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => post(aFundEntry({ fundId, direction: "EXPENSE", amount: "10000" }))),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await balanceOf(fundId)).toBe(0);
});

test("the ledger is append-only: an entry's stage moves on, nothing else of it changes and nothing is deleted", async () => {
  const { id: fundId } = await open();
  const entry = aFundEntry({ fundId, direction: "EXPENSE", amount: "4000", stage: "PUBLICISED" });
  await post(aFundEntry({ fundId, amount: "10000" }), entry);
  const change = (set: string) => subgraph.db.query(`update fund_entry set ${set} where id = $1`, [entry.id]);

  for (const set of ["amount = 1", "direction = 'INCOME'", "purpose = '别的'", "posted_on = '2020-01-01'", "stage = 'DECIDED'"])
    await expect(change(set)).rejects.toThrow("append-only");
  await expect(subgraph.db.query("delete from fund_entry where id = $1", [entry.id])).rejects.toThrow("append-only");
  expect(await balanceOf(fundId)).toBe(10000);

  await change("stage = 'SPENT'");
  expect(await balanceOf(fundId)).toBe(6000);
  await change("stage = 'RATED', rating = 5");
  expect(await balanceOf(fundId)).toBe(6000);
});

test("income has moved when it is entered", async () => {
  const { id: fundId } = await open();

  await expect(post(aFundEntry({ fundId, stage: "PROPOSED" }))).rejects.toThrow("fund_entry_income_check");
});

test("what is not publicised yet is for the clerks of the region; everybody sees the rest, the latest first", async () => {
  const { id: fundId, name } = await open({ name: `基金${randomUUID()}` });
  await post(
    aFundEntry({ fundId, purpose: "一月", postedOn: "2026-01-10" }),
    aFundEntry({ fundId, purpose: "三月", postedOn: "2026-03-10", direction: "EXPENSE", amount: "100", stage: "PUBLICISED" }),
    aFundEntry({ fundId, purpose: "二月", postedOn: "2026-02-10", direction: "EXPENSE", amount: "100", stage: "DECIDED" }),
  );
  const seenBy = async (viewer: object) => {
    const { funds } = await subgraph
      .as(viewer)
      .run(`{ funds(regionCode: "${longhe}") { name entries { totalCount edges { node { purpose } } } } }`);
    const { entries } = funds.find((fund: { name: string }) => fund.name === name);
    expect(entries.totalCount).toBe(entries.edges.length);
    return entries.edges.map(({ node }: { node: { purpose: string } }) => node.purpose);
  };

  expect(await seenBy({})).toEqual(["三月", "一月"]);
  expect(await seenBy({ ...clerk, regions: [binjiang] })).toEqual(["三月", "一月"]);
  expect(await seenBy(clerk)).toEqual(["三月", "二月", "一月"]);
});

test("a rating is for the clerks of the region", async () => {
  const { id: fundId, name } = await open({ name: `基金${randomUUID()}`, regionCode: binjiang });
  await post(
    aFundEntry({ fundId }),
    aFundEntry({ fundId, direction: "EXPENSE", amount: "100", stage: "RATED", rating: 4.5, postedOn: "2026-05-01" }),
  );
  const ask = (viewer: object) =>
    subgraph.as(viewer).run(`{ funds(regionCode: "${binjiang}") { name entries(first: 1) { edges { node { rating } } } } }`);

  expect(await ask({ ...clerk, regions: [binjiang] })).toEqual({
    funds: [{ name, entries: { edges: [{ node: { rating: 4.5 } }] } }],
  });
  await expect(ask({})).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(ask(clerk)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("funds are asked for by a region's code: no text stands for the whole country", async () => {
  await open();
  const ask = (code: string) => subgraph.as({}).run("query ($code: ID!) { funds(regionCode: $code) { id } }", { code });

  for (const code of ["", "5", "51%", "abc", "510 16"])
    await expect(ask(code)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect((await ask("51")).funds.length).toBeGreaterThan(0);
  expect(await ask("99")).toEqual({ funds: [] });
});

test("an expense or a stall is not entered with a history that leaves a step out", async () => {
  const [{ id: fundId }, { id: marketId }] = [await open(), await subgraph.given(aMarket())];
  const [entry, stall] = [aFundEntry({ fundId, direction: "EXPENSE", stage: "PUBLICISED" }), aStall({ marketId, version: 2 })];
  const step = { occurredAt: new Date(), byRole: "staff" };
  const publicised = [{ to: "PUBLICISED" as const, ...step }];
  const settled = [
    { to: "APPLIED" as const, ...step },
    { to: "SETTLED" as const, ...step },
  ];

  const record = { entry: Object.assign(entry, { version: 1 }), moves: publicised };
  await expect(enterFundEntries(subgraph.db, [record])).rejects.toThrow("goes from nothing to PUBLICISED");
  await expect(enterStalls(subgraph.db, [{ stall, moves: settled }])).rejects.toThrow("goes from APPLIED to SETTLED");
});
