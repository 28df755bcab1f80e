import { randomUUID } from "node:crypto";
import { aRegion, longhe, startTestSubgraph } from "../testing";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company.entity";
import { enterSocialCompanies } from "./social-company.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const enter = (shares: number[], years: [profit: string, allocated: string][]) => {
  const company = Object.assign(new SocialCompany(), {
    id: randomUUID(),
    regionCode: longhe,
    name: "示例社区社会公司",
    directors: [],
    promisedWelfareShare: 0.2,
    createdAt: new Date(),
  });
  const of = { companyId: company.id };
  const shareholdings = shares.map((share, position) =>
    Object.assign(new Shareholding(), of, { id: randomUUID(), holder: `股东${position}`, share, isCommunity: position === 1 }),
  );
  const allocations = years.map(([profit, allocated], position) =>
    Object.assign(new ProfitAllocation(), of, {
      id: randomUUID(),
      year: 2021 + position,
      profit,
      allocated,
      use: "助老",
      isIllustrative: true,
    }),
  );
  const done = subgraph.db.transaction((tx) => enterSocialCompanies(tx, [{ company, shareholdings, allocations }]));
  return done.then(() => company.id);
};

test("a promise is kept when the promised share of the profit, or more, went to welfare; a year without profit owes nothing", async () => {
  const id = await enter(
    [0.6, 0.4],
    [
      ["100000", "20000"],
      ["100000", "19999"],
      ["100001", "20000"],
      ["-5000", "0"],
      ["0", "0"],
    ],
  );

  const { socialCompany } = await subgraph.as({}).run(
    `query ($id: ID!) { socialCompany(id: $id) { promisedWelfareShare shareholdings { holder share isCommunity }
      allocations { year profit allocated share keepsPromise } } }`,
    { id },
  );

  expect(socialCompany.promisedWelfareShare).toBe(0.2);
  expect(socialCompany.shareholdings).toEqual([
    { holder: "股东1", share: 0.4, isCommunity: true },
    { holder: "股东0", share: 0.6, isCommunity: false },
  ]);
  expect(socialCompany.allocations).toEqual([
    { year: 2025, profit: 0, allocated: 0, share: 0, keepsPromise: true },
    { year: 2024, profit: -5000, allocated: 0, share: 0, keepsPromise: true },
    // A fifth of 100,001 分 is 20,000.2 分: there is no smaller coin to give.
    { year: 2023, profit: 100001, allocated: 20000, share: 20000 / 100001, keepsPromise: true },
    { year: 2022, profit: 100000, allocated: 19999, share: 0.19999, keepsPromise: false },
    { year: 2021, profit: 100000, allocated: 20000, share: 0.2, keepsPromise: true },
  ]);
});

test("shares of more than the whole are refused", async () => {
  await expect(enter([0.6, 0.5], [])).rejects.toThrow("超过100%");
  await expect(enter([0.1, 0.2, 0.3, 0.4], [])).resolves.toEqual(expect.any(String));
});
