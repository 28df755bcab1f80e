import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import { FundEntryStage, type FundEntryStageValue } from "./fund-entry.entity";
import { fundEntryMachine } from "./fund-entry.states";

// An entry's moves are steps of one mutation, and it is known by its fund: a walk of its own over every stage, step and caller.

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const callers: Record<string, Partial<Viewer>> = {
  staff,
  officer: { role: "officer", scopes: ["enterprises:*"], regions: [longhe.slice(0, 9)], person: randomUUID() },
  otherRegion: { ...staff, regions: [binjiang] },
  reader: { ...staff, scopes: ["enterprises:read"] },
  contact: { ...contactOf(randomUUID()), person: randomUUID() },
  resident: { role: "resident", regions: [longhe], person: randomUUID() },
  visitor: {},
};
const mayMove = new Set(["staff", "officer"]);
const stages = Object.keys(FundEntryStage) as FundEntryStageValue[];
const moves = Object.entries(fundEntryMachine.rules);

let fundId: string;
beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
  const opened = await send(
    subgraph,
    staff,
    "openFund",
    { regionCode: longhe, name: "基金", kind: "COMMUNITY_FUND" },
    "fund { id }",
  );
  fundId = opened.fund.id;
  await send(
    subgraph,
    staff,
    "proposeFundEntry",
    { fundId, amount: 100_000_00, direction: "INCOME", purpose: "拨入" },
    "fund { id }",
  );
});

const advance = (viewer: Partial<Viewer>, input: object) =>
  send(subgraph, viewer, "advanceFundEntry", { rating: 4, ...input }, "fund { id balance }");

/** An expense that came into its stage by the steps themselves. */
async function given(stage: FundEntryStageValue): Promise<string> {
  const known = await ids();
  await send(subgraph, staff, "proposeFundEntry", { fundId, amount: 1_00, direction: "EXPENSE", purpose: "支出" }, "fund { id }");
  const id = (await ids()).find((each) => !known.includes(each)) as string;
  for (let step = 0; step < stages.indexOf(stage); step += 1) expect(codeOf(await advance(staff, { id }))).toBeUndefined();
  return id;
}
const ids = async (): Promise<string[]> =>
  (await subgraph.db.query("select id from fund_entry where fund_id = $1", [fundId])).map(({ id }: { id: string }) => id);
/** The entry, its history, its fund's balance and the counters. */
async function stored(id: string) {
  const [row] = await subgraph.db.query(
    `select to_jsonb(e) as entry, f.balance, (select coalesce(sum(value), 0) from region_counter where metric = 'fundBalance') as counted
     from fund_entry e join fund f on f.id = e.fund_id where e.id = $1`,
    [id],
  );
  const history: object[] = await subgraph.db.query(
    "select from_state, to_state, by_role, by_person from state_change where subject_id = $1 order by id",
    [id],
  );
  return { ...row, history };
}
const shownMoves = async (
  viewer: Partial<Viewer>,
  id: string,
): Promise<{ allowedMoves: string[]; history: { to: string }[] } | undefined> => {
  const { funds } = await subgraph
    .as(viewer)
    .run(
      `{ funds(regionCode: "${longhe}") { id entries(first: 100) { edges { node { id allowedMoves history { to byName } } } } } }`,
    );
  return funds
    .find((fund: { id: string }) => fund.id === fundId)
    .entries.edges.find(({ node }: { node: { id: string } }) => node.id === id)?.node;
};

test("every stage, every step, every caller: what the table allows is done, all else is refused and changes nothing", async () => {
  const tried = { allowed: 0, refused: 0, stale: 0 };
  for (const stage of stages) {
    let id = await given(stage);
    for (const [name, { from, to }] of moves)
      for (const [caller, viewer] of Object.entries(callers)) {
        const cell = `FundEntry ${stage} ${name} ${caller}`;
        const before = await stored(id);
        const isAllowed = mayMove.has(caller) && from.includes(stage);
        const input = { id, step: name.toUpperCase() };
        if (!isAllowed) {
          const expected = mayMove.has(caller) ? "WRONG_STATE" : "FORBIDDEN";
          expect({ cell, code: codeOf(await advance(viewer, input)) }).toEqual({ cell, code: expected });
          expect({ cell, stored: await stored(id) }).toEqual({ cell, stored: before });
          tried.refused += 1;
          continue;
        }
        const stale = await advance(viewer, { ...input, version: before.entry.version + 1 });
        expect({ cell, code: codeOf(stale) }).toEqual({ cell, code: "VERSION_CONFLICT" });
        expect({ cell, stored: await stored(id) }).toEqual({ cell, stored: before });
        tried.stale += 1;
        expect({ cell, code: codeOf(await advance(viewer, { ...input, version: before.entry.version })) }).toEqual({ cell });
        const after = await stored(id);
        const spent = name === "spend" ? 1_00 : 0;
        expect({ cell, stage: after.entry.stage, version: after.entry.version, history: after.history }).toEqual({
          ...{ cell, stage: to[0], version: before.entry.version + 1 },
          history: [...before.history, { from_state: stage, to_state: to[0], by_role: viewer.role, by_person: viewer.person }],
        });
        expect([Number(after.balance), Number(after.counted)]).toEqual([
          Number(before.balance) - spent,
          Number(before.counted) - spent,
        ]);
        tried.allowed += 1;
        id = await given(stage);
      }
  }
  process.stdout.write(
    `FundEntry: ${tried.allowed + tried.refused} cells (${stages.length} states × ${moves.length} moves × ${Object.keys(callers).length} callers): ` +
      `${tried.allowed} done, ${tried.refused} refused, ${tried.stale} with a stale version\n`,
  );
  expect(tried).toEqual({ allowed: 10, refused: 200, stale: 10 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
}, 180_000);

test("allowedMoves says what is left to do to those who may do it; the history is told with the entry", async () => {
  for (const stage of stages) {
    const id = await given(stage);
    for (const [caller, viewer] of Object.entries(callers)) {
      const shown = await shownMoves(viewer, id);
      const isOpen = stages.indexOf(stage) >= stages.indexOf("PUBLICISED");
      expect({ stage, caller, isShown: shown !== undefined }).toEqual({
        ...{ stage, caller },
        isShown: isOpen || ["staff", "officer", "reader"].includes(caller),
      });
      if (!shown) continue;
      const canGoOn = mayMove.has(caller) && stage !== "RATED";
      expect({ stage, caller, moves: shown.allowedMoves }).toEqual({ stage, caller, moves: canGoOn ? ["advanceFundEntry"] : [] });
      expect(shown.history.map(({ to }) => to)).toEqual(stages.slice(0, stages.indexOf(stage) + 1));
    }
  }
});
