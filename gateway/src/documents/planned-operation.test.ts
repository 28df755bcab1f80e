import {
  type FieldNode,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from "graphql";
import type { Refusals } from "../authorize/authorize";
import { openInterfaces } from "../../../scripts/open-interfaces";
import { compose, composeText, head } from "../authorize/testing";
import { fieldNames, plannedNames } from "./names";
import { plannedOperation } from "./planned-operation";
import { describeSupergraph } from "../supergraph";
import { fragmentsOf } from "./reader";

const { schema, rules } = compose({
  organizations: `${head()}
    type Query { house(id: ID, like: String): House  any: [Any!]  own(id: ID): Int @signedIn }
    type House { id: ID!  roof: String  size(in: String): Int  owner(by: String): String @signedIn  room(id: ID): House }
    type Box { id(of: String): ID }
    union Any = House | Ghost | Cat | Box
    interface Being { id: ID!  name: String }
    type Cat implements Being { id: ID!  name: String  lives: Int }
    type Ghost implements Being @signedIn { id: ID!  name: String }
  `,
});
const refusals: Refusals = {
  field: (type, field) => rules.ofField(type, field).length > 0,
  type: (name) => rules.ofType(name).length > 0,
};
const taken = fieldNames({ schema });

/** What the planner is given, as text on one line. */
function plannedFor(source: string, variables: Record<string, unknown> = {}, operationName?: string): string | null {
  const document = parse(source);
  const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const reader = { schema, fragments: fragmentsOf(document), variables: coerced };
  const planned = plannedOperation(reader, operation, refusals, plannedNames(taken, new Set(["id"])));
  return planned && print(planned).replace(/\s+/g, " ");
}

test.each([
  ["a field", "{ house { id owner } }", "{ house { id } }"],
  ["the last field of an object", "{ house { owner } }", "{ house { __typename } }"],
  [
    "a fragment on a guarded type, with all that it narrows to",
    "{ any { ... on Being { ... on Cat { lives } } ... on House { id } } }",
    "{ any { __typename ... on House { id } } }",
  ],
  [
    "what a named fragment on a guarded type asks for",
    "{ any { ...F } } fragment F on Being { ... on Cat { lives } }",
    "{ any { __typename } }",
  ],
  [
    "the variables of what went, in arguments and in directives",
    "query Q($a: ID, $b: ID, $c: String, $d: Boolean = false) { house(like: $c) { room { id } owner(by: $c) @skip(if: $d) } }",
    "query Q($c: String) { house(like: $c) { room { id } } }",
  ],
  [
    "the fragments of what went, and the variables of those",
    "query ($no: Boolean = false) { any { ... on Ghost { ...G } ... on House { id } } } fragment G on Ghost { name @skip(if: $no) }",
    "{ any { __typename ... on House { id } } }",
  ],
  [
    "what is asked of the schema itself",
    'query ($id: ID) { __schema { types { name } } house(id: $id) { id } ...F } fragment F on Query { t: __type(name: "A") { name } }',
    "query ($id: ID) { house(id: $id) { id } }",
  ],
  ["nothing but that", '{ __schema { types { name } } t: __type(name: "Ghost") { name } }', null],
  ["everything", "query ($a: ID) { own(id: $a) ...F } fragment F on Query { ... { o: own } }", null],
])("out of the operation goes %s", (_, source, part) => {
  expect(plannedFor(source)).toBe(part);
});

test("other operations of the document and their fragments are no part of it", () => {
  const source =
    "query A { own house { ...F } } query B { house { ...G } } fragment F on House { id } fragment G on House { owner }";

  expect(plannedFor(source, {}, "A")).toBe("query A { house { ... on House { id } } }");
});

test.each([
  ["a literal", "{ house { id @skip(if: true) room { id @include(if: true) } } }", {}, "{ house { room { id } } }"],
  ["a variable", "query ($on: Boolean!) { house { id @include(if: $on) } }", { on: false }, "{ house { __typename } }"],
  ["a variable's default", "query ($on: Boolean = true) { house { id @include(if: $on) } }", {}, "{ house { id } }"],
  [
    "a value put in place of the default",
    "query ($on: Boolean = true) { house { id @include(if: $on) } }",
    { on: false },
    "{ house { __typename } }",
  ],
  [
    "what stands around a fragment",
    "query ($on: Boolean = false) { house { ...F @include(if: $on) } } fragment F on House { id }",
    {},
    "{ house { __typename } }",
  ],
])("directives are carried out before planning: %s", (_, source, variables, planned) => {
  expect(plannedFor(source, variables)).toBe(planned);
});

test.each([
  ["a key of its type", "{ house { id: roof } }", "{ house { renamed_0: roof } }"],
  ["a field of another type", "{ house { lives: roof } }", "{ house { renamed_0: roof } }"],
  ["__typename", "{ house { __typename: roof id: __typename } }", "{ house { renamed_0: roof renamed_1: __typename } }"],
  ["a name of ours", "{ house { renamed_0: roof id: roof } }", "{ house { renamed_0: roof renamed_1: roof } }"],
  ["a name of the planner's", "{ house { roof__alias_0: roof } }", "{ house { renamed_0: roof } }"],
  ["nothing", "{ house { plain: roof } }", "{ house { plain: roof } }"],
  [
    "different fields of different types",
    "{ any { ... on House { id: roof } ... on Cat { id: name } } }",
    "{ any { __typename ... on House { renamed_0: roof } ... on Cat { renamed_1: name } } }",
  ],
])("an alias is planned under another name where it is one like %s", (_, source, planned) => {
  expect(plannedFor(source)).toBe(planned);
});

test("names are given back, the planner's own included", () => {
  const names = plannedNames(taken, new Set(["size"]));
  const [field] = (parse("{ id: roof }").definitions[0] as OperationDefinitionNode).selectionSet.selections as [FieldNode];
  const planned = names.plannedKey(field);

  expect([names.clientKey(planned), names.clientKey(`${planned}__alias_3`), names.clientKey("name")]).toEqual([
    "id",
    "id",
    "name",
  ]);
});

test("a field by which entities are joined makes way where it is asked for with arguments", () => {
  expect(plannedFor('{ house { owner size(in: "m") room { id } } }')).toBe('{ house { size(in: "m") room { id } } }');
  expect(plannedFor('{ beings { id } any { ... on Box { id(of: "x") } } }')).toContain('renamed_0: id(of: "x")');
});

test("what some types of an open interface refuse is asked of the others, and of none where all refuse it", () => {
  const named = `${head()}
    type Query { it: Named }
    interface Named { id: ID!  label(by: Int): String }
    type A implements Named { id: ID!  label(by: Int): String }
    type B implements Named { id: ID!  label(by: Int): String @signedIn }
    type C implements Named @signedIn { id: ID!  label(by: Int): String }
  `;
  const open = describeSupergraph(openInterfaces(composeText({ organizations: named }), ["Named"], ["signedIn"]));
  const refused: Refusals = {
    field: (type, field) => open.rules.ofField(type, field).length > 0,
    type: (name) => open.rules.ofType(name).length > 0,
  };
  const document = parse(
    "query ($n: Int) { it { x: label(by: $n) ...F } } fragment F on Named { id ... on C { label } __typename }",
  );
  const reader = { schema: open.schema, fragments: fragmentsOf(document), variables: {} };
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const part = plannedOperation(reader, operation, refused, plannedNames(fieldNames(open), new Set()));

  expect(part && validate(open.schema, part)).toEqual([]);
  expect(part && print(part).replace(/\s+/g, " ")).toBe(
    "query ($n: Int) { it { __typename ... on A { x: label(by: $n) } ... on Named { __typename ... on A { id } ... on B { id } } } }",
  );
});
