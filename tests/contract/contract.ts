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

/** A mutation as the contract's shorthand says it. */
export interface SaidMutation {
  name: string;
  /** Fields of the input that are written out. */
  args: string[];
  /** What the payload may carry; empty where the contract leaves it open. */
  things: string[];
  /** The refusals of the mutations that share a line. */
  refusals: string[];
  /** The mutations that share them. */
  group: string[];
  /** Whether a caller may do it with what is his own. */
  isOwn: boolean;
  /** The scopes of which one is asked for; empty where none is written. */
  scopes: string[];
}

/** Reads what the contract says under "mutations" in the section of a subgraph. */
export function readMutations(section: string): SaidMutation[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const begin = lines.findIndex((line) => new RegExp(`^# ─+ ${section} ─+`).test(line));
  const start = lines.findIndex((line, index) => index > begin && line.startsWith("# mutations"));
  if (begin < 0 || start < 0) throw new Error(`the contract has no mutations of ${section}`);
  const common = scopesIn(lines[start] as string);
  const said: SaidMutation[] = [];
  for (let index = start + 1; /^#\s{3}\S/.test(lines[index] ?? ""); index += 1)
    for (const group of (lines[index] as string)
      .slice(1)
      .trim()
      .split(/\s{5,}(?=[a-z])/))
      said.push(...readGroup(group, common));
  return said;
}

const scopesIn = (text: string): string[] => [...text.matchAll(/@([a-z]+:[a-z]+)/g)].map(({ 1: scope = "" }) => scope);

/** `one · two @own · three(arg) -> thing  !REFUSAL @scope` */
function readGroup(group: string, common: string[]): SaidMutation[] {
  const { 1: head = "", 2: tail = "" } = /^(.*?)(->.*|\s!.*|$)$/.exec(group) ?? [];
  const { 1: given = "" } = /->\s*([\w|]+)/.exec(tail) ?? [];
  const refusals = [...tail.matchAll(/!([A-Z0-9_]+)/g)].map(({ 1: code = "" }) => code);
  const scopes = scopesIn(tail);
  const parts = head.split("·").map((part) => /^\s*(\w+)\s*(?:\(([^)]*)\))?\s*(@own)?/.exec(part));
  const names = parts.map((part) => part?.[1] ?? "");
  return parts.map((part, index) => ({
    name: names[index] as string,
    args: (part?.[2] ?? "")
      .split(",")
      .map((arg) => arg.trim())
      .filter((arg) => /^\w+$/.test(arg)),
    things: given.split("|").filter(Boolean),
    refusals,
    group: names,
    isOwn: part?.[3] !== undefined || tail.includes("@own"),
    scopes: scopes.length > 0 ? scopes : common,
  }));
}
