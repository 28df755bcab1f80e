import { isDeepStrictEqual } from "node:util";

/** An operation and the one right answer to it. */
export interface Case {
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
  /** Whether the answer has errors; left out where it must have none. */
  errors?: true;
  /** Why Apollo's gateway as shipped misses it; left out where it does not. */
  stockFails?: string;
}

export interface Subgraph {
  sdl: string;
  resolvers?: Record<string, any>;
}

/** A supergraph of one kind, and what is asked of it. */
export interface Suite {
  id: string;
  subgraphs: Record<string, Subgraph>;
  cases: Case[];
}

const directives = [
  "key",
  "shareable",
  "external",
  "requires",
  "provides",
  "override",
  "inaccessible",
  "interfaceObject",
  "extends",
];

/** The first lines of a subgraph of federation 2. */
export const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${directives
  .map((name) => `"@${name}"`)
  .join(", ")}])\n`;

type Row = Record<string, any>;

/** Finds a row by the fields of `keys`: for arguments and for the representations of entities. */
export const find =
  <One extends Row>(rows: readonly One[], ...keys: string[]) =>
  (wanted: Row): One | null =>
    rows.find((row) => (keys.length > 0 ? keys : ["id"]).every((key) => isDeepStrictEqual(row[key], wanted[key]))) ?? null;

/** Resolves an entity by its row. */
export const entity = (rows: readonly Row[], ...keys: string[]) => ({ __resolveReference: find(rows, ...keys) });

/** Resolves an entity by its row and what else its representation carries, which is what `@requires` asked for. */
export const carrying = (rows: readonly Row[], ...keys: string[]) => ({
  __resolveReference: (representation: Row) => {
    const row = find(rows, ...keys)(representation);
    return row && { ...row, ...representation };
  },
});

/** Rows without some of their fields: what a subgraph knows that does not own those. */
export const without = (rows: readonly Row[], ...fields: string[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name))));
