import { randomUUID } from "node:crypto";
import type { StateMachine, Viewer } from "@quyu/kernel";
import type { TestSubgraph } from "@quyu/kernel/testing";

/** Sends a mutation whose input type is named after it, and gives its payload; what is thrown becomes its code. */
export async function send(
  subgraph: TestSubgraph,
  viewer: Partial<Viewer>,
  name: string,
  input: object,
  selection: string,
): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`;
  const data = await subgraph
    .as(viewer)
    .run(source, { input })
    .catch((error: { extensions?: { code?: string } }) => ({ thrown: error.extensions?.code ?? String(error) }));
  return data[name] ?? data;
}

/** The one code a mutation answered with: of its first refusal, or of what was thrown; undefined where it was done. */
export const codeOf = (answer: { thrown?: string; userErrors?: { code: string }[] }): string | undefined =>
  answer.thrown ?? answer.userErrors?.[0]?.code;

export interface Walk {
  subgraph: TestSubgraph;
  machine: StateMachine<never>;
  table: string;
  /** The column of the state. */
  column?: string;
  /** Callers by the actor they are; any other name is somebody who may make no move. */
  callers: Readonly<Record<string, Partial<Viewer>>>;
  /** Stores a record in a state and gives its id. */
  given: (state: string) => Promise<string>;
  /** What a move's input has besides the id. */
  inputs?: Readonly<Record<string, object>>;
  /** The payload's field. */
  thing: string;
}

/**
 * Tries every move from every state as every caller. Where the table allows it, it leads where the table says, with one more version and one
 * more row of history; anywhere else the answer says why and nothing at all has changed. Gives the number of cells tried.
 */
export async function walk({
  subgraph,
  machine,
  table,
  column = "status",
  callers,
  given,
  inputs = {},
  thing,
}: Walk): Promise<number> {
  const look = async (id: string) => {
    const [row] = await subgraph.db.query(
      `select to_jsonb(t) as row, (select count(*)::int from state_change where subject_id = t.id) as history,
       (select count(*)::int from outbox_event) as events, (select coalesce(sum(abs(value)), 0)::int from region_counter) as counted
       from ${table} t where id = $1`,
      [id],
    );
    return row;
  };
  let cells = 0;
  for (const state of Object.keys(machine.states))
    for (const [move, { from, to, by }] of Object.entries(machine.rules))
      for (const [caller, viewer] of Object.entries(callers)) {
        const cell = `${state} ${move} ${caller}`;
        const id = await given(state);
        const before = await look(id);
        const input = { ...inputs[move], id };
        const answer = await send(subgraph, { person: randomUUID(), ...viewer }, move, input, `${thing} { id version }`);
        const after = await look(id);
        const { version } = before.row;
        if (by.includes(caller) && from.includes(state)) {
          expect({ cell, answer }).toEqual({ cell, answer: { [thing]: { id, version: version + 1 }, userErrors: [] } });
          expect(to).toContain(after.row[column]);
          expect({ cell, version: after.row.version, history: after.history }).toEqual({
            cell,
            version: version + 1,
            history: before.history + 1,
          });
        } else {
          const expected = by.includes(caller) ? ["WRONG_STATE"] : ["FORBIDDEN", "NOT_FOUND"];
          expect({ cell, isRefused: expected.includes(String(codeOf(answer))), answer }).toMatchObject({ cell, isRefused: true });
          expect({ cell, after }).toEqual({ cell, after: before });
        }
        cells += 1;
      }
  return cells;
}
