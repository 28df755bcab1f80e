import { randomUUID } from "node:crypto";
import { createLogger, differences, eventNamespace, receiveEvents, type Viewer } from "@quyu/kernel";
import { Alliance } from "../alliance/alliance.entity";
import { enterAlliances } from "../alliance/alliance.service";
import { Enterprise } from "../enterprise/enterprise.entity";
import { enterEnterprises } from "../enterprise/enterprise.service";
import { recount } from "../report/summary.recount";
import { anAlliance, anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import { onOrganizationDissolved } from "./coverage.service";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
beforeAll(() => subgraph.given(aRegion(longhe)));

const cover = (enterpriseIds: string[], coverage: string, partyOrganizationId: string | null = null, viewer = staff) =>
  send(
    subgraph,
    viewer,
    "coverEnterprises",
    { enterpriseIds, coverage, partyOrganizationId },
    "enterprises { id partyCoverage partyOrganization { id } version }",
  );
async function firms(count: number, regionCode = longhe): Promise<string[]> {
  const rows = Array.from({ length: count }, () => anEnterprise({ regionCode }));
  await subgraph.db.transaction((tx) => enterEnterprises(tx, rows));
  return rows.map(({ id }) => id);
}
const told = async (organization: string): Promise<number[]> => {
  const source = "select (data->>'units')::int as n from outbox_event where subject = $1 and target = 'organizations' order by id";
  return (await subgraph.db.query(source, [organization])).map(({ n }: { n: number }) => n);
};
const unitsOf = (partyOrganizationId: string) => subgraph.db.countBy(Enterprise, { partyOrganizationId });
const coverageOf = async (id: string) => {
  const { partyCoverage, partyOrganizationId } = await subgraph.db.findOneByOrFail(Enterprise, { id });
  return [partyCoverage, partyOrganizationId];
};
const clean = async () => expect(await differences(subgraph.db, recount)).toEqual([]);

test("units, coverage and the three rates are one truth, and organizations hears of every change", async () => {
  const [joint, own] = [randomUUID(), randomUUID()];
  const [first, second, third, fourth, fifth] = (await firms(5)) as [string, string, string, string, string];

  const answer = await cover([first, second], "JOINT", joint);
  expect(answer).toEqual({
    enterprises: [first, second].map((id) => ({ id, partyCoverage: "JOINT", partyOrganization: { id: joint }, version: 2 })),
    userErrors: [],
  });
  await cover([third], "OWN", own);
  await cover([fourth], "INSTRUCTOR");
  const rates = "{ numerator denominator }";
  const { region } = await subgraph.as({}).run(
    `{ region(code: "${longhe}") { enterpriseSummary { organizationCoverage ${rates} ownOrganization ${rates} workCoverage ${rates} } } }`,
  );
  expect(region.enterpriseSummary).toEqual({
    organizationCoverage: { numerator: 3, denominator: 5 },
    ownOrganization: { numerator: 1, denominator: 5 },
    workCoverage: { numerator: 4, denominator: 5 },
  });
  await cover([first], "NONE");
  await cover([second, fifth], "JOINT", joint);

  expect(await told(joint)).toEqual([2, 1, 2]);
  expect(await told(own)).toEqual([1]);
  expect((await cover([second], "JOINT", joint)).enterprises[0].version).toBe(2);
  expect(await told(joint)).toEqual([2, 1, 2]);
  await clean();
});

test("what does not fit is refused, and changes nothing", async () => {
  const [id, other] = (await firms(2)) as [string, string];
  const [far] = (await firms(1, binjiang)) as [string];
  const own = randomUUID();
  await cover([other], "OWN", own);
  const sent = (await told(own)).length;

  for (const [ids, coverage, organization, code] of [
    [[id], "JOINT", null, "INVALID_INPUT"],
    [[id], "INSTRUCTOR", own, "INVALID_INPUT"],
    [[id], "JOINT", "x", "INVALID_INPUT"],
    [[], "NONE", null, "INVALID_INPUT"],
    [[id, id], "NONE", null, "INVALID_INPUT"],
    [[id, other], "OWN", randomUUID(), "INVALID_INPUT"],
    [Array.from({ length: 201 }, () => randomUUID()), "NONE", null, "INVALID_INPUT"],
    [[id, randomUUID()], "NONE", null, "NOT_FOUND"],
    [[id], "OWN", own, "ORGANIZATION_HAS_OWN_UNIT"],
    [[id], "JOINT", own, "ORGANIZATION_HAS_OWN_UNIT"],
    [[id, far], "INSTRUCTOR", null, "FORBIDDEN"],
  ] as const)
    expect([code, codeOf(await cover([...ids], coverage, organization))]).toEqual([code, code]);
  expect(codeOf(await cover([id], "INSTRUCTOR", null, contactOf(id)))).toBe("FORBIDDEN");
  expect([await coverageOf(id), await coverageOf(far)]).toEqual([
    ["NONE", null],
    ["NONE", null],
  ]);
  expect(await told(own)).toHaveLength(sent);
  expect((await cover([id, other], "JOINT", own)).userErrors).toEqual([]);
});

test("two hundred at a time cost no more statements than two", async () => {
  const cost = async (count: number) => {
    const ids = await firms(count);
    subgraph.statements();
    expect((await cover(ids, "JOINT", randomUUID())).enterprises).toHaveLength(count);
    return subgraph.statements().length;
  };

  expect(await cost(200)).toBe(await cost(2));
});

test("twenty at once: an organization of its own has one unit, and the last that is told of a joint one is how many it has", async () => {
  const [own, joint] = [randomUUID(), randomUUID()];
  // Each in a community of its own, so that they do not queue on one region's counters.
  const scattered = async () => (await Promise.all(Array.from({ length: 20 }, (_, n) => firms(1, `510116003${910 + n}`)))).flat();
  const street = { ...staff, regions: ["510116003"] };
  const alone = await Promise.all((await scattered()).map((id) => cover([id], "OWN", own, street)));
  expect(alone.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
  expect(await unitsOf(own)).toBe(1);

  const together = await Promise.all((await scattered()).map((id) => cover([id], "JOINT", joint, street)));
  expect(together.map(codeOf)).toEqual(Array(20).fill(undefined));
  expect(await told(joint)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  await clean();
});

test("firms that change between two organizations at once never deadlock, and both counts are right", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const ids = await firms(10);
  await cover(ids, "JOINT", a);
  const turns = Array.from({ length: 20 }, (_, n) => cover(n % 2 ? ids : [...ids].reverse(), "JOINT", n % 2 ? a : b));

  expect((await Promise.all(turns)).map(codeOf)).toEqual(Array(20).fill(undefined));
  expect(await subgraph.db.query("select deadlocks::int from pg_stat_database where datname = current_database()")).toEqual([
    { deadlocks: 0 },
  ]);
  expect([(await told(a)).at(-1), (await told(b)).at(-1)]).toEqual([await unitsOf(a), await unitsOf(b)]);
  await clean();
});

const log = createLogger("test", "silent");
async function dissolve(subject: string, into: string | null): Promise<void> {
  const event = {
    ...{ specversion: "1.0" as const, id: randomUUID(), source: "organizations", subject, time: new Date().toISOString() },
    ...{ type: `${eventNamespace}organization.dissolved`, datacontenttype: "application/json" as const },
    data: { into, regionCode: longhe },
  };
  expect(await receiveEvents(subgraph.db, [onOrganizationDissolved], [event, event], log)).toEqual([event.id, event.id]);
}

test("an organization that is merged gives its units and the alliances it leads to the other; two that had their own are joint then", async () => {
  const [from, into] = [randomUUID(), randomUUID()];
  const [mine, theirs] = (await firms(2)) as [string, string];
  const alliance = anAlliance({ leadId: from });
  await subgraph.db.transaction((tx) => enterAlliances(tx, [alliance]));
  await cover([mine], "OWN", from);
  await cover([theirs], "OWN", into);

  await dissolve(from, into);

  expect([await coverageOf(mine), await coverageOf(theirs)]).toEqual([
    ["JOINT", into],
    ["JOINT", into],
  ]);
  expect([(await told(from)).at(-1), (await told(into)).at(-1)]).toEqual([0, 2]);
  expect(await subgraph.db.findOneByOrFail(Alliance, { id: alliance.id })).toMatchObject({ leadId: into, version: 2 });
  expect(codeOf(await cover([mine], "OWN", from))).toBe("ORGANIZATION_DISSOLVED");
  await clean();
});

test("an organization that is dissolved leaves its units without; one unit alone keeps its way when it is handed on", async () => {
  const [gone, from, into, last] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [first, second, third] = (await firms(3)) as [string, string, string];
  await cover([first, second], "JOINT", gone);
  await cover([third], "OWN", from);

  await dissolve(gone, null);
  // The successor was merged on before this is heard of.
  await dissolve(into, last);
  await dissolve(from, into);

  expect(await Promise.all([first, second, third].map(coverageOf))).toEqual([
    ["NONE", null],
    ["NONE", null],
    ["OWN", last],
  ]);
  expect(await told(gone)).toEqual([2, 0]);
  expect(await told(last)).toEqual([1]);
  await clean();
});

test("what is covered while its organization is dissolved is handed on or refused, never left with it", async () => {
  const [from, into] = [randomUUID(), randomUUID()];
  const ids = await firms(20);
  const answers = await Promise.all([...ids.map((id) => cover([id], "JOINT", from)), dissolve(from, into)]);

  const codes = answers.slice(0, -1).map((answer) => codeOf(answer as object));
  expect(codes.filter((code) => code !== undefined && code !== "ORGANIZATION_DISSOLVED")).toEqual([]);
  expect(await unitsOf(from)).toBe(0);
  expect(await unitsOf(into)).toBe(codes.filter((code) => code === undefined).length);
  await clean();
});
