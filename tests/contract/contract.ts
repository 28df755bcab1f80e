import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What docs/contract.graphql promises: types with the type of each field, and the names of root fields that read. */
export interface Contract {
  types: Map<string, Map<string, string>>;
  queries: Set<string>;
}

const file = join(__dirname, "../../docs/contract.graphql");

/** Reads the contract, whose shorthand is explained at its top: `[X]()` is a connection, `# queries:` lists root fields. */
export function readContract(): Contract {
  const text = readFileSync(file, "utf8");
  return { types: readTypes(withoutComments(text)), queries: readQueries(text) };
}

const withoutComments = (text: string): string => text.replace(/#.*$/gm, "");

function readTypes(text: string): Contract["types"] {
  const types: Contract["types"] = new Map();
  for (const { 1: name = "", 2: body = "" } of text.matchAll(/\b(?:type|input)\s+(\w+)[^{}]*\{([^}]*)\}/g)) {
    const fields = types.get(name) ?? new Map<string, string>();
    // Arguments go first: what is left are pairs of a name and a type.
    const bare = body.replace(/(\w+)\([^()]*\)\s*:/g, "$1:");
    for (const { 1: field = "", 2: type = "" } of bare.matchAll(/(\w+)\s*:\s*(\[\w+!?\](?:\(\))?!?|\w+!?)/g))
      fields.set(field, type.replace(/^\[(\w+)\]\(\)/, "$1Connection"));
    types.set(name, fields);
  }
  return types;
}

function readQueries(text: string): Set<string> {
  const lines = text.split("\n");
  const queries = new Set<string>();
  lines.forEach((line, index) => {
    if (!line.startsWith("# queries:")) return;
    let list = line.slice("# queries:".length);
    for (let next = index + 1; /^#\s{6,}\S/.test(lines[next] ?? ""); next += 1) list += ` ·${lines[next]?.slice(1)}`;
    addNames(list, queries);
  });
  for (const { 1: list = "" } of text.matchAll(/^# (sourceStatus:.*)$/gm)) addNames(list.replace(/\(fed by.*/, ""), queries);
  return queries;
}

function addNames(list: string, names: Set<string>): void {
  for (const part of list.replace(/\([^)]*\)/g, "").split("·")) {
    const name = /^\s*([a-z]\w*)/.exec(part)?.[1];
    if (name) names.add(name);
  }
}
