import { today } from "@quyu/kernel";
import { staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph({ seeded: true });

const schemes = async (viewer: object): Promise<any[]> => {
  const { region } = await subgraph.as(viewer)
    .run(`{ region(code: "5101") { awardSchemes { edges { node { name year isIllustrative
    nominations(first: 100) { edges { node { title status publicityEndsOn region { code } estate { name } recognition { title year status region { code } }
      history { to } } } } } } } } }`);
  return region.awardSchemes.edges.map(({ node }: any) => ({
    ...node,
    nominations: node.nominations.edges.map((edge: any) => edge.node),
  }));
};

test("双百佳 has nominations in every state, named ones with the recognition that the papers tell of", async () => {
  const all = await schemes(staffOf("5101"));

  expect(all.map(({ year, isIllustrative }) => [year, isIllustrative])).toEqual([
    [Number(today().slice(0, 4)), true],
    [2021, false],
  ]);
  const nominations = all.flatMap((scheme) => scheme.nominations);
  expect([...new Set(nominations.map(({ status }) => status))].sort()).toEqual(
    ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED", "NAMED", "WITHDRAWN"].sort(),
  );
  for (const { status, history } of nominations) expect(history.at(-1).to).toBe(status);
  const named = nominations.filter(({ status }) => status === "NAMED");
  expect(named.map(({ title, region, estate }) => `${region.code} ${title} ${estate?.name ?? "-"}`).sort()).toEqual([
    "510116003 百佳示范小区 南湖尚景小区",
    "510116003901 百佳示范社区 -",
    "510116003902 百佳示范社区 -",
  ]);
  for (const { title, region, recognition } of named) expect(recognition).toEqual({ title, region, year: 2021, status: "NAMED" });
});

test("every recognition of 双百佳 is that of a named nomination", async () => {
  const rows: { title: string; named: number }[] = await subgraph.db.query(
    `select r.title, (select count(*)::int from nomination n where n.recognition_id = r.id and n.status = 'NAMED') as named
     from recognition r where r.title like '百佳%'`,
  );

  expect(rows.map(({ named }) => named)).toEqual([1, 1, 1]);
});

test("of this year's publicised nominations one runs, one is held up by an objection, one has answered all of them", async () => {
  const rows: { over: boolean; open: number; objections: number }[] = await subgraph.db.query(
    `select n.publicity_ends_on < $1::date as over, n.open_objections as open,
       (select count(*)::int from objection o where o.nomination_id = n.id) as objections
     from nomination n where n.status = 'PUBLICISED' order by n.publicity_ends_on desc`,
    [today()],
  );

  expect(rows).toEqual([
    { over: false, open: 0, objections: 0 },
    { over: true, open: 0, objections: 1 },
    { over: true, open: 1, objections: 2 },
  ]);
  const open: { open: number; said: number }[] = await subgraph.db.query(
    `select n.open_objections as said, (select count(*)::int from objection o where o.nomination_id = n.id and o.resolved_at is null) as open
     from nomination n`,
  );
  expect(open.every((row) => row.open === row.said)).toBe(true);
});

test("龙河's branches have advice to show: too many units in the joint branch, a term too long, a vacant post, an ending term", async () => {
  const { region } = await subgraph
    .as(staffOf("510116003901"))
    .run(`{ region(code: "510116003901") { partyOrganizations(first: 100) { edges { node { name advice { rule } } } } } }`);
  const rules = region.partyOrganizations.edges.flatMap(({ node }: any) =>
    node.advice.map(({ rule }: any) => `${node.name} ${rule}`),
  );

  expect(rules).toEqual(
    expect.arrayContaining([
      "龙河社区两新联合党支部 JOINT_BRANCH_UNITS",
      "龙河社区第三企业党支部 TERM_LENGTH",
      "清河里小区党支部 VACANT_POST",
      "龙河佳苑小区党支部 TERM_ENDING",
      "安和苑小区党支部 BRANCH_COMMITTEE",
    ]),
  );
  expect(rules.filter((line: string) => line.startsWith("锦河花园"))).toEqual([]);
});
