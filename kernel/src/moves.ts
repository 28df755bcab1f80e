import type { StateChangeRow } from "./history";

/** A step of a record's life as an import or the demo states it: into which state, when, by whom. */
export interface Move<State extends string> {
  to: State;
  occurredAt: Date;
  byRole: string;
  byName?: string | null;
  reason?: string | null;
}

/** Which states may follow each; `start` are those in which a record may begin. */
export interface Machine<State extends string> {
  start: readonly State[];
  moves: Readonly<Record<State, readonly State[]>>;
}

/**
 * The history rows of a record that went through `moves`, oldest first. Throws where they do not end in the state the record is in, or go back
 * in time; with a machine also where a step is not one it allows, or the record's version is not the number of steps: history and record
 * never tell different stories.
 */
export function changesOf<State extends string>(
  record: { id: string; status: State; version: number },
  moves: readonly Move<State>[],
  machine?: Machine<State>,
): Omit<StateChangeRow, "id">[] {
  const wrong = (text: string) => new Error(`the history of ${record.id} ${text}`);
  if (moves.at(-1)?.to !== record.status) throw wrong(`does not end in ${record.status}`);
  if (machine && moves.length !== record.version) throw wrong(`has ${moves.length} steps, its version is ${record.version}`);
  return moves.map((move, index) => {
    const before = moves[index - 1];
    const allowed = before ? machine?.moves[before.to] : machine?.start;
    if (allowed && !allowed.includes(move.to)) throw wrong(`goes from ${before?.to ?? "nothing"} to ${move.to}`);
    if (before && before.occurredAt > move.occurredAt) throw wrong(`goes back in time at ${move.to}`);
    return { subjectId: record.id, from: before?.to ?? null, byName: null, reason: null, ...move };
  });
}

/** When a record first came into one of these states; null where it never did. */
export const reached = <State extends string>(moves: readonly Move<State>[], ...states: readonly State[]): Date | null =>
  moves.find(({ to }) => states.includes(to))?.occurredAt ?? null;
