import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Supergraph as FederationSupergraph, operationFromDocument } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { createLogger, visitor } from "@quyu/kernel";
import {
  buildSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { formatForClient } from "../errors";
import { type RunningGateway, startGateway } from "../gateway";
import { createMetrics } from "../metrics";
import { projectFolder } from "../project";
import { readSupergraph } from "../supergraph";
import { composeTestSupergraph, serveTestSubgraphs } from "../testing";
import { complexityOf } from "./complexity";
import { brokenShape, shapeOf } from "./document-shape";
import { introspect } from "../introspection/introspect";
import { limits, plansCompared } from "./limits";
import { fetchesOf, leastFetches } from "./plan-limit";

const stops: (() => unknown)[] = [];
const metrics = createMetrics();
let gateway: RunningGateway;

beforeAll(async () => {
  const sources = await serveTestSubgraphs(stops);
  gateway = await startGateway({
    supergraph: composeTestSupergraph(),
    sources,
    metrics,
    log: createLogger("test", "silent"),
  });
  stops.unshift(gateway.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body, http } = await gateway.apollo.executeOperation({ query, variables }, { contextValue: { viewer: visitor } });
  const { data, errors } = body.kind === "single" ? body.singleResult : {};
  return { status: http.status ?? 200, code: errors?.[0]?.extensions?.["code"], data };
}

// The test graph's lists take no page; ten in ten in ten …
const wide = "children { children { children { children { children { code } } } } }";
const tooExpensive = { status: 400, code: "OPERATION_TOO_EXPENSIVE" };
const badInput = { status: 400, code: "BAD_USER_INPUT" };

test("lists within lists are refused by what they may give, and counted", async () => {
  expect(await ask(`{ region(code: "5") { ${wide} } }`)).toMatchObject(tooExpensive);
  expect(await metrics.registry.metrics()).toMatch(/quyu_gateway_refused_total\{limit="complexity"\} 1/);
});

test("what is left out by a variable is not counted, what is left in is", async () => {
  const query = `query ($on: Boolean!) { region(code: "5") { name a: ${wide} @include(if: $on) } }`.replace(
    `${wide} @include(if: $on)`,
    wide.replace("children {", "children @include(if: $on) {"),
  );

  expect(await ask(query, { on: false })).toMatchObject({ status: 200 });
  expect(await ask(query, { on: true })).toMatchObject(tooExpensive);
});

test.each<[string, string, Record<string, unknown>]>([
  ["is of the wrong type", "query ($code: ID!) { region(code: $code) { code } }", { code: {} }],
  ["is missing", "query ($code: ID!) { region(code: $code) { code } }", {}],
  // Valid by its types, since there is a default; null puts that aside, and the argument has no value.
  ["puts its default aside", 'query ($code: ID = "5") { region(code: $code) { code } }', { code: null }],
  [
    "puts that of introspection aside",
    'query ($name: String = "Region") { __type(name: $name) { name } region(code: "5") { code } }',
    { name: null },
  ],
])("a variable that %s does not take the rest of an operation past the estimate", async (_, query, variables) => {
  const beside = query.replace("{ region", `{ large: region(code: "5") { ${wide} } region`);

  expect(await ask(beside, variables)).toMatchObject(badInput);
});

test("introspection under so many names that it is more than tools ask for is refused, and counted", async () => {
  const every = "types { kind name fields { name args { name type { name } } type { name kind ofType { name } } } }";
  const fragment = `fragment S on __Schema { a: ${every} b: ${every} }`;
  const schemas = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `s${index}: __schema { ...S }`).join(" ")} } ${fragment}`;

  expect(await ask(schemas(1))).toMatchObject({ status: 200 });
  expect(await ask(schemas(100))).toMatchObject(tooExpensive);
  expect(await metrics.registry.metrics()).toMatch(/quyu_gateway_refused_total\{limit="introspection"\} 1/);
});

test("callers who ask for the schema are told one after the other, and not more of them wait than the limit", async () => {
  const query = `{ __schema { types { name fields { name type { name kind ofType { name } } args { name type { name } } } } } }`;
  const inTurn = await Promise.all(Array.from({ length: limits.introspectionsAtOnce }, () => ask(query)));
  const tooMany = await Promise.all(Array.from({ length: limits.introspectionsAtOnce + 5 }, () => ask(query)));

  expect(inTurn.filter(({ status }) => status === 200)).toHaveLength(limits.introspectionsAtOnce);
  expect(tooMany.filter(({ status }) => status === 200)).toHaveLength(limits.introspectionsAtOnce);
  expect(tooMany.filter(({ status, code }) => status === 429 && code === "RATE_LIMITED")).toHaveLength(5);
  expect(await metrics.registry.metrics()).toMatch(/quyu_gateway_refused_total\{limit="introspectionsAtOnce"\} 5/);
});

test("an operation that takes more requests to subgraphs than the limit is refused before the first is sent", async () => {
  // Each region's children are named by one subgraph and counted by another.
  const joins = (count: number) =>
    Array.from({ length: count }, (_, index) => `a${index}: children { enterpriseSummary { enterprises } }`).join(" ");

  expect(await ask(`{ region(code: "5") { ${joins(limits.fetches - 1)} } }`)).toMatchObject({ status: 200 });
  expect(await ask(`{ region(code: "5") { ${joins(limits.fetches)} } }`)).toMatchObject(tooExpensive);
  expect(await metrics.registry.metrics()).toMatch(/quyu_gateway_refused_total\{limit="fetches"\} 1/);
});

test("what the planner will not plan is too expensive, not a failure of ours", () => {
  const report = jest.fn();
  const planners = new GraphQLError("Number of non-local selections exceeds limit of 100000");

  expect(formatForClient(planners.toJSON(), planners, report)).toEqual({
    message: "查询范围过大，请缩小后再试",
    extensions: { code: "OPERATION_TOO_EXPENSIVE" },
  });
  expect(report).not.toHaveBeenCalled();
});

test("an operation of more fragments than the estimate looks at is refused", async () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `fragment F${level} on Region { ...F${level + 1} ... { ...F${level + 1} } }`,
  );
  const query = `{ region(code: "5") { ...F0 } } ${levels.join(" ")} fragment F12 on Region { code }`;

  // Over HTTP its shape is refused before.
  expect((await ask(query)).status).toBe(400);
});

test("each wrong item of a long list in a variable is not named", async () => {
  const { http, body } = await gateway.apollo.executeOperation(
    {
      query: 'query ($on: [Boolean!]) { region(code: "5") { code } }',
      variables: { on: Array.from({ length: 500 }, () => "x") },
    },
    { contextValue: { viewer: visitor } },
  );

  expect(http.status).toBe(400);
  expect(body.kind === "single" && body.singleResult.errors).toHaveLength(1);
});

describe("a page counts the same", () => {
  const paged = buildSchema(`
    type Query { all(first: Int = 100): RowConnection }
    type RowConnection { edges: [RowEdge!]! }
    type RowEdge { node: Row }
    type Row { id: ID rows(first: Int = 20): RowConnection }
  `);
  const rows = (argument: string, inner: string) => `rows${argument} { edges { node { id ${inner} } } }`;
  const three = (first: string) => `{ all${first} { edges { node { ${rows("(first: 100)", rows("(first: 100)", ""))} } } } }`;
  const cost = (source: string, variables = {}) => complexityOf(paged, parse(source), variables);
  const inText = cost(three("(first: 100)"));
  const byVariable = `query ($n: Int) ${three("(first: $n)")}`;

  test.each<[string, string, Record<string, unknown>]>([
    ["in a variable", byVariable, { n: 100 }],
    ["in an operation's default", byVariable.replace("$n: Int", "$n: Int = 100"), {}],
    ["in the schema's default", three(""), {}],
    ["in the schema's default, behind a variable that is left out", byVariable, {}],
    ["larger than any page, as the largest", byVariable, { n: 1_000_000 }],
    ["negative, as the largest", byVariable, { n: -1 }],
  ])("%s", (_, source, variables) => {
    expect(inText).toBeGreaterThan(1_000_000);
    expect(cost(source, variables)).toBe(inText);
  });

  test("null, as a standard page", () => {
    expect(cost(byVariable, { n: null })).toBe(cost(three("(first: 20)")));
  });

  test("and a small one counts as small", () => {
    expect(cost(`query ($n: Int) { all(first: $n) { edges { node { id } } } }`, { n: 1 })).toBeLessThan(6);
  });
});

const api = (): GraphQLSchema => buildSchema(readFileSync(join(projectFolder, "schema/api.graphql"), "utf8"));
const ownOperations = (): [string, string][] =>
  ["dashboards", "explorer", "partners"].flatMap((folder) =>
    readdirSync(join(projectFolder, "operations", folder)).map((file): [string, string] => [
      `${folder}/${file}`,
      readFileSync(join(projectFolder, "operations", folder, file), "utf8"),
    ]),
  );

/** A value for each variable of an operation, by its type; of an input what it cannot be sent without. */
function variablesOf(schema: GraphQLSchema, source: string): Record<string, unknown> {
  const values: [RegExp, unknown][] = [
    [/^(ID|String)/, "510116003"],
    [/^Int/, 2026],
    [/^DateRange/, { from: "2026-01-01", to: "2026-12-31" }],
    [/^Date/, "2026-11-21"],
    [/^Boolean/, true],
  ];
  const valueFor = (name: string): unknown => {
    const type = schema.getType(name);
    const known = values.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return null;
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(
      required.map((field) => [
        field.name,
        isListType(getNullableType(field.type)) ? [] : valueFor(getNamedType(field.type).name),
      ]),
    );
  };
  const declared = [...source.matchAll(/\$(\w+): (\w+)(!?)/g)];
  return Object.fromEntries(
    declared.map(([, name, type, isRequired]) => {
      const isOptionalInput = !isRequired && !values.some(([pattern]) => pattern.test(type as string));
      return [name, isOptionalInput ? null : valueFor(type as string)];
    }),
  );
}

test("a mutation costs more than its answer", () => {
  const schema = buildSchema(`type Query { a: Int } type Mutation { open(name: String!): Thing } type Thing { id: ID! }`);
  const cost = (source: string) => complexityOf(schema, parse(source));

  expect(cost(`mutation { open(name: "x") { id } }`)).toBe(501);
  expect(cost(`mutation { a: open(name: "x") { id } ...F } fragment F on Mutation { b: open(name: "x") { id } }`)).toBe(1_002);
});

test("our own operations need at most a third of each limit, the introspection of tools four fifths of its own", () => {
  const schema = api();
  const introspection = getIntrospectionQuery({
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const lines = [...ownOperations(), ["introspection", introspection] as const].map(([name, source]) => {
    const { depth, fields, objects, pairs } = shapeOf(source);
    const complexity = Math.round(complexityOf(schema, parse(source), variablesOf(schema, source)));
    const document = parse(source);
    const asked = { schema, document, operation: getOperationAST(document) as OperationDefinitionNode, variables: {} };
    expect([name, brokenShape(source)]).toEqual([name, null]);
    expect([name, complexity * 3 <= limits.complexity]).toEqual([name, true]);
    expect(() => introspect(asked, limits.introspection / 1.1)).not.toThrow();
    expect([name, fields * 3 <= limits.unfoldedFields, objects * 3 <= limits.objects, pairs * 3 <= limits.repeatedPairs]).toEqual(
      [name, true, true, true],
    );
    return `  ${name}: depth ${depth}, fields ${fields}, objects ${objects}, pairs ${pairs}, complexity ${complexity}`;
  });

  process.stdout.write(
    `limits: depth ${limits.depth}, fields ${limits.unfoldedFields}, objects ${limits.objects}, pairs ${limits.repeatedPairs}, complexity ${limits.complexity}\n${lines.join("\n")}\n`,
  );
});

test("our own operations are planned as well as if every way were compared, and a hostile one is not compared for ever", () => {
  const described = readSupergraph(join(projectFolder, "schema/supergraph.graphql"));
  const supergraph = FederationSupergraph.build(described.sdl);
  const [limited, patient] = [plansCompared, 10_000].map(
    (maxEvaluatedPlans) => new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans } }),
  ) as [QueryPlanner, QueryPlanner];
  const schema = supergraph.apiSchema();
  const plainSchema = schema.toGraphQLJSSchema();
  const operation = (source: string) => {
    // The planner's own complaint carries half a schema with it.
    const [problem] = validate(plainSchema, parse(source));
    if (problem) throw new Error(problem.message);
    return operationFromDocument(schema, parse(source));
  };

  const plain = (plan: object): unknown => JSON.parse(JSON.stringify(plan));
  for (const [name, source] of ownOperations()) {
    const plan = limited.buildQueryPlan(operation(source));
    const least = leastFetches(described, parse(source));
    expect([name, least <= fetchesOf(plan)]).toEqual([name, true]);
    expect([name, plain(plan)]).toEqual([name, plain(patient.buildQueryPlan(operation(source)))]);
    expect([name, fetchesOf(plan) * 3 <= limits.fetches]).toEqual([name, true]);
  }

  const parts = "code enterpriseSummary { enterprises } activitySummary { sessions } organizationSummary { partyOrganizations }";
  const many = Array.from({ length: limits.rootFields }, (_, index) => `r${index}: region(code: "51") { ${parts} }`);
  limited.buildQueryPlan(operation(`{ ${many.join(" ")} }`));
  expect(limited.lastGeneratedPlanStatistics()?.evaluatedPlanCount).toBeLessThanOrEqual(plansCompared);
});
