import { ApolloGateway } from "@apollo/gateway";
import { visitor } from "@quyu/kernel";
// Keeps Apollo Gateway from looking for a cloud around it.
import "../env";
import { openInterfaces } from "../../../scripts/open-interfaces";
import { describeSupergraph, type Supergraph } from "../supergraph";
import { checkPublicFields, unreachableNulls } from "./public-fields";
import { compose, composeText, head } from "./testing";

const standard = head('"@authenticated", "@requiresScopes"');
const one = (sdl: string, start = standard) => compose({ organizations: start + sdl });

const needsOf = (supergraph: ReturnType<typeof compose>, type: string, field: string): string[] =>
  supergraph.rules.ofField(type, field).map(({ text }) => text);

test("a field needs what its type, itself and the type it gives need; an interface, a scalar and an enum have rules as well", () => {
  const supergraph = one(`
    type Query { a: A  thing: Thing  rank: Rank  day: Day  open: Int }
    type A @authenticated { b: B @requiresScopes(scopes: [["a"]])  n: Int }
    type B @requiresScopes(scopes: [["b", "c"], ["d"]]) { n: Int }
    interface Thing { n: Int  m: Int }
    type P implements Thing { n: Int  m: Int @requiresScopes(scopes: [["p"]]) }
    type Q implements Thing { n: Int  m: Int @authenticated }
    enum Rank @authenticated { FIRST }
    scalar Day @authenticated
  `);

  expect(needsOf(supergraph, "Query", "a")).toEqual(["signed in"]);
  expect(needsOf(supergraph, "A", "n")).toEqual(["signed in"]);
  expect(needsOf(supergraph, "A", "b")).toEqual(["signed in", '[["a"]]', '[["b","c"],["d"]]']);
  expect(needsOf(supergraph, "Thing", "m").sort()).toEqual(['[["p"]]', "signed in"]);
  expect(needsOf(supergraph, "P", "m")).toEqual(['[["p"]]']);
  expect(needsOf(supergraph, "Query", "thing")).toEqual([]);
  expect(needsOf(supergraph, "Query", "rank")).toEqual(["signed in"]);
  expect(needsOf(supergraph, "Query", "day")).toEqual(["signed in"]);
  expect(needsOf(supergraph, "Query", "open")).toEqual([]);
});

const things = `
  type Query { thing: Thing  must: Thing!  things: [Thing!]! @authenticated }
  interface Thing { id: ID!  m: Int }
  type Open implements Thing { id: ID!  m: Int @requiresScopes(scopes: [["p"]]) }
  type Shut implements Thing @authenticated { id: ID!  m: Int }
`;

test("composition guards an interface as all its types together; where it is declared open, each type keeps its own rules", () => {
  const text = composeText({ organizations: standard + things });
  const [shut, open] = [text, openInterfaces(text, ["Thing"])].map(describeSupergraph) as [Supergraph, Supergraph];

  expect(needsOf(shut, "Query", "thing")).toEqual(["signed in"]);
  expect(needsOf(shut, "Thing", "m")).toEqual(["signed in", '[["p"]]']);
  expect(needsOf(open, "Query", "thing")).toEqual([]);
  expect(["id", "m"].map((field) => needsOf(open, "Thing", field))).toEqual([[], []]);
  expect(needsOf(open, "Open", "m")).toEqual(['[["p"]]']);
  expect(needsOf(open, "Shut", "id")).toEqual(["signed in"]);
  // Nothing else of the text has changed.
  expect(openInterfaces(text, [])).toBe(text);
  expect(text.length - openInterfaces(text, ["Thing"]).length).toBeLessThan(120);
  expect(() => openInterfaces(text, ["Open"])).toThrow("Open is no interface");
});

test("an open interface behind a field that cannot be null is found where one of its types is guarded", () => {
  const { schema, rules } = describeSupergraph(openInterfaces(composeText({ organizations: standard + things }), ["Thing"]));

  expect(unreachableNulls(schema, rules)).toEqual(["Query.must: Thing", "Query.things: Thing"]);
});

test.each([
  ['[["a", "b"], ["c"]]', ["a"], false],
  ['[["a", "b"], ["c"]]', ["b", "a"], true],
  ['[["a", "b"], ["c"]]', ["c"], true],
  ['[["a:read"], ["a:*"]]', ["a:*"], true],
  ['[["a:read"]]', ["a:*"], false],
  ['[["a"]]', ["ab"], false],
  ['"a"', ["a"], true],
  ['"a"', ["b"], false],
  ['["a", "b"]', ["b"], true],
  ["[]", ["a"], false],
])("scopes %s with %p: %p", (scopes, granted, isMet) => {
  const { rules } = one(`type Query { a: Int @requiresScopes(scopes: ${scopes}) }`);
  const [condition] = rules.ofField("Query", "a");

  expect(condition?.isMet({ ...visitor, role: "staff", scopes: granted })).toBe(isMet);
  // Scopes without a sign-in are nobody's.
  expect(condition?.isMet({ ...visitor, scopes: granted })).toBe(false);
});

const guarded = 'type Query { a: Int @RULE  b: Int  c: Int @SCOPES(scopes: [["x"]]) }';
const written = (rule: string, scopes: string) => guarded.replace("RULE", rule).replace("SCOPES", scopes);
const asOther =
  'import: [{ name: "@authenticated", as: "@who" }, { name: "@requiresScopes", as: "@may" }, { name: "Scope", as: "Right" }])\n';

test.each([
  ["their own names", standard + written("authenticated", "requiresScopes")],
  ["imported names", head() + written("signedIn", "needs")],
  [
    "the names of the specification they come from",
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7")\n${written("federation__authenticated", "federation__requiresScopes")}`,
  ],
  [
    "other names, the type of a scope too",
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", ${asOther}${written("who", "may")}`,
  ],
])("rules are read under %s, and Apollo Gateway loads the rest", async (_, sdl) => {
  const supergraph = compose({ organizations: sdl });

  expect(["a", "b", "c"].map((field) => needsOf(supergraph, "Query", field))).toEqual([["signed in"], [], ['[["x"]]']]);
  expect(supergraph.sdl).not.toMatch(/authenticated|requiresScopes|signedIn|needs|@who|@may|Right|SECURITY\)/);
  const gateway = new ApolloGateway({ supergraphSdl: supergraph.sdl });
  await expect(gateway.load()).resolves.toHaveProperty("executor");
  await gateway.stop();
});

test("a link of the supergraph may rename a specification as a whole", () => {
  const text = composeText({ organizations: standard + written("authenticated", "requiresScopes") })
    .replace('/authenticated/v0.1"', '/authenticated/v0.1", as: "entry"')
    .replace('/requiresScopes/v0.1"', '/requiresScopes/v0.1", as: "rights"')
    .replaceAll("@authenticated", "@entry")
    .replaceAll("@requiresScopes", "@rights")
    .replaceAll("requiresScopes__", "rights__");
  const supergraph = describeSupergraph(text);

  expect(["a", "b", "c"].map((field) => needsOf(supergraph, "Query", field))).toEqual([["signed in"], [], ['[["x"]]']]);
  expect(supergraph.sdl).not.toMatch(/entry|rights|authenticated|requiresScopes/);
});

test("somebody else's directive of the same name is no rule, and stays", () => {
  const supergraph = one(
    `extend schema @link(url: "https://example.com/authenticated/v1.0", import: ["@authenticated"]) @composeDirective(name: "@authenticated")
     directive @authenticated on FIELD_DEFINITION
     type Query { a: Int @authenticated }`,
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@composeDirective"])\n',
  );

  expect(needsOf(supergraph, "Query", "a")).toEqual([]);
  expect(supergraph.sdl).toContain("a: Int @authenticated");
});

test("rules that nobody here enforces keep the gateway from starting", () => {
  expect(() => one('type Query { a: Int @policy(policies: [["p"]]) }', head('"@policy"'))).toThrow("@policy");
  expect(() => one('type Query { a: Int @ask(policies: [["p"]]) }', head('{ name: "@policy", as: "@ask" }'))).toThrow("@ask");
});

test("a gateway with a root field that is neither guarded nor listed does not start", () => {
  const { schema, rules } = one(`
    type Query { region: Int  own: Int @authenticated  secret: Secret  open: Int }
    type Mutation { open: Int  close: Int @authenticated }
    type Secret @authenticated { id: ID }
  `);
  const listed = ["region", "open", "Mutation.open"];
  const check = (list: string[]) => () => checkPublicFields(schema, rules, list);

  expect(check(listed)).not.toThrow();
  expect(check(["open", "Mutation.open"])).toThrow("not on the list of public ones: region");
  expect(check(["region", "open"])).toThrow("not on the list of public ones: Mutation.open");
  for (const stale of ["own", "secret", "gone", "Mutation.close"])
    expect(check([...listed, stale])).toThrow(`not in the supergraph or under a rule: ${stale}`);
});

test("guarded things behind fields that cannot be null are found, unless whoever gets there meets the rule already", () => {
  const { schema, rules } = one(`
    type Query { region: Region }
    type Region { members: Int @authenticated  strict: Int! @authenticated  secret: Secret  hard: Secret!  list: [Secret!]! }
    type Secret @authenticated { id: ID!  own: Secret!  name: String! @authenticated  more: Int! @requiresScopes(scopes: [["a"]]) }
  `);

  expect(unreachableNulls(schema, rules)).toEqual([
    "Region.strict: Int",
    "Region.hard: Secret",
    "Region.list: Secret",
    "Secret.more: Int",
  ]);
});
