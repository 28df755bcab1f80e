import { randomUUID } from "node:crypto";
import { addDays, instantOf, type Outcome, today, type Viewer } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { Nomination } from "../nomination/nomination.entity";
import { anAwardScheme, aRegion, startTestSubgraph } from "../testing";
import { nameNomination } from "./nomination-life.service";
import { fileObjection } from "./objection.service";
import { aResident, city, clerk, codeOf, community, neighbour, nominationIn, organizer, send, street } from "./testing";

const subgraph = startTestSubgraph();
const scheme = anAwardScheme({ regionCode: city });

beforeAll(async () => {
  for (const code of ["51", city, street, community, neighbour]) await subgraph.given(aRegion({ code }));
  await subgraph.given(scheme);
});

const shown = () => nominationIn(subgraph, scheme.id, "PUBLICISED", { publicisedDaysAgo: 1 });
const over = () => nominationIn(subgraph, scheme.id, "PUBLICISED");
const file = (id: string, viewer: Partial<Viewer>, text = "材料与现状不符") =>
  send(subgraph, viewer, "fileObjection", { id, text });
const objectionsOf = (nominationId: string) =>
  subgraph.db.query(
    "select id, filed_by_id, resolved_by_id, answer, version from objection where nomination_id = $1 order by filed_at",
    [nominationId],
  );
const openOf = async (id: string) => (await subgraph.db.findOneByOrFail(Nomination, { id })).openObjections;
const resolve = (id: string, objectionId: string, viewer: Partial<Viewer> = organizer) =>
  send(subgraph, viewer, "resolveObjection", { id, objectionId, answer: "已到场核查，材料属实" });

test("anybody signed in may object while it is shown, whether they live there or not; visitors may not", async () => {
  const { id, version } = await shown();
  const [resident, stranger] = [aResident(), { ...aResident(), regions: ["310104012"] }];

  const filed = await file(id, resident);
  expect(filed).toEqual({
    nomination: { id, status: "PUBLICISED", version, allowedMoves: ["fileObjection"] },
    userErrors: [],
  });
  expect(codeOf(await file(id, stranger))).toBeUndefined();
  expect(codeOf(await file(id, clerk))).toBeUndefined();
  expect(codeOf(await file(id, {}))).toBe("FORBIDDEN");

  expect((await objectionsOf(id)).map((row: any) => row.filed_by_id)).toEqual([resident.person, stranger.person, clerk.person]);
  expect(await openOf(id)).toBe(3);
});

test("that somebody objected can be read neither off the version nor off the history", async () => {
  const { id } = await shown();
  const look = async () => {
    const { awardScheme } = await subgraph
      .as({})
      .run(
        `query ($id: ID!) { awardScheme(id: $id) { nominations(first: 100) { edges { node { id version status history { to } } } } } }`,
        { id: scheme.id },
      );
    return awardScheme.nominations.edges.find(({ node }: any) => node.id === id);
  };
  const before = await look();

  await file(id, aResident());

  expect(await look()).toEqual(before);
});

test("who has objected waits for the answer; then they may again", async () => {
  const { id } = await shown();
  const resident = aResident();
  await file(id, resident);
  const stored = await objectionsOf(id);

  expect(codeOf(await file(id, resident, "还有一处"))).toBe("OBJECTION_ALREADY_OPEN");
  expect(await objectionsOf(id)).toEqual(stored);
  expect(await openOf(id)).toBe(1);
  await resolve(id, stored[0].id);
  expect(codeOf(await file(id, resident, "还有一处"))).toBeUndefined();
});

test("twenty objections of one person at once are one; without the unique index they would not be", async () => {
  const race = async () => {
    const { id } = await shown();
    const resident = aResident();
    const codes = (await Promise.all(Array.from({ length: 20 }, () => file(id, resident)))).map(codeOf);
    expect(codes.filter((code) => code !== undefined && code !== "OBJECTION_ALREADY_OPEN")).toEqual([]);
    expect(await openOf(id)).toBe((await objectionsOf(id)).length);
    return (await objectionsOf(id)).length;
  };

  expect(await race()).toBe(1);
  await subgraph.db.query("drop index objection_one_open_of_person");
  expect(await race()).toBe(20);
  await subgraph.db.query("truncate objection");
  await subgraph.db.query("update nomination set open_objections = 0");
  await subgraph.db.query(
    "create unique index objection_one_open_of_person on objection (nomination_id, filed_by_id) where resolved_at is null",
  );
});

test("objections to what is not shown any more, or not yet, are refused and leave nothing", async () => {
  const past = await over();
  const proposed = await nominationIn(subgraph, scheme.id, "PROPOSED");
  const named = await nominationIn(subgraph, scheme.id, "NAMED");

  expect(codeOf(await file(past.id, aResident()))).toBe("PUBLICITY_OVER");
  expect(codeOf(await file(named.id, aResident()))).toBe("WRONG_STATE");
  expect(codeOf(await file(proposed.id, clerk))).toBe("WRONG_STATE");
  // Nothing tells a resident whether a nomination that is not public is there.
  expect(codeOf(await file(proposed.id, aResident()))).toBe("FORBIDDEN");
  expect(codeOf(await file(randomUUID(), aResident()))).toBe("FORBIDDEN");
  expect(codeOf(await file((await shown()).id, aResident(), "\u202e倒"))).toBe("INVALID_INPUT");
  for (const { id } of [past, proposed, named]) expect([await objectionsOf(id), await openOf(id)]).toEqual([[], 0]);
});

test("an objection is answered by those who hold the award, by another person than the objector, once", async () => {
  const { id } = await shown();
  const resident = aResident();
  await file(id, resident);
  await file(id, organizer);
  const [first, second] = await objectionsOf(id);

  expect(codeOf(await resolve(id, first.id, clerk))).toBe("FORBIDDEN");
  expect(codeOf(await resolve(id, first.id, resident))).toBe("FORBIDDEN");
  expect(codeOf(await resolve(id, second.id))).toBe("RESOLVER_IS_OBJECTOR");
  expect(codeOf(await resolve(id, randomUUID()))).toBe("OBJECTION_NOT_FOUND");
  expect(codeOf(await resolve((await shown()).id, first.id))).toBe("OBJECTION_NOT_FOUND");
  const answered = await resolve(id, first.id);
  expect(answered.nomination.allowedMoves).toEqual(["nameNomination", "withdrawNomination", "fileObjection", "resolveObjection"]);
  expect(codeOf(await resolve(id, first.id))).toBe("OBJECTION_ALREADY_RESOLVED");

  expect((await objectionsOf(id))[0]).toMatchObject({
    answer: "已到场核查，材料属实",
    resolved_by_id: organizer.person,
    version: 2,
  });
  expect(await openOf(id)).toBe(1);
  const history = await subgraph.db.query("select to_state, by_person from state_change where subject_id = $1 order by id", [
    first.id,
  ]);
  expect(history).toEqual([
    { to_state: "CREATED", by_person: resident.person },
    { to_state: "AMENDED", by_person: organizer.person },
  ]);
});

test("an open objection keeps a nomination from being named, an answered one does not; a withdrawn one still owes its answer", async () => {
  const objected = async () => {
    const nomination = await shown();
    await file(nomination.id, aResident());
    await subgraph.db.query("update nomination set publicised_on = $2, publicity_ends_on = $3 where id = $1", [
      nomination.id,
      addDays(today(), -20),
      addDays(today(), -1),
    ]);
    return { id: nomination.id, objectionId: (await objectionsOf(nomination.id))[0].id };
  };
  const [kept, withdrawn] = [await objected(), await objected()];

  expect(codeOf(await send(subgraph, organizer, "nameNomination", { id: kept.id }))).toBe("OPEN_OBJECTION");
  await resolve(kept.id, kept.objectionId);
  expect(codeOf(await send(subgraph, organizer, "nameNomination", { id: kept.id }))).toBeUndefined();

  await send(subgraph, clerk, "withdrawNomination", { id: withdrawn.id, reason: "先整改" });
  const answer = await resolve(withdrawn.id, withdrawn.objectionId);
  expect(answer.nomination).toMatchObject({ status: "WITHDRAWN", allowedMoves: [] });
});

test("filed at the very moment of naming: either the objection stands and nobody is named, or it came too late", async () => {
  const nominations = await Promise.all(Array.from({ length: 20 }, () => shown()));
  const attempt = (work: (tx: EntityManager) => Promise<Outcome<Nomination, string>>) =>
    subgraph.db.transaction(work).then(
      (outcome) => (outcome.ok ? "done" : outcome.code),
      (error: unknown) => String(error),
    );

  const answers: string[] = [];
  for (const [round, { id, publicityEndsOn }] of nominations.entries()) {
    // The last minute of publicity and the first instant after it, waiting for each other.
    const lastDay = publicityEndsOn ?? "";
    const [before, after] = [instantOf(lastDay, "23:59"), instantOf(addDays(lastDay, 1), "00:00")];
    const callers = Array.from({ length: 20 }, (_, index) =>
      (index + round) % 2 === 0
        ? () => attempt((tx) => nameNomination(tx, organizer, { id }, after))
        : () => attempt((tx) => fileObjection(tx, aResident(), { id, text: "材料与现状不符" }, before)),
    );
    answers.push(...(await Promise.all(callers.map((call) => call()))));
  }

  const unexpected = answers.filter((answer) => !["done", "OPEN_OBJECTION", "WRONG_STATE"].includes(answer));
  expect(unexpected).toEqual([]);
  const rows: { status: string; open: number; filed: number; honours: number }[] = await subgraph.db.query(
    `select n.status, n.open_objections as open, (select count(*)::int from objection o where o.nomination_id = n.id) as filed,
       (select count(*)::int from recognition r where r.title = n.title) as honours
     from nomination n where n.id = any($1)`,
    [nominations.map(({ id }) => id)],
  );
  for (const { status, open, filed, honours } of rows)
    expect({ status, open, filed, honours }).toEqual(
      status === "NAMED" ? { status, open: 0, filed: 0, honours: 1 } : { status: "PUBLICISED", open: 10, filed: 10, honours: 0 },
    );
  expect(rows).toHaveLength(20);
});
