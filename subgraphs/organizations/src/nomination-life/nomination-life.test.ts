import { randomUUID } from "node:crypto";
import { addDays, addWorkingDays, differences, today } from "@quyu/kernel";
import { WriteAwards1790000130000 } from "../../migrations/1790000130000-write-awards";
import { recount } from "../report/summary.recount";
import { anAwardScheme, anEstate, aRegion, staffOf, startTestSubgraph } from "../testing";
import {
  aResident,
  city,
  clerk,
  codeOf,
  community,
  neighbour,
  nominationIn,
  organizer,
  send,
  street,
  streetOffice,
} from "./testing";

const subgraph = startTestSubgraph();
const scheme = anAwardScheme({ regionCode: city });

beforeAll(async () => {
  for (const code of ["51", city, "510116", street, community, neighbour, "31"]) await subgraph.given(aRegion({ code }));
  await subgraph.given(scheme);
});

const act = (name: string, input: object, viewer = organizer, selection?: string) =>
  send(subgraph, viewer, name, input, selection);
const nominate = (input: object, viewer = clerk) =>
  act("nominateForAward", { schemeId: scheme.id, regionCode: community, title: "百佳示范社区", ...input }, viewer);
const count = async (table: string) => Number((await subgraph.db.query(`select count(*) from ${table}`))[0].count);
/** Publicity began long enough ago to be over. */
const passTime = (id: string) =>
  subgraph.db.query("update nomination set publicised_on = $2, publicity_ends_on = $3 where id = $1", [
    id,
    addDays(today(), -20),
    addDays(today(), -1),
  ]);

test("the community applies, its street recommends, the city reviews, proposes, publicises and names; the honour is written once", async () => {
  const recognitions = await count("recognition");
  const full = `nomination { id status version allowedMoves publicisedOn publicityEndsOn namedOn publicityNote
    recognition { title level year venueOrPremises region { code } } history { from to byRole reason } }`;
  const { nomination } = await nominate({});
  const { id } = nomination;
  expect(nomination).toMatchObject({ status: "APPLIED", version: 1, allowedMoves: ["withdrawNomination"] });

  const recommended = await act("recommendNomination", { id, version: 1 }, streetOffice);
  expect(recommended.nomination).toMatchObject({ status: "RECOMMENDED", allowedMoves: ["withdrawNomination"] });
  const reviewed = await act("reviewNomination", { id });
  expect(reviewed.nomination.allowedMoves).toEqual(["proposeNomination", "withdrawNomination"]);
  await act("proposeNomination", { id });
  const publicised = await act("publiciseNomination", { id }, organizer, full);
  expect(publicised.nomination).toMatchObject({
    status: "PUBLICISED",
    publicisedOn: today(),
    publicityEndsOn: addWorkingDays(today(), 5),
    namedOn: null,
    allowedMoves: ["nameNomination", "withdrawNomination", "fileObjection"],
  });
  expect(codeOf(await act("nameNomination", { id }))).toBe("PUBLICITY_NOT_OVER");
  await passTime(id);
  const named = await act("nameNomination", { id, version: 5 }, organizer, full);

  expect(named).toEqual({
    nomination: {
      id,
      status: "NAMED",
      version: 6,
      allowedMoves: [],
      publicisedOn: addDays(today(), -20),
      publicityEndsOn: addDays(today(), -1),
      namedOn: today(),
      publicityNote: null,
      recognition: {
        title: "百佳示范社区",
        level: "MUNICIPAL",
        year: scheme.year,
        venueOrPremises: null,
        region: { code: community },
      },
      history: ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED", "NAMED"].map((to, index, all) => ({
        from: all[index - 1] ?? null,
        to,
        byRole: "staff",
        reason: null,
      })),
    },
    userErrors: [],
  });
  expect(await count("recognition")).toBe(recognitions + 1);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("an estate is named with its name, at the level of whoever holds the award", async () => {
  const own = await subgraph.given(anAwardScheme({ regionCode: street, name: "五好院落" }));
  const estate = await subgraph.given(anEstate({ regionCode: community, name: "锦河花园" }));
  const input = { schemeId: own.id, estateId: estate.id, title: "五好院落" };
  const { id } = (await nominate(input)).nomination;
  for (const move of ["recommendNomination", "reviewNomination", "proposeNomination", "publiciseNomination"])
    expect(codeOf(await act(move, { id }, streetOffice))).toBeUndefined();
  await passTime(id);

  const selection = "nomination { recognition { title level venueOrPremises } }";
  const named = await act("nameNomination", { id }, streetOffice, selection);

  expect(named.nomination.recognition).toEqual({ title: "五好院落", level: "STREET", venueOrPremises: "锦河花园" });
});

test("whoever applied does not review: another person of the same office does", async () => {
  const { id } = (await nominate({ title: "自评" }, organizer)).nomination;
  await act("recommendNomination", { id });

  expect(codeOf(await act("reviewNomination", { id }))).toBe("REVIEWER_IS_APPLICANT");
  expect(codeOf(await act("reviewNomination", { id }, { ...organizer, person: randomUUID() }))).toBeUndefined();
  await expect(subgraph.db.query("update nomination set reviewed_by_id = applied_by_id where id = $1", [id])).rejects.toThrow(
    "nomination_reviewer_check",
  );
});

test("what cannot be applied for is refused, and nothing is stored", async () => {
  const estate = await subgraph.given(anEstate({ regionCode: neighbour }));
  const shanghai = await subgraph.given(anAwardScheme({ regionCode: "31" }));
  await nominate({ title: "重复" });
  const before = [await count("nomination"), await count("state_change")];
  const problem = async (input: object, viewer = clerk) => {
    const answer = await nominate(input, viewer);
    return [codeOf(answer), answer.userErrors?.[0]?.field ?? null];
  };

  expect(await problem({ title: "重复" })).toEqual(["ALREADY_NOMINATED", null]);
  expect(await problem({ schemeId: randomUUID() })).toEqual(["SCHEME_NOT_FOUND", ["schemeId"]]);
  expect(await problem({ schemeId: "x" })).toEqual(["SCHEME_NOT_FOUND", ["schemeId"]]);
  expect(await problem({ schemeId: shanghai.id })).toEqual(["OUTSIDE_SCHEME", ["regionCode"]]);
  expect(await problem({ estateId: estate.id })).toEqual(["ESTATE_NOT_FOUND", ["estateId"]]);
  expect(await problem({ estateId: "x" })).toEqual(["ESTATE_NOT_FOUND", ["estateId"]]);
  expect(await problem({ regionCode: `${street}999` }, streetOffice)).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await problem({ regionCode: city }, organizer)).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await problem({ title: " " })).toEqual(["INVALID_INPUT", ["title"]]);
  expect(await problem({ title: "好".repeat(41) })).toEqual(["INVALID_INPUT", ["title"]]);
  expect(await problem({ regionCode: neighbour })).toEqual(["FORBIDDEN", null]);
  expect(await problem({}, aResident())).toEqual(["FORBIDDEN", null]);
  expect([await count("nomination"), await count("state_change")]).toEqual(before);
});

test("a withdrawn title may be applied for again; the reason is kept", async () => {
  const { id } = (await nominate({ title: "先撤后报" })).nomination;
  expect(codeOf(await act("withdrawNomination", { id, reason: "  " }, clerk))).toBe("INVALID_INPUT");

  const selection = "nomination { status history { to reason } }";
  const { nomination } = await act("withdrawNomination", { id, reason: "材料不全" }, clerk, selection);

  expect(nomination).toMatchObject({ status: "WITHDRAWN", history: [{}, { to: "WITHDRAWN", reason: "材料不全" }] });
  expect(codeOf(await nominate({ title: "先撤后报" }))).toBeUndefined();
});

test("a scheme is opened by a street or above, once a year under its name", async () => {
  const open = async (input: object, viewer = organizer) => {
    const scheme = { regionCode: city, name: "最美楼栋", year: 2026, ...input };
    const answer = await act("openAwardScheme", scheme, viewer, "awardScheme { id name year region { code } version }");
    return answer.awardScheme ?? [codeOf(answer), answer.userErrors?.[0]?.field ?? null];
  };

  expect(await open({})).toEqual({
    id: expect.any(String),
    name: "最美楼栋",
    year: 2026,
    region: { code: city },
    version: 1,
  });
  expect(await open({})).toEqual(["SCHEME_ALREADY_OPEN", null]);
  expect(await open({ year: 2027 })).toMatchObject({ year: 2027 });
  expect(await open({ regionCode: street }, streetOffice)).toMatchObject({ region: { code: street } });
  expect(await open({ regionCode: community })).toEqual(["INVALID_INPUT", ["regionCode"]]);
  expect(await open({ regionCode: "5199" }, staffOf("51"))).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await open({ year: 1026 })).toEqual(["INVALID_INPUT", ["year"]]);
  expect(await open({}, streetOffice)).toEqual(["FORBIDDEN", null]);
  expect(await open({}, aResident())).toEqual(["FORBIDDEN", null]);
});

test("publicity that reaches into a year without a notice of the State Council says so", async () => {
  const { id } = await nominationIn(subgraph, scheme.id, "PUBLICISED");
  await subgraph.db.query("update nomination set publicised_on = '2098-12-30', publicity_ends_on = '2099-01-07' where id = $1", [
    id,
  ]);
  const { awardScheme } = await subgraph
    .as({})
    .run(`query ($id: ID!) { awardScheme(id: $id) { nominations(first: 100) { edges { node { id publicityNote } } } } }`, {
      id: scheme.id,
    });

  const notes = awardScheme.nominations.edges
    .filter(({ node }: any) => node.id === id)
    .map(({ node }: any) => node.publicityNote);
  expect(notes).toEqual(["2098、2099年的放假安排尚未公布，暂按法定节假日和周末推算，公布后可能有变"]);
});

test("twenty who name one nomination at once: one does, one honour is written, the others find it named", async () => {
  const before = await count("recognition");
  const ids = await Promise.all(
    Array.from({ length: 3 }, async () => (await nominationIn(subgraph, scheme.id, "PUBLICISED")).id),
  );

  for (const id of ids) {
    const codes = (await Promise.all(Array.from({ length: 20 }, () => act("nameNomination", { id })))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code !== undefined && code !== "WRONG_STATE")).toEqual([]);
  }
  expect(await count("recognition")).toBe(before + ids.length);
});

test("nominations from before these columns get their days from the history", async () => {
  // Those whose days were moved above would contradict theirs.
  await subgraph.db.query("truncate objection, nomination");
  const publicised = await nominationIn(subgraph, scheme.id, "PUBLICISED");
  const named = await nominationIn(subgraph, scheme.id, "NAMED");
  const [migration, runner] = [new WriteAwards1790000130000(), subgraph.db.connection.createQueryRunner()];

  await migration.down(runner);
  await migration.up(runner);

  const rows = await runner.query(
    "select id, publicised_on::text, named_on::text from nomination where id = any($1) order by named_on nulls first",
    [[publicised.id, named.id]],
  );
  await runner.release();
  expect(rows).toEqual([
    { id: publicised.id, publicised_on: addDays(today(), -40), named_on: null },
    { id: named.id, publicised_on: addDays(today(), -40), named_on: addDays(today(), -2) },
  ]);
});
