import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { aRegion, clerk, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
beforeAll(() => subgraph.given(aRegion(longhe)));

const founded = (shares: number[]) =>
  send(
    subgraph,
    staff,
    "foundSocialCompany",
    {
      ...{ regionCode: longhe, name: "社区服务公司", promisedWelfareShare: 0.2 },
      shareholdings: shares.map((share, index) => ({ holder: `股东${index}`, share, isCommunity: index === 0 })),
    },
    "socialCompany { id shareholdings { share } }",
  );
const companies = async (): Promise<number> => (await subgraph.db.query("select count(*)::int as n from social_company"))[0].n;

test.each([
  ["more than the whole", [0.6, 0.5]],
  ["less than the whole", [0.4, 0.5]],
  ["one that is nothing", [1, 0]],
  ["one that takes away", [1.5, -0.5]],
  ["none at all", []],
])("shares of %s are refused with the input they are about, and no company is founded", async (_, shares) => {
  const before = await companies();
  const { socialCompany, userErrors } = await founded(shares);

  expect({ socialCompany, userErrors }).toEqual({
    socialCompany: null,
    userErrors: [{ code: "SHARES_NOT_WHOLE", message: "持股比例合计应为100%", field: ["shareholdings"] }],
  });
  expect(await companies()).toBe(before);
});

test("shares that have no exact binary form are the whole; the database lets nobody add to it, without its trigger it would", async () => {
  const { socialCompany } = await founded([0.1, 0.2, 0.3, 0.4]);
  expect(socialCompany.shareholdings).toHaveLength(4);
  const add = () =>
    subgraph.db.query("insert into shareholding (company_id, holder, share) values ($1, '多出的股东', 0.1)", [socialCompany.id]);

  await expect(add()).rejects.toThrow("shareholding_whole_check");
  await subgraph.db.query("alter table shareholding disable trigger shareholding_whole");
  try {
    await add();
  } finally {
    await subgraph.db.query("alter table shareholding enable trigger shareholding_whole");
  }
  const [{ sum }] = await subgraph.db.query("select sum(share) from shareholding where company_id = $1", [socialCompany.id]);
  expect(Number(sum)).toBeGreaterThan(1);
});

test("no more goes to welfare than was earned, in a year of loss nothing; nor does the database take it", async () => {
  const { socialCompany } = await founded([1]);
  const allocate = (year: number, profit: number, allocated: number) =>
    send(
      subgraph,
      staff,
      "recordAllocation",
      { companyId: socialCompany.id, year, profit, allocated, use: "助老" },
      "socialCompany { allocations { year profit allocated keepsPromise } }",
    );

  expect((await allocate(2025, 100_00, 101_00)).userErrors).toEqual([
    { code: "ALLOCATED_OVER_PROFIT", message: "用于公益的金额不能超过当年利润", field: ["allocated"] },
  ]);
  expect(codeOf(await allocate(2024, -5_00, 1))).toBe("ALLOCATED_OVER_PROFIT");
  expect(codeOf(await allocate(2024, -5_00, 0))).toBeUndefined();
  expect(codeOf(await allocate(2024, 5_00, 0))).toBe("YEAR_TAKEN");
  expect((await allocate(2025, 100_00, 100_00)).socialCompany.allocations).toEqual([
    { year: 2025, profit: 100_00, allocated: 100_00, keepsPromise: true },
    { year: 2024, profit: -5_00, allocated: 0, keepsPromise: true },
  ]);
  const past = subgraph.db.query(
    "insert into profit_allocation (company_id, year, profit, allocated, purpose) values ($1, 2023, 100, 101, '助老')",
    [socialCompany.id],
  );
  await expect(past).rejects.toThrow("profit_allocation_profit_check");
});
