import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// A machine that nobody walks is a table nobody has tried: read from the sources, since the walks themselves run beside their features.

/** The subgraphs whose machines are all walked. */
const walked = ["organizations", "enterprises", "activities", "volunteers"] as const;
const folder = join(__dirname, "../../subgraphs");

const textsOf = (subgraph: string): { path: string; text: string }[] =>
  readdirSync(join(folder, subgraph, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, text: readFileSync(join(folder, subgraph, "src", path), "utf8") }));
const firstOf = (texts: readonly { text: string }[], pattern: RegExp): string | undefined =>
  texts.flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0];

test.each(walked)("every machine that %s declares is walked over all states, moves and callers", (subgraph) => {
  const texts = textsOf(subgraph);
  const tests = texts.filter(({ path }) => path.endsWith(".test.ts"));
  const machines = texts.flatMap(({ text }) =>
    [...text.matchAll(/export const (\w+) = (?:Object\.assign\(\s*)?stateMachine\(/g)].map(([, name = ""]) => name),
  );

  expect(machines.length).toBeGreaterThan(1);
  const missing = machines.filter((machine) => {
    const record = firstOf(texts, new RegExp(`export const (\\w+): RecordKind<[^=]*=\\s*\\{[^}]*machine: ${machine}\\b`));
    const isWalked = tests.some(
      ({ text }) => record !== undefined && text.includes("walkMachine({") && text.includes(`kind: ${record}`),
    );
    // One whose moves are steps of a single mutation has a walk of its own.
    return !isWalked && !tests.some(({ path, text }) => path.endsWith(".walk.test.ts") && text.includes(`${machine}.rules`));
  });
  expect(missing).toEqual([]);
});
