import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Dice } from "@quyu/kernel";
import { mintToken } from "@quyu/gateway/development-issuer";
import { buildSchema, parse, validate } from "graphql";
import { startStack, type Stack } from "../../stack";
import { type Caller, makeCallers } from "./callers";
import { examine } from "./checker";
import { guardedTypes } from "./expectations";
import { generateOperation, type SomeRecord } from "./generate";
import { Oracle, type Row } from "./oracle";

const operations = process.env["QUYU_TEST_HEAVY"] ? 10_000 : 250;
const schema = buildSchema(readFileSync(join(__dirname, "../../../schema/api.graphql"), "utf8"));

let stack: Stack;
let oracle: Oracle;
let callers: Caller[];
let almighty: string;

beforeAll(async () => {
  stack = await startStack();
  const keyFile = stack.env["ISSUER_KEY_FILE"] as string;
  callers = await makeCallers(keyFile);
  oracle = await Oracle.read((name) => stack.subgraph(name).databaseUrl);
  const areas = ["organizations", "enterprises", "activities", "volunteers", "cases"].map((area) => `${area}:*`);
  const scopes = [...areas, "minors:read", "personal:read", "audit:read", "partners:write"];
  almighty = await mintToken({ role: "officer", regions: ["51", "31", "64"], scopes }, { keyFile });
}, 180_000);
afterAll(() => stack?.stop());

/** Records for the fields that take an id, of every type that a rule is about. */
const someRecords = (): SomeRecord[] =>
  Object.keys(guardedTypes).flatMap((type) =>
    oracle
      .all(type)
      .slice(0, 40)
      .map(({ id }) => ({ type, id })),
  );

/** The needs that root fields are asked about, by the keys of those fields: what they answer has no id of its own. */
function needsAskedAbout(source: string): (rootKey: string) => Row | undefined {
  const ids = new Map(
    [...source.matchAll(/\b(r\d+): \w+\(needId: "([^"]+)"/g)].map(([, key, id]) => [key as string, id as string]),
  );
  return (rootKey) => oracle.row("Need", ids.get(rootKey) ?? "");
}

interface Outcome {
  answered: number;
  seen: number;
  leaks: string[];
}

/** Asks generated operations as the callers in turn, or, with `token`, as somebody else on their behalf. */
async function askAll(count: number, token?: string): Promise<Outcome> {
  const outcome: Outcome = { answered: 0, seen: 0, leaks: [] };
  const records = someRecords();
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      const { source, variables } = generateOperation(schema, new Dice(`operation ${index}`), records);
      const caller = callers[index % callers.length] as Caller;
      const problems = validate(schema, parse(source));
      if (problems.length > 0) throw new Error(`the generator wrote what is not valid: ${problems[0]?.message}\n${source}`);
      const { data, status, errors } = await stack.ask(source, variables, token ?? caller.token);
      if (status >= 500) outcome.leaks.push(`status ${status}: ${source}`);
      for (const { message, extensions } of errors)
        if (extensions?.code === "INTERNAL_SERVER_ERROR") outcome.leaks.push(`${message}: ${source}`);
      if (data) outcome.answered += 1;
      const { seen, leaks } = examine(oracle, caller.viewer, data, needsAskedAbout(source));
      outcome.seen += seen;
      outcome.leaks.push(...leaks.map((leak) => `${caller.name}: ${leak}`));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return outcome;
}

test("generated operations show nobody what is not his to see", async () => {
  const { answered, seen, leaks } = await askAll(operations);

  process.stdout.write(
    `rules: ${operations} generated operations, ${answered} answered, ${seen} guarded values seen, ${leaks.length} leaks\n`,
  );
  expect([...new Set(leaks)].slice(0, 30)).toEqual([]);
  expect(answered).toBeGreaterThan(operations * 0.8);
  expect(seen).toBeGreaterThan(operations / 10);
}, 900_000);

test("the same operations do leak where everybody is let in as if he might see all: the test would notice", async () => {
  const { leaks } = await askAll(100, almighty);

  process.stdout.write(`rules: without enforcement 100 of them leak ${leaks.length} guarded values\n`);
  expect(leaks.length).toBeGreaterThan(30);
}, 300_000);
