import type { StateChangeRow } from "@quyu/kernel";

/** A step of a record's life as an import or the demo states it: into which state, when, by whom. */
export interface Move<State extends string> {
  to: State;
  occurredAt: Date;
  byRole: string;
  byName?: string | null;
  reason?: string | null;
}

/**
 * The history rows of a record that went through `moves`, oldest first.
 * Throws where they do not end in the state the record is in, so that history and record never tell different stories.
 */
export function changesOf<State extends string>(
  record: { id: string; status: State },
  moves: readonly Move<State>[],
): Omit<StateChangeRow, "id">[] {
  if (moves.at(-1)?.to !== record.status) throw new Error(`the history of ${record.id} does not end in ${record.status}`);
  return moves.map((move, index) => ({
    subjectId: record.id,
    from: moves[index - 1]?.to ?? null,
    byName: null,
    reason: null,
    ...move,
  }));
}
