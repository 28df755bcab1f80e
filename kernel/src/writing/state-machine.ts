import type { Machine } from "../moves";
import { mayRead, type Viewer } from "../viewer";

/** Somebody who may make a move, by what the caller is to the record. */
export interface Actor<Row> {
  /** Who that is, in Chinese, for documentation. */
  title: string;
  is: (viewer: Viewer, row: Row) => boolean;
}

/** Besides a machine's own actors: the clock (a deadline), and a record that follows another (a claim's acceptance matches its need). */
export const ownAccord = { clock: "到时自动", follow: "随相关记录变化" } as const;
export type OwnAccord = keyof typeof ownAccord;

export interface MoveRule<State extends string = string, By extends string = string> {
  from: State | readonly State[];
  to: State | readonly State[];
  by: readonly By[];
}

export interface StateMachine<Row = never, State extends string = string, Name extends string = string> extends Machine<State> {
  /** The GraphQL type, and what a clerk calls it. */
  subject: string;
  title: string;
  /** The described enum of its states. */
  states: { readonly [Value in State]: Value };
  actors: Readonly<Record<string, Actor<Row>>>;
  starts: Readonly<Record<string, { to: State | readonly State[]; by: readonly string[] }>>;
  rules: Readonly<Record<Name, { from: readonly State[]; to: readonly State[]; by: readonly string[] }>>;
}

const list = <Value>(given: Value | readonly Value[]): readonly Value[] => (Array.isArray(given) ? given : [given as Value]);

const declared = new Map<string, StateMachine<never>>();

/** Every machine this process has declared, in the order of their subjects: what documentation and tests walk through. */
export const declaredMachines = (): StateMachine<never>[] =>
  [...declared.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1));

/**
 * Declares the life of a record: its states, how it begins, and every move with its states and who may make it. The key of a move is the
 * mutation that makes it; a move of the clock, or one that follows another record, is named for what happened. Services, `allowedMoves`,
 * the documentation and the test that walks every cell all read this one table. Throws where a state is named that the enum does not have.
 */
export function stateMachine<
  Row extends object,
  States extends Readonly<Record<string, string>>,
  Actors extends string,
  Name extends string,
>(given: {
  subject: string;
  title: string;
  states: States;
  actors: Readonly<Record<Actors, Actor<Row>>>;
  starts: Readonly<
    Record<string, { to: (keyof States & string) | readonly (keyof States & string)[]; by: readonly (Actors | OwnAccord)[] }>
  >;
  moves: Readonly<Record<Name, MoveRule<keyof States & string, Actors | OwnAccord>>>;
}): StateMachine<Row, keyof States & string, Name> {
  type State = keyof States & string;
  const names = Object.keys(given.states) as State[];
  const entries = Object.entries<MoveRule<State>>(given.moves);
  const rules = Object.fromEntries(
    entries.map(([name, { from, to, by }]) => [name, { from: list(from), to: list(to), by }]),
  ) as StateMachine<Row, State, Name>["rules"];
  const next = (state: State) => [
    ...new Set(entries.flatMap(([, { from, to }]) => (list(from).includes(state) ? list(to) : []))),
  ];
  const start = [...new Set(Object.values(given.starts).flatMap(({ to }) => list(to)))];
  const unknown = [...start, ...entries.flatMap(([, { from, to }]) => [...list(from), ...list(to)])].filter(
    (state) => !names.includes(state),
  );
  if (unknown.length > 0) throw new Error(`${given.subject} has no state ${unknown[0]}`);
  const machine: StateMachine<Row, State, Name> = {
    subject: given.subject,
    title: given.title,
    states: given.states as unknown as { readonly [Value in State]: Value },
    actors: given.actors,
    starts: given.starts,
    rules,
    start,
    moves: Object.fromEntries(names.map((state) => [state, next(state)])) as Record<State, State[]>,
  };
  declared.set(given.subject, machine as unknown as StateMachine<never>);
  return machine;
}

/** The staff who hold a scope in the record's region. */
export const staffWith = (scope: string): Actor<{ regionCode: string }> => ({
  title: `持 ${scope} 的本辖区工作人员`,
  is: (viewer, { regionCode }) => mayRead(viewer, scope, regionCode),
});

/** Whether the caller is one of those who may make a move on this record, whatever its state. */
export const mayMove = <Row, State extends string, Name extends string>(
  machine: StateMachine<Row, State, Name>,
  by: readonly string[],
  row: Row,
  viewer: Viewer,
): boolean => by.some((name) => machine.actors[name]?.is(viewer, row) ?? false);

/** The mutations by which the caller may move this record now, as a client names them. */
export const allowedMoves = <Row extends { status: State }, State extends string, Name extends string>(
  machine: StateMachine<Row, State, Name>,
  row: Row,
  viewer: Viewer,
): Name[] =>
  (Object.keys(machine.rules) as Name[]).filter((name) => {
    const { from, by } = machine.rules[name];
    return from.includes(row.status) && mayMove(machine, by, row, viewer);
  });

/** The description of every `allowedMoves`. */
export const allowedMovesText = "当前登录人此刻可以办理的事项（变更操作的名字）；没有时为空列表";
