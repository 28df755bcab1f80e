import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { anEnterprise, aRegion, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const spends = process.env["QUYU_TEST_HEAVY"] ? 1_000 : 40;

const call = async (viewer: Partial<Viewer>, name: string, type: string, thing: string, input: object) => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code field message } } }`, { input });
  return data[name];
};
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
const verified = async () =>
  expect((await differences(subgraph.db, recount)).filter((line) => !/ enterprises/.test(line))).toEqual([]);
const entries = "fund { id balance entries(first: 100) { edges { node { id stage allowedMoves } } } }";
async function fund(): Promise<string> {
  const input = { regionCode: longhe, name: "社区基金", kind: "COMMUNITY_FUND" };
  return (await call(staff, "openFund", "OpenFundInput", "fund { id }", input)).fund.id;
}
const propose = (fundId: string, amount: number, direction: string) =>
  call(staff, "proposeFundEntry", "ProposeFundEntryInput", entries, { fundId, amount, direction, purpose: "助老" });
const advance = (id: string, more: object = {}) =>
  call(staff, "advanceFundEntry", "AdvanceFundEntryInput", entries, { id, ...more });
async function shown(fundId: string, amount: number): Promise<string> {
  const before = new Set(
    (await subgraph.db.query("select id from fund_entry where fund_id = $1", [fundId])).map((row: { id: string }) => row.id),
  );
  await propose(fundId, amount, "EXPENSE");
  const rows: { id: string }[] = await subgraph.db.query("select id from fund_entry where fund_id = $1", [fundId]);
  const id = rows.find((row) => !before.has(row.id))?.id as string;
  for (const step of ["DECIDE", "PUBLICISE"]) expect((await advance(id, { step })).userErrors).toEqual([]);
  return id;
}

test("an expense goes its way, and the balance is what came in less what was spent", async () => {
  const id = await fund();
  expect((await propose(id, 100_00, "INCOME")).fund.balance).toBe(100_00);
  const entry = await shown(id, 60_00);
  expect(codeOf(await advance(entry, { step: "RATE" }))).toBe("WRONG_STATE");
  expect((await advance(entry)).fund.balance).toBe(40_00);
  await advance(entry, { step: "SUPERVISE" });
  expect(codeOf(await advance(entry))).toBe("RATING_REQUIRED");
  await advance(entry, { rating: 5 });
  expect(codeOf(await advance(entry))).toBe("WRONG_STATE");
  const change = subgraph.db.query("update fund_entry set amount = 1 where id = $1", [entry]);
  await expect(change).rejects.toThrow("append-only");
  expect(codeOf(await propose(id, -5, "INCOME"))).toBe("INVALID_INPUT");
  await verified();
});

test("many spend at once: never below zero, and the balance is the sum", async () => {
  const id = await fund();
  await propose(id, 10_00, "INCOME");
  const waiting: string[] = [];
  for (let index = 0; index < spends; index += 1) waiting.push(await shown(id, 1_00));
  const answers = [];
  for (let start = 0; start < waiting.length; start += 40)
    answers.push(...(await Promise.all(waiting.slice(start, start + 40).map((entry) => advance(entry)))));

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(10);
  expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
    new Set(["BALANCE_BELOW_ZERO"]),
  );
  const [{ balance, sum }] = await subgraph.db.query(
    `select balance, (select sum(case direction when 'INCOME' then amount else -amount end) from fund_entry where fund_id = f.id and stage in ('SPENT', 'SUPERVISED', 'RATED')) as sum
     from fund f where id = $1`,
    [id],
  );
  expect([balance, sum]).toEqual(["0", "0"]);
  await verified();
}, 300_000);

test("a market's stall gives its share of the takings to the fund, once", async () => {
  await fund();
  const firm = await subgraph.given(anEnterprise());
  const stalls = "market { id stalls { id status donated holderName } }";
  const opened = await call(staff, "openMarket", "OpenMarketInput", stalls, {
    regionCode: longhe,
    name: "高碑夜市",
    donationRate: 0.1,
  });
  const apply = () =>
    call(contactOf(firm.id), "applyForStall", "ApplyForStallInput", stalls, { marketId: opened.market.id, period: "2026-10" });
  await apply();
  expect(codeOf(await apply())).toBe("ALREADY_APPLIED");
  const [{ id }] = await subgraph.db.query("select id from stall where holder_id = $1", [firm.id]);
  const settle = () => call(staff, "recordTakings", "RecordTakingsInput", stalls, { id, takings: 123_45 });
  expect(codeOf(await settle())).toBe("WRONG_STATE");
  await call(staff, "allotStall", "AllotStallInput", stalls, { id });
  const answers = await Promise.all(Array.from({ length: 20 }, settle));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await subgraph.db.query("select amount, direction from fund_entry where purpose like '高碑夜市%'")).toEqual([
    { amount: "1234", direction: "INCOME" },
  ]);
  await verified();
});

test("a resource is booked within its hours, across midnight as well, and never beyond its quantity", async () => {
  const hours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, from: "18:00", to: "24:00" },
    { weekday, from: "00:00", to: "08:00" },
  ]);
  const input = { regionCode: longhe, name: "错峰车位", kind: "PARKING", quantity: 12, hours };
  const { resource } = await call(staff, "offerResource", "OfferResourceInput", "resource { id quantity }", input);
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const book = (from: string, to: string, more: object = {}) =>
    call(staff, "bookResource", "BookResourceInput", "booking { id status allowedMoves }", {
      ...{
        resourceId: resource.id,
        startsAt: `${day}T${from}:00+08:00`,
        endsAt: new Date(Date.parse(`${day}T${to}:00+08:00`) + (to < from ? 86_400_000 : 0)).toISOString(),
      },
      ...{ purpose: "夜间停车", ...more },
    });
  expect(codeOf(await book("19:00", "07:30"))).toBeUndefined();
  for (const [from, to] of [
    ["17:00", "19:00"],
    ["07:00", "09:00"],
  ] as const)
    expect(codeOf(await book(from, to))).toBe("OUTSIDE_CONDITIONS");
  expect(codeOf(await book("19:00", "20:00", { quantity: 13 }))).toBe("OUTSIDE_CONDITIONS");
  const answers = await Promise.all(Array.from({ length: 20 }, () => book("20:00", "22:00")));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(11);
  expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
    new Set(["SLOT_TAKEN"]),
  );
  const [first] = answers.flatMap(({ booking }) => (booking ? [booking.id] : []));
  const { booking } = await call(staff, "cancelBooking", "MoveBookingInput", "booking { status version }", { id: first });
  expect(booking).toEqual({ status: "CANCELLED", version: 2 });
  expect(codeOf(await book("20:00", "22:00"))).toBeUndefined();
});

test("visits raise needs, policies fit their audience, relief adds up, companies keep to their shares", async () => {
  const firm = await subgraph.given(anEnterprise());
  const visit = await call(staff, "recordVisit", "RecordVisitInput", "visit { id needs { title status raisedBy } }", {
    ...{ enterpriseId: firm.id, notes: "缺少停车位", needs: [{ title: "员工停车难", field: "PARKING" }] },
  });
  expect(visit.visit.needs).toEqual([{ title: "员工停车难", status: "DRAFT", raisedBy: "VISIT" }]);
  const policy = { regionCode: longhe, title: "稳岗补贴", issuer: "区人社局", howTo: "线上办理" };
  expect(
    codeOf(await call(staff, "publishPolicy", "PublishPolicyInput", "policy { id }", { ...policy, audience: "INDIVIDUALS" })),
  ).toBe("AUDIENCE_INCOMPLETE");
  expect(
    codeOf(await call(staff, "publishPolicy", "PublishPolicyInput", "policy { id }", { ...policy, audience: "ENTERPRISES" })),
  ).toBeUndefined();
  const grants = [{ enterpriseId: firm.id, amount: 500_00 }];
  const relief = await call(
    staff,
    "recordRelief",
    "RecordReliefInput",
    "reliefMeasure { amount { value } beneficiaries { value } }",
    {
      ...{ regionCode: longhe, title: "租金减免", grantor: "社区", period: "2026年", grants },
    },
  );
  expect(relief.reliefMeasure).toEqual({ amount: { value: 500 }, beneficiaries: { value: 1 } });
  const company = { regionCode: longhe, name: "黄河楼社区服务公司", promisedWelfareShare: 0.2 };
  const found = (shareholdings: object[]) =>
    call(staff, "foundSocialCompany", "FoundSocialCompanyInput", "socialCompany { id }", { ...company, shareholdings });
  expect(codeOf(await found([{ holder: "社区", share: 0.4 }]))).toBe("SHARES_NOT_WHOLE");
  const { socialCompany } = await found([
    { holder: "社区", share: 0.4, isCommunity: true },
    { holder: "企业", share: 0.6 },
  ]);
  const allocate = (allocated: number) =>
    call(staff, "recordAllocation", "RecordAllocationInput", "socialCompany { allocations { share keepsPromise } }", {
      ...{ companyId: socialCompany.id, year: 2025, profit: 100_00, allocated, use: "助老" },
    });
  expect((await allocate(20_00)).socialCompany.allocations).toEqual([{ share: 0.2, keepsPromise: true }]);
  expect(codeOf(await allocate(20_00))).toBe("YEAR_TAKEN");
  await verified();
});
