import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import {
  buildSchema,
  executeSync,
  getIntrospectionQuery,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type GraphQLObjectType,
  introspectionTypes,
  isLeafType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { projectFolder } from "../project";
import { introspect, TooMuchIntrospection } from "./introspect";

const schema = buildSchema(readFileSync(join(projectFolder, "schema/api.graphql"), "utf8"));

function ask(source: string, given: Record<string, unknown> = {}, most = Infinity): Record<string, unknown> {
  const document = parse(source);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return introspect({ schema, document, operation, variables: coerced ?? {} }, most);
}

/** The answer of the library's own executor. */
function expected(source: string, variableValues: Record<string, unknown> = {}): unknown {
  const { data, errors } = executeSync({ schema, document: parse(source), variableValues });
  expect(errors).toBeUndefined();
  return data;
}

const text = (value: unknown): string => JSON.stringify(value);

const fieldsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + fieldsIn(item), 0);
  if (value === null || typeof value !== "object") return 0;
  return Object.values(value).reduce((sum: number, item) => sum + 1 + fieldsIn(item), 0);
};

const tools = getIntrospectionQuery({
  schemaDescription: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const wrapped =
  "fragment T on __Type { kind name ofType { kind ...N ofType { __typename ...N } } } fragment N on __Type { name }";
const every = "types { name fields(includeDeprecated: true) { name args { type { ...T } } type { ...T } } inputFields { name } }";
const byName = "__type(name: $name) { fields { name args { type { inputFields { name } } } type { name fields { name } } } }";

test.each<[string, string, Record<string, unknown>]>([
  ["as tools ask for it", tools, {}],
  ["by fragments", `{ ...R } fragment R on Query { __schema { ${every} directives { name locations } } } ${wrapped}`, {}],
  ["of the roots", `{ __schema { queryType { fields { type { ...T } } } mutationType { name } } } ${wrapped}`, {}],
  ["of one type under two names", `query ($name: String!) { a: ${byName} b: ${byName} }`, { name: "Region" }],
  ["of one type by a default", `query ($name: String = "Mutation") { ${byName} }`, {}],
  [
    "of an enum",
    `{ __type(name: "NeedStatus") { kind enumValues(includeDeprecated: false) { name isDeprecated } fields { name } } }`,
    {},
  ],
  ["of a type that is not there", `{ __type(name: "Nobody") { fields { name } } }`, {}],
  [
    "in parts that are merged",
    `{ __schema { queryType { name } } __schema { queryType { kind name } mutationType { kind } } }`,
    {},
  ],
  [
    "with directives",
    `query ($no: Boolean!) { __schema @skip(if: $no) { description } __type(name: "Region") { name kind @include(if: $no) description @skip(if: $no) } }`,
    { no: false },
  ],
  ["under a strange name", `{ __proto__: __type(name: "Region") { toString: name constructor: kind } }`, {}],
])("%s the schema is told as the library tells it", (_, source, variables) => {
  expect(text(ask(source, variables))).toBe(text(expected(source, variables)));
});

/** A selection on a type of introspection, with aliases, fragments and fields that meet others under the same name. */
const selectionOn = (type: GraphQLObjectType, depth: number): fc.Arbitrary<string> => {
  const fields = Object.values(type.getFields()).map((field) => {
    const below = getNamedType(field.type);
    if (isLeafType(below)) return fc.constant(field.name);
    if (depth === 0) return fc.constant("__typename");
    const named =
      field.args.length > 0 ? fc.constantFrom(field.name, `${field.name}(includeDeprecated: true)`) : fc.constant(field.name);
    const inner = selectionOn(below as GraphQLObjectType, depth - 1);
    return fc.tuple(named, inner).map(([name, selection]) => `${name} { ${selection} }`);
  });
  const field = fc.oneof(...fields);
  const renamed = fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), field).map(([number, one]) => `a${number}: ${one}`);
  const spread = fc.tuple(field, fc.boolean()).map(([one, isOn]) => `... on ${type.name} @include(if: ${isOn}) { ${one} }`);
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: field }, { weight: 1, arbitrary: renamed }, { weight: 1, arbitrary: spread }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(" "));
};
const typeOf = (name: string) => introspectionTypes.find((type) => type.name === name) as GraphQLObjectType;
const small = buildSchema(`
  "学习" interface Node { id: ID! }
  union Thing = Need | Offer
  type Need implements Node { id: ID! offers(first: Int = 3, kind: [Kind!]): [Offer!]! old: String @deprecated(reason: "旧") }
  type Offer implements Node { id: ID! of: Thing }
  enum Kind { HALL ROOM @deprecated }
  input Choice @oneOf { name: String amount: Int }
  input Range { from: Int = 1 to: Int! kind: [Kind!] = [HALL] }
  type Query { need(by: Choice, in: Range = { to: 3 }): Need  node: Node }
`);

test("whatever is asked, it is told as the library tells it, and counted", () => {
  const operation = fc.oneof(
    selectionOn(typeOf("__Schema"), 4).map((inner) => `{ __schema { ${inner} } }`),
    selectionOn(typeOf("__Type"), 4).map((inner) => `{ x: __typename __type(name: "Need") { ${inner} } }`),
  );
  fc.assert(
    fc.property(operation, (source) => {
      const document = parse(source);
      const { x: _, ...data } = executeSync({ schema: small, document }).data as Record<string, unknown>;
      const asked = { schema: small, document, operation: getOperationAST(document) as OperationDefinitionNode, variables: {} };
      expect(text(introspect(asked, Infinity))).toBe(text(data));
      expect(() => introspect(asked, fieldsIn(data) - 1)).toThrow(TooMuchIntrospection);
    }),
    { numRuns: 300 },
  );
});

test("what has too many fields is put together neither to its end nor as a text", () => {
  const levels = 30;
  const deep = `${"fields { type { ".repeat(levels)} name ${"} }".repeat(levels)}`;

  expect(() => ask(`{ __schema { types { ${deep} } } }`, {}, 100_000)).toThrow(TooMuchIntrospection);
});

test("lists of which nothing is told are work all the same", () => {
  const lists = Array.from({ length: 40 }, (_, index) => `a${index}: fields(includeDeprecated: true) { ...E }`).join(" ");

  expect(() => ask(`{ __schema { types { ${lists} } } } fragment E on __Field { name @skip(if: true) }`, {}, 60_000)).toThrow(
    TooMuchIntrospection,
  );
});

test("what subgraphs answer is left to them", () => {
  expect(ask(`{ region(code: "51") { name } __typename t: __type(name: "Date") { kind } }`)).toEqual({ t: { kind: "SCALAR" } });
});
