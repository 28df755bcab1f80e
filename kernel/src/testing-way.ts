import type { Machine } from "./moves";

/** The shortest way of a machine to a state, the state included: what a record must have gone through to be there. */
export function wayTo<State extends string>({ start, moves }: Machine<State>, state: State): State[] {
  const ways = start.map((first) => [first]);
  for (const way of ways) {
    const last = way.at(-1) as State;
    if (last === state) return way;
    for (const next of moves[last]) if (!ways.some((known) => known.at(-1) === next)) ways.push([...way, next]);
  }
  throw new Error(`${state} cannot be reached`);
}
