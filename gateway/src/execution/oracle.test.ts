import { Dice } from "@quyu/kernel";
import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type GraphQLFieldResolver,
  getNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { Refusals } from "../authorize/authorize";
import { openInterfaces } from "../../../scripts/open-interfaces";
import { composeText, head } from "../authorize/testing";
import { fieldNames, plannedNames } from "../documents/names";
import { plannedOperation } from "../documents/planned-operation";
import { fragmentsOf } from "../documents/reader";
import { describeSupergraph } from "../supergraph";
import { completeAnswer } from "./complete-answer";
import { problemTree } from "./problems";

/*
 * graphql-js is the judge: a cut operation, answered and completed, must give what graphql-js gives for the whole operation when the guarded
 * fields themselves refuse. Key order, merging, nulls that spread and their errors are then GraphQL's own.
 */
const supergraph = composeText({
  organizations: `${head()}
    type Query { m: Marked  a: A  as: [A!]  must: A!  u: [U]  n: Named  ns: [Named]  own: Int @signedIn }
    type A { id: ID!  name: String  secret: String @signedIn  strict: String! @signedIn  b: B  bs: [B!]  us: [U!]  hard: [A!]!  none: A  n: Named }
    type B implements Marked @signedIn { id: ID!  text: String  a: A }
    type C implements Named { id: ID!  label: String @signedIn  x: Int  a: A! }
    type D implements Named { id: ID!  label: String @signedIn  y: Int  n: C }
    type E implements Named { id: ID!  label: String!  a: A }
    type F implements Named @signedIn { id: ID!  label: String  b: B }
    interface Named { id: ID!  label: String }
    interface Marked { text: String }
    union U = A | B | C | E
  `,
});
// Composition guards every interface as all its types together: `Marked` stays so, `Named` is open, and each of its types has its own rules.
const { schema, rules } = describeSupergraph(openInterfaces(supergraph, ["Named"], ["signedIn"]));
const refusals: Refusals = {
  field: (type, field) => rules.ofField(type, field).length > 0,
  type: (name) => rules.ofType(name).length > 0,
};

const make = (typename: string, fields: object) => () => ({ __typename: typename, ...fields });
const newA = make("A", {
  ...{ id: "a", name: "A", secret: "canary", strict: "canary", none: null },
  ...{
    b: () => newB(),
    bs: () => [newB()],
    us: () => [newA(), newB(), newC(), newE()],
    hard: () => [newA(), newA()],
    n: () => newD(),
  },
});
const newB = make("B", { id: "canary", text: "canary", a: () => newA() });
const newC = make("C", { id: "c", label: "canary", x: 1, a: () => newA() });
const newD = make("D", { id: "d", label: "canary", y: 2, n: () => newC() });
const newE = make("E", { id: "e", label: "E", a: () => newA() });
const newF = make("F", { id: "canary", label: "canary", b: () => newB() });
const rootValue = {
  m: newB,
  a: newA,
  as: () => [newA(), newA()],
  must: newA,
  u: () => [newC(), null, newB(), newA()],
  n: newC,
  ns: () => [newE(), newC(), newF(), newD()],
  own: () => 1,
};

const read: GraphQLFieldResolver<any, unknown> = (source, _args, _context, { fieldName }) =>
  typeof source[fieldName] === "function" ? source[fieldName]() : source[fieldName];
const refuse: GraphQLFieldResolver<any, unknown> = (source, args, context, info) => {
  if (refusals.field(info.parentType.name, info.fieldName)) throw new Error("refused");
  return read(source, args, context, info);
};
const run = (document: ExecutionArgs["document"], fieldResolver: typeof read) =>
  execute({ schema, document, rootValue, fieldResolver }) as ExecutionResult;

/** A fragment that nothing spreads changes nothing. */
const judged = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
const directives = [" @skip(if: true)", " @skip(if: false)", " @include(if: false)", " @include(if: true)"];

/** An operation over the schema, as a client with a taste for aliases, fragments and directives would write it. */
function anOperation(dice: Dice): string {
  const oneIn = (times: number) => dice.next() * times < 1;
  const fragments = Array.from({ length: 3 }, () => dice.pick(["Query", "A", "A", "C", "U", "Named", "Named"]));
  const directive = () => (oneIn(8) ? dice.pick(directives) : "");
  const selection = (type: string, depth: number, from: number): string =>
    Array.from({ length: dice.between(1, 4) }, () => part(type, depth, from)).join(" ");

  function part(name: string, depth: number, from: number): string {
    const type = schema.getType(name);
    const spread = fragments.findIndex((on, index) => index >= from && on === name);
    if (spread >= 0 && oneIn(5)) return `...F${spread}${directive()}`;
    const kinds = isAbstractType(type) ? schema.getPossibleTypes(type).map((kind) => kind.name) : [name];
    if (depth > 0 && (isUnionType(type) || oneIn(6))) {
      const condition = dice.pick(kinds);
      return `...${oneIn(6) ? "" : ` on ${condition}`}${directive()} { ${selection(oneIn(6) ? name : condition, depth - 1, from)} }`;
    }
    if (isUnionType(type) || oneIn(10)) return `${oneIn(2) ? "t: " : ""}__typename`;
    const field = dice.pick(Object.values((type as GraphQLObjectType).getFields()));
    const key = oneIn(6) ? `x_${field.name}: ` : "";
    const below = getNamedType(field.type);
    if (!isCompositeType(below)) return `${key}${field.name}${directive()}`;
    return depth === 0 ? "__typename" : `${key}${field.name}${directive()} { ${selection(below.name, depth - 1, from)} }`;
  }
  const parts = fragments.map((type, index) => `fragment F${index} on ${type} { ${selection(type, 3, index + 1)} }`);
  return [`{ ${selection("Query", 4, 0)} }`, ...parts].join(" ");
}

test("the completed answer is the one GraphQL gives where the guarded fields refuse", () => {
  const taken = fieldNames({ schema });
  const seen = { valid: 0, refused: 0, leftOut: 0, spreadToRoot: 0, nothingLeft: 0, untouched: 0 };
  const dice = new Dice("operations");
  for (let round = 0; round < 1_000; round += 1) {
    const source = anOperation(dice);
    const document = parse(source);
    if (validate(schema, document, judged).length > 0) continue;
    seen.valid += 1;
    const judgement = run(document, refuse);
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const reader = { schema, fragments: fragmentsOf(document), variables: {} };
    const names = plannedNames(taken, new Set());
    const part = plannedOperation(reader, operation, refusals, names);
    if (part && validate(schema, part).length > 0) throw new Error(`not valid any more: ${source}`);
    const { data: cut } = part ? run(part, read) : { data: {} };
    if (JSON.stringify(cut).includes("canary")) throw new Error(`asked for all the same: ${source}`);

    const given = { given: cut ?? {}, problems: problemTree(), unknown: new WeakSet<object>(), introspected: {} };
    const { data, refused, hasMore } = completeAnswer({ reader, operation, names, refusals, ...given });
    const paths = refused.map((path) => path.join("."));
    const expected = (judgement.errors ?? []).map(({ path }) => path?.join(".") ?? "");
    // What is left out by a directive is refused all the same, of which graphql-js knows nothing.
    const isJudged = !/@(skip|include)/.test(source) ? () => true : (path: string) => expected.includes(path);
    const said = { data: JSON.stringify(data), places: new Set(paths).size, refused: paths.filter(isJudged) };
    expect({ source, ...said }).toEqual({
      source,
      data: JSON.stringify(judgement.data),
      places: paths.length,
      refused: hasMore ? said.refused : expected,
    });
    if (paths.length > expected.length) seen.leftOut += 1;
    if (expected.length > 0) seen.refused += 1;
    if (data === null) seen.spreadToRoot += 1;
    if (part === null) seen.nothingLeft += 1;
    if (paths.length === 0) seen.untouched += 1;
  }
  // Enough of every kind, so that this cannot come to test nothing.
  expect(Object.entries(seen).filter(([, times]) => times < 20)).toEqual([]);
});
