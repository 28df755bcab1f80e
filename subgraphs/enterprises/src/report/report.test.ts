import { addDays, demoFile, demoId, differences, today } from "@quyu/kernel";
import { creditCodeProblem } from "../credit-code/credit-code";
import { clerk, longhe, startTestSubgraph } from "../testing";
import { recount } from "./summary.recount";

const subgraph = startTestSubgraph({ seeded: true });
const visitor = () => subgraph.as({});

interface Published {
  key: string;
  owner: string;
  regionCode: string;
  value: number | null;
  valueMax: number | null;
  qualifier: string;
  display: string;
  measure?: string;
}
const figures = demoFile<Published[]>("figures.json").filter(({ owner }) => owner === "enterprises");

/** Whether a count agrees with how a publication put its number. */
function agrees({ qualifier, value, valueMax }: Published, recorded: number): boolean {
  const said = value as number;
  switch (qualifier) {
    case "EXACT":
      return recorded === said;
    case "OVER":
      return recorded > said && recorded < said * 1.5;
    case "NEARLY":
      return recorded < said && recorded >= said * 0.95;
    case "RANGE":
      return recorded >= said && recorded <= (valueMax as number);
    default:
      throw new Error(`no rule for ${qualifier}`);
  }
}

test("every published figure stands as published, and what we count agrees with it", async () => {
  const codes = [...new Set(figures.map(({ regionCode }) => regionCode))];
  const answers = new Map<string, { published: object; recorded: { value: number | null; display: string } | null }>();
  for (const code of codes) {
    const { region } = await visitor().run(
      "query ($code: ID!) { region(code: $code) { enterpriseFigures { key published { value valueMax qualifier display } recorded { value display } } } }",
      { code },
    );
    for (const { key, ...answer } of region.enterpriseFigures) answers.set(key, answer);
  }

  expect([...answers.keys()].sort()).toEqual(figures.map(({ key }) => key).sort());
  for (const figure of figures) {
    const { key, value, valueMax, qualifier, display, measure } = figure;
    const answer = answers.get(key);
    expect({ key, published: answer?.published }).toEqual({ key, published: { value, valueMax, qualifier, display } });
    if (!measure) expect({ key, recorded: answer?.recorded }).toEqual({ key, recorded: null });
    else if (value === null) expect({ key, recorded: answer?.recorded?.display }).toEqual({ key, recorded: display });
    else {
      const recorded = answer?.recorded?.value ?? NaN;
      expect({ key, recorded, agrees: agrees(figure, recorded) }).toEqual({ key, recorded, agrees: true });
    }
  }
  expect(figures.filter(({ measure }) => measure).length).toBe(31);
});

const summary = `enterpriseSummary { enterprises byKind { key label count } byIndustry { count } premisesByKind { key count }
  socialOrganizationsByStage { key label count } organizationCoverage { numerator denominator value } ownOrganization { numerator denominator }
  workCoverage { numerator denominator } alliances allianceMembers reliefAmount fundBalance }`;

test("a community's summary counts its rows", async () => {
  const { region } = await visitor().run(`{ region(code: "${longhe}") { ${summary} } }`);
  const { enterpriseSummary } = region;
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

  expect(enterpriseSummary).toMatchObject({
    enterprises: 1500,
    alliances: 3,
    // 18 of the business district, 启阳, and 43 entrepreneurs; who belongs to two alliances is one member.
    allianceMembers: 18 + 1 + 43,
    organizationCoverage: { numerator: 30, denominator: 1500, value: 0.02 },
    ownOrganization: { numerator: 8, denominator: 1500 },
    workCoverage: { numerator: 960, denominator: 1500 },
    reliefAmount: 304_600_000,
  });
  expect(sum(enterpriseSummary.byKind)).toBe(1500);
  expect(sum(enterpriseSummary.byIndustry)).toBe(1500);
  expect(enterpriseSummary.byKind).toContainEqual({ key: "INDIVIDUAL", label: "个体工商户", count: expect.any(Number) });
  expect(enterpriseSummary.premisesByKind).toEqual([
    { key: "OFFICE_BUILDING", count: 6 },
    { key: "COMMERCIAL_STREET", count: 2 },
    { key: "INCUBATOR", count: 2 },
  ]);
  const [{ balance }] = await subgraph.db.query("select sum(balance)::int as balance from fund where region_code = $1", [longhe]);
  expect(enterpriseSummary.fundBalance).toBe(balance);
});

test("a street's summary is the sum of its communities', and its members are counted once", async () => {
  const {
    street,
    longhe: one,
    binjiang: other,
  } = await visitor().run(`{
    street: region(code: "510116003") { ${summary} } longhe: region(code: "510116003901") { ${summary} } binjiang: region(code: "510116003902") { ${summary} } }`);
  const numbers = ["enterprises", "alliances", "allianceMembers", "reliefAmount", "fundBalance"];

  for (const name of numbers)
    expect({ name, sum: one.enterpriseSummary[name] + other.enterpriseSummary[name] }).toEqual({
      name,
      sum: street.enterpriseSummary[name],
    });
});

test("with a range, stocks are as of its last day, relief is what was granted in it, and distinct members are unknown", async () => {
  const ask = async (from: string, to: string) => {
    const { region } = await visitor().run(
      `query ($range: DateRangeInput) { region(code: "${longhe}") { enterpriseSummary(range: $range) { enterprises reliefAmount fundBalance allianceMembers } } }`,
      { range: { from, to } },
    );
    return region.enterpriseSummary;
  };
  const [{ granted }] = await subgraph.db.query(
    "select sum(amount)::int as granted from relief_grant where granted_on between '2020-03-01' and '2020-03-31'",
  );
  const [{ known }] = await subgraph.db.query(
    "select count(*)::int as known from enterprise where region_code = $1 and (created_at at time zone 'Asia/Shanghai')::date <= $2",
    [longhe, addDays(today(), -600)],
  );

  expect(await ask("2020-03-01", "2020-03-31")).toEqual({
    enterprises: 0,
    reliefAmount: granted,
    fundBalance: 0,
    allianceMembers: null,
  });
  expect(granted).toBeGreaterThan(0);
  expect(await ask(addDays(today(), -600), addDays(today(), -600))).toMatchObject({ enterprises: known, reliefAmount: 0 });
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(1500);
  await expect(ask("2026-02-01", "2026-01-01")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("summaries and figures of many regions cost one statement each", async () => {
  const codes = Array.from({ length: 13 }, (_, area) => `310104012${901 + area}`);
  subgraph.statements();

  const { _entities } = await visitor().run(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { ${summary} enterpriseFigures { key recorded { value } } } } }`,
    { of: codes.map((code) => ({ __typename: "Region", code })) },
  );

  expect(_entities).toHaveLength(13);
  expect(subgraph.statements()).toHaveLength(2);
});

test("what was published of the relief stands as said, beside grants that add up to more", async () => {
  const { region } = await visitor().run(
    `{ region(code: "${longhe}") { reliefMeasures { title grantor period amount { display qualifier } beneficiaries { display } } } }`,
  );

  expect(region.reliefMeasures).toEqual([
    {
      title: "租金减免",
      grantor: "蓝润集团",
      period: "疫情期间",
      amount: { display: "300余万元", qualifier: "OVER" },
      beneficiaries: { display: "40多家" },
    },
  ]);
});

test("the demo's keys name what the catalogue says", async () => {
  const { enterprise, premises, alliance, market, socialCompany, funds } = await subgraph.as(clerk).run(
    `query ($enterprise: ID!, $premises: ID!, $alliance: ID!, $market: ID!, $company: ID!) {
      enterprise(id: $enterprise) { name creditCode contactPhone isSynthetic partyCoverage } premises(id: $premises) { name steward { id } channels { name } occupants { totalCount } }
      alliance(id: $alliance) { name memberCount mechanisms } market(id: $market) { name donationRate stalls { donated } }
      socialCompany(id: $company) { shareholdings { share } allocations { keepsPromise } } funds(regionCode: "510107") { name balance } }`,
    {
      enterprise: demoId("enterprise:longhe/qiyang"),
      premises: demoId("premises:longhe/lanrun"),
      alliance: demoId("alliance:longhe/community-of-enterprises"),
      market: demoId("market:gaobei/night-market"),
      company: demoId("company:huanghelou/social-company"),
    },
  );

  // A firm named in a publication carries neither code nor phone, and nobody says how it is covered.
  expect(enterprise).toEqual({
    name: "启阳",
    creditCode: null,
    contactPhone: null,
    isSynthetic: false,
    partyCoverage: "UNKNOWN",
  });
  expect(premises).toMatchObject({ name: "蓝润商圈", steward: { id: demoId("person:longhe/lanrun-steward") } });
  expect(premises.channels.length).toBeGreaterThan(1);
  expect(premises.occupants.totalCount).toBeGreaterThan(43);
  expect(alliance).toEqual({ name: "红领社企共同体", memberCount: 19, mechanisms: ["党群共治", "商居互哺", "社企共荣"] });
  expect(market.name).toBe("潮玩夜市");
  expect(socialCompany).toEqual({
    shareholdings: [{ share: 0.4 }, { share: 0.6 }],
    allocations: [{ keepsPromise: true }, { keepsPromise: true }],
  });
  expect(funds).toEqual([{ name: "高碑社区基金", balance: expect.any(Number) }]);
});

test("generated enterprises carry right codes of the area nobody has, phones nobody can dial, and names of their own", async () => {
  const rows: { name: string; region_code: string; credit_code: string }[] = await subgraph.db.query(
    "select name, substr(region_code, 1, 9) as region_code, credit_code from enterprise where is_synthetic",
  );

  expect(rows.length).toBeGreaterThan(5000);
  expect(rows.filter(({ credit_code: code }) => creditCodeProblem(code) !== null || code.slice(2, 8) !== "999999")).toEqual([]);
  expect(new Set(rows.map(({ name, region_code: region }) => region + name)).size).toBe(rows.length);
  const { region } = await subgraph
    .as({ ...clerk, regions: ["51"] })
    .run(`{ region(code: "510107014901") { enterprises(first: 100) { edges { node { contactPhone contactName } } } } }`);
  for (const { node } of region.enterprises.edges)
    expect(node).toEqual({
      contactPhone: expect.stringMatching(/^100\*{4}\d{4}$/),
      contactName: expect.stringMatching(/^.\*\*$/),
    });
});

test("the counters say what the rows say, the members of each alliance too, and a counter that was tampered with is named", async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);
  expect(
    await subgraph.db.query(
      `select a.name from alliance a where member_count <> (select count(*) from membership m where m.alliance_id = a.id and m.status = 'ADMITTED')`,
    ),
  ).toEqual([]);

  await subgraph.db.query(
    "update region_counter set value = value + 1 where ctid = (select ctid from region_counter where region_code = $1 and metric = 'enterprises' limit 1)",
    [longhe],
  );

  expect(await differences(subgraph.db, recount)).toEqual([expect.stringContaining(`${longhe} enterprises`)]);
});
