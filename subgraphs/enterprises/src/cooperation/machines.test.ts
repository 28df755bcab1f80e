import { changesOf, type Machine } from "@quyu/kernel";
import { wayTo } from "@quyu/kernel/testing";
import { claimMachine } from "../claim/claim.states";
import type { NeedStatusValue } from "../need/need.entity";
import { needMachine } from "../need/need.states";
import { claimStateOf, projectMachine } from "../project/project.states";
import { through } from "./testing";

/** The machines as workflows describe them: every state with those that may follow. */
const drawn: Record<string, [Machine<any>, string]> = {
  need: [
    needMachine,
    `DRAFT>SUBMITTED DRAFT>WITHDRAWN SUBMITTED>REVIEWING SUBMITTED>WITHDRAWN REVIEWING>LISTED REVIEWING>MERGED REVIEWING>DECLINED
     REVIEWING>WITHDRAWN LISTED>MATCHED LISTED>WITHDRAWN MATCHED>IN_DELIVERY IN_DELIVERY>FULFILLED FULFILLED>EVALUATED EVALUATED>ARCHIVED`,
  ],
  project: [
    projectMachine,
    `DRAFT>REVIEWING REVIEWING>PUBLISHED PUBLISHED>PARTLY_CLAIMED PUBLISHED>CLAIMED PARTLY_CLAIMED>CLAIMED PARTLY_CLAIMED>PUBLISHED
     CLAIMED>RUNNING CLAIMED>PARTLY_CLAIMED CLAIMED>PUBLISHED RUNNING>DELIVERED RUNNING>STOPPED DELIVERED>EVALUATED STOPPED>EVALUATED`,
  ],
  claim: [
    claimMachine,
    `OFFERED>ACCEPTED OFFERED>DECLINED OFFERED>WITHDRAWN ACCEPTED>SIGNED ACCEPTED>WITHDRAWN SIGNED>FULFILLED SIGNED>WITHDRAWN`,
  ],
};

const record = (states: string[]) => ({ id: "x", status: states.at(-1) as string, version: states.length });
const enter = (machine: Machine<string>, states: string[]) =>
  changesOf(record(states), through(...states.map((state, day): [string, number] => [state, day])), machine);

test.each(Object.entries(drawn))("a %s takes every step its machine draws, and no other", (_, [machine, text]) => {
  const steps = new Set(text.trim().split(/\s+/));
  const states = Object.keys(machine.moves);
  for (const from of states)
    for (const to of states) {
      const way = [...wayTo(machine, from), to];
      if (steps.has(`${from}>${to}`)) expect(enter(machine, way).at(-1)).toMatchObject({ from, to });
      else expect(() => enter(machine, way)).toThrow(`goes from ${from} to ${to}`);
    }
  for (const state of states.filter((name) => !machine.start.includes(name)))
    expect(() => enter(machine, [state])).toThrow("goes from nothing");
});

test("a history ends where its record is, has as many steps as its version says, and does not go back in time", () => {
  const moves = through<NeedStatusValue>(["DRAFT", -9], ["SUBMITTED", -8]);

  expect(() => changesOf({ id: "x", status: "REVIEWING", version: 2 }, moves, needMachine)).toThrow("does not end in REVIEWING");
  expect(() => changesOf({ id: "x", status: "SUBMITTED", version: 3 }, moves, needMachine)).toThrow("its version is 3");
  expect(() =>
    changesOf(
      { id: "x", status: "SUBMITTED", version: 2 },
      through<NeedStatusValue>(["DRAFT", -8], ["SUBMITTED", -9]),
      needMachine,
    ),
  ).toThrow("goes back in time");
});

test("a published project is as claimed as its shares are promised", () => {
  expect([0, 1, 2, 3].map((claimed) => claimStateOf(claimed, 3))).toEqual([
    "PUBLISHED",
    "PARTLY_CLAIMED",
    "PARTLY_CLAIMED",
    "CLAIMED",
  ]);
});
