import { addDays, dayOf, instantOf } from "@quyu/kernel";
import { enterAwardSchemes } from "../award-scheme/award-scheme.service";
import type { NominationStatusValue } from "../recognition/recognition.entity";
import { anAwardScheme, anEstate, anObjection, aNomination, aRecognition, aRegion, staffOf, startTestSubgraph } from "../testing";
import type { Nomination } from "./nomination.entity";
import { enterNominations, type NominationEntry } from "./nomination.service";
import { nominationMachine, publicityEnd } from "./nomination.states";

const subgraph = startTestSubgraph();
const city = "5101";
const street = "510116003";
const community = `${street}901`;
const scheme = anAwardScheme({ regionCode: city });

beforeAll(async () => {
  for (const code of ["51", city, street, community, `${street}902`, "31"]) await subgraph.given(aRegion({ code }));
  await subgraph.db.transaction((tx) =>
    enterAwardSchemes(tx, [scheme, anAwardScheme({ regionCode: community, name: "五好院落" })]),
  );
});
afterEach(() => subgraph.db.query("truncate objection, nomination, recognition, state_change"));

const path: NominationStatusValue[] = ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED", "NAMED"];
/** Applied on Monday 2 November 2026, publicised on Friday the 6th, named on Monday the 16th. */
const days = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-16"];

/** A nomination that went the whole way to a status. */
const entry = (status: NominationStatusValue, given: Partial<Nomination> = {}): NominationEntry => {
  const states = path.slice(0, path.indexOf(status) + 1);
  const moves = states.map((to, index) => ({
    to,
    occurredAt: instantOf(days[index] ?? "", "10:00"),
    byRole: "staff",
    byName: "邹晓芸",
  }));
  const nomination = aNomination({ schemeId: scheme.id, regionCode: community, status, version: moves.length, ...given });
  return { nomination, moves };
};
const enter = (...entries: NominationEntry[]) => subgraph.db.transaction((tx) => enterNominations(tx, entries));

const nominationsFor = async (viewer: object, fields = "title status") => {
  const { awardScheme } = await subgraph
    .as(viewer)
    .run(`query ($id: ID!) { awardScheme(id: $id) { nominations { totalCount edges { node { ${fields} } } } } }`, {
      id: scheme.id,
    });
  expect(awardScheme.nominations.totalCount).toBe(awardScheme.nominations.edges.length);
  return awardScheme.nominations.edges.map(({ node }: any) => node);
};

test("from publicity on a nomination is everybody's to see, before it and when withdrawn only the staff's of its region", async () => {
  const recognition = await subgraph.given(aRecognition({ regionCode: community, title: "NAMED", year: 2026 }));
  const withdrawn = entry("REVIEWED", { title: "WITHDRAWN", status: "WITHDRAWN", version: 4 });
  await enter(
    ...path.map((status) => entry(status, { title: status, recognitionId: status === "NAMED" ? recognition.id : null })),
    { ...withdrawn, moves: [...withdrawn.moves, { to: "WITHDRAWN", occurredAt: new Date(), byRole: "staff" }] },
  );
  const statuses = async (viewer: object) => (await nominationsFor(viewer)).map(({ status }: any) => status).sort();

  expect(await statuses({})).toEqual(["NAMED", "PUBLICISED"]);
  expect(await statuses({ role: "resident", subject: "r", regions: [community] })).toEqual(["NAMED", "PUBLICISED"]);
  expect(await statuses(staffOf(`${street}902`))).toEqual(["NAMED", "PUBLICISED"]);
  expect(await statuses(staffOf(street))).toEqual([...path, "WITHDRAWN"].sort());
});

test("a nomination names its scheme, region, estate, recognition and the last day of its publicity", async () => {
  const estate = await subgraph.given(anEstate({ regionCode: community, name: "锦河花园" }));
  const recognition = await subgraph.given(aRecognition({ regionCode: community, title: "百佳示范小区", year: 2026 }));
  await enter(entry("NAMED", { estateId: estate.id, title: "百佳示范小区", recognitionId: recognition.id }));

  const [nomination] = await nominationsFor(
    {},
    "scheme { name year region { code } } region { code } estate { name } recognition { title year } publicityEndsOn version",
  );

  expect(nomination).toEqual({
    scheme: { name: scheme.name, year: 2026, region: { code: city } },
    region: { code: community },
    estate: { name: "锦河花园" },
    recognition: { title: "百佳示范小区", year: 2026 },
    publicityEndsOn: "2026-11-13",
    version: 6,
  });
});

test("objections are for staff of the region; the nomination they stand against is open", async () => {
  const publicised = entry("PUBLICISED");
  const filed = { nominationId: publicised.nomination.id, filedAt: instantOf("2026-11-09", "15:00") };
  await enter({
    ...publicised,
    objections: [
      anObjection({ ...filed, filedAt: instantOf("2026-11-10"), text: "乙" }),
      anObjection({ ...filed, text: "甲", resolvedAt: instantOf("2026-11-12"), answer: "属实，已改" }),
    ],
  });
  const forbidden = { extensions: { code: "FORBIDDEN" }, path: ["awardScheme", "nominations", "edges", 0, "node", "objections"] };

  for (const viewer of [{}, staffOf(`${street}902`), { role: "resident" as const, subject: "r", regions: [community] }])
    await expect(nominationsFor(viewer, "objections { text }")).rejects.toMatchObject(forbidden);
  expect(await nominationsFor(staffOf(community), "objections { text answer resolvedAt }")).toEqual([
    {
      objections: [
        { text: "甲", answer: "属实，已改", resolvedAt: instantOf("2026-11-12") },
        { text: "乙", answer: null, resolvedAt: null },
      ],
    },
  ]);
});

test("the history comes with the nomination; who acted is named to staff of the region only", async () => {
  await enter(entry("PUBLICISED"));
  const names = async (viewer: object) => {
    const [{ history }] = await nominationsFor(viewer, "history { from to byName }");
    expect(history.map(({ from, to }: any) => [from, to])).toEqual(
      path.slice(0, 5).map((to, index) => [path[index - 1] ?? null, to]),
    );
    return [...new Set(history.map(({ byName }: any) => byName))];
  };

  expect(await names({})).toEqual([null]);
  expect(await names(staffOf(`${street}902`))).toEqual([null]);
  expect(await names(staffOf(community))).toEqual(["邹晓芸"]);
});

test("a region has the schemes held above it as well as its own and those below, the latest first", async () => {
  await subgraph.given(anAwardScheme({ regionCode: street, name: "最美楼栋", year: 2025 }));
  const names = async (code: string) => {
    const { region } = await subgraph
      .as({})
      .run(`query ($code: ID!) { region(code: $code) { awardSchemes { totalCount edges { node { name year } } } } }`, { code });
    expect(region.awardSchemes.totalCount).toBe(region.awardSchemes.edges.length);
    return region.awardSchemes.edges.map(({ node }: any) => node.name);
  };

  expect((await names(community)).sort()).toEqual(["“双百佳”评选", "五好院落", "最美楼栋"].sort());
  expect((await names(community)).at(-1)).toBe("最美楼栋");
  expect((await names(`${street}902`)).sort()).toEqual(["“双百佳”评选", "最美楼栋"].sort());
  expect(await names("51")).toHaveLength(3);
  expect(await names("31")).toEqual([]);
});

test("nominations can be asked of one region and those below it, page by page", async () => {
  await enter(
    entry("PUBLICISED"),
    entry("PUBLICISED", { regionCode: `${street}902` }),
    entry("PUBLICISED", { regionCode: street }),
  );
  const count = async (code: string | null) => {
    const { awardScheme } = await subgraph
      .as({})
      .run(
        `query ($id: ID!, $code: ID) { awardScheme(id: $id) { nominations(first: 1, regionCode: $code) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
        { id: scheme.id, code },
      );
    expect(awardScheme.nominations.edges).toHaveLength(1);
    return awardScheme.nominations.totalCount;
  };

  expect(await Promise.all([null, street, community].map(count))).toEqual([3, 3, 1]);
});

test("the nominations of several schemes, with all that hangs on them, cost one statement a level", async () => {
  await enter(entry("PUBLICISED"), entry("PUBLICISED", { regionCode: `${street}902` }));
  subgraph.statements();

  await subgraph.as(staffOf(city)).run(
    `{ region(code: "${community}") { awardSchemes { edges { node { nominations { edges { node {
      scheme { name } region { name } objections { text } history { to } } } } } } } } }`,
  );

  // region; schemes; nominations; scheme, its regions, objections, history
  expect(subgraph.statements()).toHaveLength(7);
});

test.each([
  ["2026-11-06", "2026-11-13"],
  ["2026-11-07", "2026-11-13"],
  ["2026-11-08", "2026-11-13"],
  ["2026-11-09", "2026-11-16"],
  ["2026-09-30", "2026-10-13"],
  ["2026-02-12", "2026-02-26"],
  ["2026-12-30", "2027-01-07"],
])("what is publicised on %s is shown until %s, the fifth working day after", (from, to) => {
  expect(publicityEnd(from)).toBe(to);
});

test("nobody is named before publicity is over, with an open objection, or without the recognition that says so", async () => {
  const recognition = await subgraph.given(aRecognition({ regionCode: community, title: "百佳示范社区", year: 2026 }));
  const named = entry("NAMED", { recognitionId: recognition.id });
  const early = named.moves.map((move) =>
    move.to === "NAMED" ? { ...move, occurredAt: instantOf("2026-11-13", "18:00") } : move,
  );
  const open = anObjection({ nominationId: named.nomination.id, filedAt: instantOf("2026-11-09") });

  await expect(enter({ ...named, moves: early })).rejects.toThrow("公示期未满");
  await expect(enter({ ...named, objections: [open] })).rejects.toThrow("还有未办结的异议");
  const elsewhere = await subgraph.given(aRecognition({ regionCode: community, title: "百佳示范社区", year: 2021 }));
  for (const recognitionId of [null, elsewhere.id])
    await expect(enter(entry("NAMED", { recognitionId }))).rejects.toThrow("与所得的荣誉不符");
  await enter(named);
});

test("a nomination is refused outside the scheme's region, with a history that is not allowed, or an objection outside publicity", async () => {
  await expect(enter(entry("APPLIED", { regionCode: "31" }))).rejects.toThrow("不在开展评选的区划内");
  const jump = entry("REVIEWED", { version: 2 });
  await expect(enter({ ...jump, moves: jump.moves.filter(({ to }) => to !== "RECOMMENDED") })).rejects.toThrow(
    "goes from APPLIED to REVIEWED",
  );
  const publicised = entry("PUBLICISED");
  for (const day of ["2026-11-05", "2026-11-14"]) {
    const late = anObjection({ nominationId: publicised.nomination.id, filedAt: instantOf(day, "12:00") });
    await expect(enter({ ...publicised, objections: [late] })).rejects.toThrow("异议不在公示期内");
  }
});

test("every state is left only for the next or by withdrawal", () => {
  for (const [index, state] of path.entries()) {
    const next = path[index + 1];
    expect([state, nominationMachine.moves[state]]).toEqual([state, next ? [next, "WITHDRAWN"] : []]);
  }
  expect(nominationMachine.moves.WITHDRAWN).toEqual([]);
});

test("the database itself keeps an open objection from a named one, publicity with its end, one application of each and answers with their time", async () => {
  const recognition = await subgraph.given(aRecognition({ regionCode: community, title: "百佳示范社区", year: 2026 }));
  const named = entry("NAMED", { recognitionId: recognition.id });
  const publicised = entry("PUBLICISED", { title: "百佳示范小区" });
  await enter(named, publicised);
  const set = (assignment: string, id = named.nomination.id) =>
    subgraph.db.query(`update nomination set ${assignment} where id = $1`, [id]);

  await expect(set("open_objections = 1")).rejects.toThrow("nomination_objections_check");
  await expect(set("publicity_ends_on = null, publicised_on = null")).rejects.toThrow("nomination_publicity_check");
  await expect(set("publicised_on = null")).rejects.toThrow("nomination_publicised_on_check");
  await expect(set("named_on = publicity_ends_on")).rejects.toThrow("nomination_named_on_check");
  await expect(set("recognition_id = null")).rejects.toThrow("nomination_recognition_check");
  await expect(set("status = 'REVIEWED'", publicised.nomination.id)).rejects.toThrow("nomination_publicity_check");
  await expect(enter(entry("APPLIED", { title: "百佳示范小区" }))).rejects.toThrow("nomination_one_of_region");
  const objection = anObjection({ nominationId: publicised.nomination.id, filedAt: new Date(), resolvedAt: new Date() });
  await expect(subgraph.given(objection)).rejects.toThrow("objection_answer_check");
  await set("status = 'WITHDRAWN'", publicised.nomination.id);
  await enter(entry("APPLIED", { title: "百佳示范小区" }));
});

test("days of publicity are Shanghai's", async () => {
  const publicised = entry("PUBLICISED");
  // Late on Thursday in UTC is Friday morning in Shanghai.
  const moves = publicised.moves.map((move) =>
    move.to === "PUBLICISED" ? { ...move, occurredAt: new Date("2026-11-05T23:00:00Z") } : move,
  );
  await enter({ ...publicised, moves });

  expect(dayOf(new Date("2026-11-05T23:00:00Z"))).toBe("2026-11-06");
  expect(await nominationsFor({}, "publicityEndsOn")).toEqual([{ publicityEndsOn: addDays("2026-11-06", 7) }]);
});
