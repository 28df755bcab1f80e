import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasScope, signViewer, viewerHeader } from "@quyu/kernel";
import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { entityNames } from "../../../gateway/src/hub/node/entities";
import { startStack, type Stack } from "../../stack";
import { type Caller, makeCallers } from "./callers";
import { examine, type Findings } from "./checker";
import { documentFor, type Form, forms, isAskedIn } from "./documents";
import { guardedLists, guardedTypes } from "./expectations";
import { Oracle, type Row } from "./oracle";
import { leavesOf, positions, type Step } from "./positions";

/** Every cell under `npm run test:heavy`; otherwise one in so many, always the same ones, spread over callers, places and forms. */
const oneIn = process.env["QUYU_TEST_HEAVY"] ? 1 : 120;
const isTaken = (cell: string, one = oneIn): boolean =>
  createHash("sha1").update(cell).digest().readUInt32LE(0) % Math.min(one, oneIn) === 0;

const schema: GraphQLSchema = buildSchema(readFileSync(join(__dirname, "../../../schema/api.graphql"), "utf8"));
const places = ["510116003901", "510116003", "310104012"];
const elsewhere = "00000000-0000-5000-8000-000000000000";

let stack: Stack;
let oracle: Oracle;
let callers: Caller[];

beforeAll(async () => {
  stack = await startStack();
  callers = await makeCallers(stack.env["ISSUER_KEY_FILE"] as string);
  oracle = await Oracle.read((name) => stack.subgraph(name).databaseUrl);
}, 180_000);
afterAll(() => stack?.stop());

const total: Findings & { cells: number } = { seen: 0, leaks: [], cells: 0 };
function add(what: string, { seen, leaks }: Findings): void {
  total.cells += 1;
  total.seen += seen;
  total.leaks.push(...leaks.map((leak) => `${what}: ${leak}`));
}

/** Records of a type that differ in what decides about them: region, openness, ownership by somebody who asks. */
function canaries(type: string): Row[] {
  const askers = new Set(callers.flatMap(({ viewer }) => [viewer.person, viewer.enterprise, viewer.team, viewer.partner]));
  const kinds = new Map<string, Row>();
  for (const row of oracle.all(type)) {
    const place = places.find((code) => row.region.startsWith(code)) ?? "elsewhere";
    const owner = row.owners.find((id) => askers.has(id)) ?? "nobody";
    const kind = `${place} ${row.open} ${owner}`;
    if (!kinds.has(kind)) kinds.set(kind, row);
  }
  return [...kinds.values()];
}

/** What a path from the root is asked with: records where the root field takes an id, regions where it takes a code. */
function valuesFor([root]: readonly Step[]): { id: string; region: string }[] {
  const byId = root?.args.some((name) => ["id", "needId"].includes(name));
  const type = root?.args.includes("needId") ? "Need" : (root?.gives as string);
  if (byId && oracle.isGuarded(type)) return canaries(type).map(({ id }) => ({ id, region: places[0] as string }));
  return places.map((region) => ({ id: elsewhere, region }));
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
}

test("whoever asks, from wherever, in whatever form: nothing that is not his to see", async () => {
  const cells: { caller: Caller; path: Step[]; form: Form; values: { id: string; region: string } }[] = [];
  for (const path of positions(schema))
    for (const values of valuesFor(path))
      for (const form of forms)
        for (const caller of isAskedIn(schema, path, form) ? callers : []) {
          const cell = [caller.name, form, values.id, values.region, ...path.map(({ field }) => field)].join(" ");
          if (isTaken(cell)) cells.push({ caller, path, form, values });
        }
  const refused: string[] = [];
  await inBatches(cells, async ({ caller, path, form, values }) => {
    const source = documentFor(schema, path, form, values);
    const { data, errors, status } = await stack.ask(source, undefined, caller.token);
    const what = `${caller.name}, ${form}, ${path.map(({ field }) => field).join(".")}`;
    if (status !== 200 || errors.some(({ extensions }) => !["FORBIDDEN", "BAD_USER_INPUT"].includes(extensions?.code ?? "")))
      refused.push(`${what}: ${status} ${JSON.stringify(errors).slice(0, 300)}`);
    const about = path[0]?.args.includes("needId") ? oracle.row("Need", values.id) : undefined;
    add(
      what,
      examine(oracle, caller.viewer, data, () => about),
    );
  });

  process.stdout.write(
    `rules: ${positions(schema).length} places of the graph, ${callers.length} callers, ${forms.length} forms; ${cells.length} cells asked, ` +
      `${total.seen} guarded values seen by those who may, ${total.leaks.length} by those who may not\n`,
  );
  expect(refused.slice(0, 20)).toEqual([]);
  expect([...new Set(total.leaks)].slice(0, 50)).toEqual([]);
  expect(total.seen).toBeGreaterThan(cells.length / 10);
}, 900_000);

test("a subgraph asked for entities by itself, past the gateway's check, gives no more", async () => {
  const leaks: string[] = [];
  let asked = 0;
  let seen = 0;
  for (const [type, { database }] of Object.entries(guardedTypes)) {
    if (database === "hub") continue;
    const { url, signingKey } = stack.subgraph(database);
    const rows = canaries(type);
    const representations = rows.map(({ id }) => ({ __typename: type, id }));
    const own = buildSchema(readFileSync(join(__dirname, `../../../schema/${database}.graphql`), "utf8"), {
      assumeValid: true,
      assumeValidSDL: true,
    });
    if (!isEntity(own.getType(type) as GraphQLObjectType)) continue;
    const leaves = leavesOf(own.getType(type) as GraphQLObjectType).join(" ");
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${leaves} } } }`;
    await inBatches(callers, async ({ name, viewer }) => {
      const body = JSON.stringify({ query, variables: { r: representations } });
      const headers = { "content-type": "application/json", [viewerHeader]: signViewer(viewer, database, body, signingKey) };
      const response = await fetch(url, { method: "POST", headers, body });
      const { data } = (await response.json()) as { data?: { _entities: unknown[] } };
      const findings = examine(oracle, viewer, data);
      asked += rows.length;
      seen += findings.seen;
      leaks.push(...findings.leaks.map((leak) => `${name}: ${leak}`));
      rows.forEach((row, index) => {
        const isThere = data?._entities[index] !== null && data?._entities[index] !== undefined;
        if (oracle.sees(viewer, type, row) && !isThere) leaks.push(`${name}: ${type} ${row.id} is missing`);
      });
    });
  }

  process.stdout.write(
    `rules: ${asked} entities asked of the subgraphs themselves, ${seen} guarded values seen, ${leaks.length} wrong\n`,
  );
  expect(leaks.slice(0, 50)).toEqual([]);
}, 300_000);

const isEntity = (type: GraphQLObjectType): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === "key") ?? false;

test("whoever may see a record finds it by its id and in the lists of its region, and nobody else does", async () => {
  const wrong: string[] = [];
  let found = 0;
  const query = schema.getQueryType() as GraphQLObjectType;
  const region = schema.getType("Region") as GraphQLObjectType;
  await inBatches(Object.keys(guardedTypes), async (type) => {
    if (entityNames.includes(type))
      for (const caller of callers)
        for (const row of canaries(type)) {
          if (!isTaken(`node ${caller.name} ${row.id}`, 3)) continue;
          // Nothing of what is asked for is refused: whether it is there is all that is told.
          const { data, errors } = await stack.ask(`{ node(id: "${row.id}") { __typename id } }`, undefined, caller.token);
          const expected = oracle.sees(caller.viewer, type, row) ? { __typename: type, id: row.id } : null;
          found += Number(expected !== null);
          if (errors.length > 0 || JSON.stringify(data?.node) !== JSON.stringify(expected))
            wrong.push(`${caller.name}: node(${row.id}) of ${type} is ${JSON.stringify(data?.node)} ${errors[0]?.message ?? ""}`);
        }
    const root = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    if (query.getFields()[root]?.args.some(({ name }) => name === "id"))
      for (const caller of callers)
        for (const row of canaries(type)) {
          if (!isTaken(`${caller.name} ${row.id}`, 3)) continue;
          const { data } = await stack.ask(`{ ${root}(id: "${row.id}") { id } }`, undefined, caller.token);
          const [isSeen, maySee] = [
            Boolean(data?.[root]),
            oracle.sees(caller.viewer, type, row) && oracle.mayAsk(caller.viewer, root, row),
          ];
          found += Number(isSeen);
          if (isSeen !== maySee) wrong.push(`${caller.name}: ${root}(${row.id}) ${isSeen ? "is seen" : "is missing"}`);
        }
    const list = listOf(region, type);
    if (!list) return;
    for (const caller of callers)
      for (const place of places) {
        const { data, errors } = await stack.ask(
          `{ region(code: "${place}") { ${list}(first: 1) { totalCount } } }`,
          undefined,
          caller.token,
        );
        const mayAsk = guardedLists[list] === undefined || hasScope(caller.viewer, guardedLists[list]);
        const expected = mayAsk
          ? oracle.all(type).filter((row) => row.region.startsWith(place) && oracle.sees(caller.viewer, type, row)).length
          : 0;
        const given = data?.region?.[list]?.totalCount ?? (errors.length > 0 ? 0 : -1);
        found += given;
        if (given !== expected) wrong.push(`${caller.name}: ${list} of ${place} has ${given}, not ${expected}`);
      }
  });

  process.stdout.write(`rules: ${found} records found by those who may see them, ${wrong.length} wrong\n`);
  expect(wrong.slice(0, 50)).toEqual([]);
}, 600_000);

/** The connection of Region that lists a type. */
function listOf(region: GraphQLObjectType, type: string): string | undefined {
  return Object.values(region.getFields()).find((field) => String(field.type) === `${type}Connection`)?.name;
}
