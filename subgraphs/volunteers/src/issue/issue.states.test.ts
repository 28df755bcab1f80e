import { changesOf } from "@quyu/kernel";
import { issueMachine } from "./issue.machine";
import {
  deadlineMinutes,
  dueAfter,
  endedStatuses,
  hazardTexts,
  issueStatusTexts,
  type IssueStatusValue,
  pendingStatuses,
} from "./issue.states";

const states = Object.keys(issueStatusTexts) as IssueStatusValue[];

/** A shortest way to a state. */
function wayTo(state: IssueStatusValue): IssueStatusValue[] {
  const ways: IssueStatusValue[][] = issueMachine.start.map((start) => [start]);
  for (const way of ways) {
    const last = way.at(-1) as IssueStatusValue;
    if (last === state) return way;
    ways.push(...issueMachine.moves[last].filter((next) => !way.includes(next)).map((next) => [...way, next]));
  }
  throw new Error(`no way to ${state}`);
}
const walk = (way: readonly IssueStatusValue[]) =>
  changesOf(
    { id: "an issue", status: way.at(-1) as IssueStatusValue, version: way.length },
    way.map((to, index) => ({ to, occurredAt: new Date(index), byRole: "staff" })),
    issueMachine,
  );

test("an issue goes from its report through dispatch, rectification and verification to its end", () => {
  const way: IssueStatusValue[] = [
    "REPORTED",
    "TRIAGED",
    "DISPATCHED",
    "ACKNOWLEDGED",
    "RECTIFYING",
    "RECTIFIED",
    "VERIFIED",
    "CLOSED",
  ];

  expect(walk(way).map(({ from, to }) => [from, to])).toEqual(way.map((to, index) => [way[index - 1] ?? null, to]));
});

test.each<[string, IssueStatusValue[]]>([
  ["experts are asked before it is put right", ["ACKNOWLEDGED", "EXPERT_REVIEW", "RECTIFYING"]],
  ["what fails its verification is put right again", ["RECTIFIED", "RECTIFYING", "RECTIFIED"]],
  ["what was verified can be opened again and is dispatched anew", ["VERIFIED", "REOPENED", "DISPATCHED"]],
  ["what was closed can be opened again and is dispatched anew", ["CLOSED", "REOPENED", "DISPATCHED"]],
  ["what was reported already is a duplicate", ["TRIAGED", "DUPLICATE"]],
  ["what is not ours is out of scope", ["TRIAGED", "OUT_OF_SCOPE"]],
])("%s", (_, [first, ...rest]) => {
  const way = [...wayTo(first as IssueStatusValue), ...rest];

  expect(walk(way)).toHaveLength(way.length);
});

test("no other step is allowed, and nothing begins but with a report", () => {
  const allowed: string[] = [];
  for (const from of states)
    for (const to of states)
      if (issueMachine.moves[from].includes(to)) allowed.push(`${from} ${to}`);
      else expect(() => walk([...wayTo(from), to])).toThrow(`goes from ${from} to ${to}`);
  for (const start of states.slice(1)) expect(() => walk([start])).toThrow(`goes from nothing to ${start}`);

  expect(allowed).toHaveLength(15);
});

test("every state can be reached; a duplicate and what is out of scope stay what they are", () => {
  for (const state of states) expect(walk(wayTo(state)).at(-1)).toMatchObject({ to: state });
  expect(states.filter((state) => issueMachine.moves[state].length === 0)).toEqual(["DUPLICATE", "OUT_OF_SCOPE"]);
});

test("the deadline runs until it is put right; what is put right waits, and what is ended is over", () => {
  const told = [...pendingStatuses, ...endedStatuses];

  expect(states.filter((state) => !told.includes(state as never))).toEqual(["RECTIFIED", "VERIFIED"]);
  expect(new Set(told).size).toBe(told.length);
});

test.each([
  ["EMERGENCY", "2026-03-05T08:10:00.000Z"],
  ["DANGER", "2026-03-05T10:00:00.000Z"],
  ["UTILITIES", "2026-03-06T08:00:00.000Z"],
  ["ORDINARY", "2026-03-12T08:00:00.000Z"],
  ["COMPLEX", "2026-03-20T08:00:00.000Z"],
] as const)("%s has its own deadline", (hazard, due) => {
  expect(dueAfter(new Date("2026-03-05T08:00:00Z"), hazard).toISOString()).toBe(due);
  expect(Object.keys(hazardTexts).sort()).toEqual(Object.keys(deadlineMinutes).sort());
});
