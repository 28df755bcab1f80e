import { getOperationAST, type OperationDefinitionNode, parse, print, validate } from "graphql";
import { openInterfaces } from "../../../scripts/open-interfaces";
import { describeSupergraph } from "../supergraph";
import { permittedPart, type Refusals } from "./permitted";
import { compose, composeText, head } from "./testing";

const { schema, rules } = compose({
  organizations: `${head()}
    type Query { house(id: ID, like: String): House  any: [Any!]  own(id: ID): Int @signedIn }
    type House { id: ID!  owner(by: String): String @signedIn  room(id: ID): House }
    union Any = House | Ghost | Cat
    interface Being { id: ID!  name: String }
    type Cat implements Being { id: ID!  name: String  lives: Int }
    type Ghost implements Being @signedIn { id: ID!  name: String }
  `,
});
const refusals: Refusals = {
  field: (type, field) => rules.ofField(type, field).length > 0,
  type: (name) => rules.ofType(name).length > 0,
};

/** The permitted part as text on one line; the document's own text where it stays as it is. */
function partOf(source: string, operationName?: string): string | null {
  const document = parse(source);
  const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
  const part = permittedPart(schema, document, operation, refusals);
  if (part === document) return source;
  return part && print(part).replace(/\s+/g, " ");
}

test.each([
  ["a field", "{ house { id owner } }", "{ house { id } }"],
  ["the last field of an object", "{ house { owner } }", "{ house { __quyu_type: __typename } }"],
  [
    "a fragment on a guarded type, with all that it narrows to",
    "{ any { ... on Being { ... on Cat { lives } } ... on House { id } } }",
    "{ any { ... on House { id } __quyu_type: __typename } }",
  ],
  [
    "what a named fragment on a guarded type asks for",
    "{ any { ...F } } fragment F on Being { ... on Cat { lives } }",
    "{ any { ...F __quyu_type: __typename } } fragment F on Being { __quyu_type: __typename }",
  ],
  [
    "the variables of what went, in arguments and in directives",
    "query Q($a: ID, $b: ID, $c: String, $d: Boolean!) { house(id: $a) { room(id: $b) { id } owner(by: $c) @skip(if: $d) } }",
    "query Q($a: ID, $b: ID) { house(id: $a) { room(id: $b) { id } } }",
  ],
  [
    "the fragments of what went, and the variables of those",
    "query ($no: Boolean = false) { any { ... on Ghost { ...G } ... on House { id } } } fragment G on Ghost { name @skip(if: $no) }",
    "{ any { ... on House { id } __quyu_type: __typename } }",
  ],
  [
    "what is asked of the schema itself",
    "query ($name: String!, $id: ID) { __schema { types { name } } house(id: $id) { id } ...F } fragment F on Query { t: __type(name: $name) { name } }",
    "query ($id: ID) { house(id: $id) { id } ...F } fragment F on Query { __quyu_type: __typename }",
  ],
  ["nothing but that", '{ __schema { types { name } } t: __type(name: "Ghost") { name } }', null],
  ["everything", "query ($a: ID) { own(id: $a) ...F } fragment F on Query { ... { o: own } }", null],
])("out of the operation goes %s", (_, source, part) => {
  expect(partOf(source)).toBe(part);
});

test.each(["{ house { id } }", "{ __typename }", "query A { house { id } } query B { own }"])(
  "where nothing is refused the document itself stays: %s",
  (source) => {
    expect(partOf(source, source.startsWith("query A") ? "A" : undefined)).toBe(source);
  },
);

test("other operations of the document and their fragments are no part of it", () => {
  const source =
    "query A { own house { ...F } } query B { house { ...G } } fragment F on House { id } fragment G on House { owner }";

  expect(partOf(source, "A")).toBe("query A { house { ...F } } fragment F on House { id }");
});

test("what some types of an open interface refuse is asked of the others, once more of none", () => {
  const named = `${head()}
    type Query { it: Named  at(place: Int): Named }
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
    "query ($n: Int) { it { x: label(by: $n) @skip(if: false) ...F } } fragment F on Named { id ... on C { label } __typename }",
  );
  const part = permittedPart(open.schema, document, getOperationAST(document) as OperationDefinitionNode, refused);
  const type = "__quyu_type: __typename";

  expect(part && validate(open.schema, part)).toEqual([]);
  expect(part && print(part).replace(/\s+/g, " ")).toBe(
    `query ($n: Int) { it { ... { ... on A { x: label(by: $n) @skip(if: false) } __typename ${type} } ...F ${type} } } ` +
      `fragment F on Named { ... { ... on A { id } ... on B { id } __typename ${type} } __typename ${type} }`,
  );
});
