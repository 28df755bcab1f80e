import type { Viewer } from "@quyu/kernel";
import { type GuardedGateway, head, type Parts, startGuardedGateway } from "./testing";

const cases = '@needs(scopes: [["cases:read"], ["cases:*"]])';
const places = `${head()}
  type Query { region(code: ID!): Region  regions: [Region!]  own: Secret @signedIn  thing(id: ID!): Thing  any: [Any!]  open: String }
  type Mutation { open(name: String!): Region  close(name: String!): Region ${cases} }
  type Region @key(fields: "code") { code: ID!  name: String!  members: Int @signedIn  strict: Int! @signedIn  inner: Region  list: [Region!] secret: Secret  hard: Secret! }
  type Secret @key(fields: "id") ${cases} { id: ID!  text: String  region: Region }
  interface Thing { id: ID!  label: String  note: String }
  type Plain implements Thing { id: ID!  label: String  note: String }
  type Guarded implements Thing { id: ID!  label: String @signedIn  note: String }
  union Any = Plain | Secret
`;
const orders = `${head()}
  type Query { orders: [Order!] }
  type Order @key(fields: "id") { id: ID!  phone: String @signedIn  secret: Secret }
  type Region @key(fields: "code") { code: ID!  orders: [Order!] ${cases} }
  type Secret @key(fields: "id", resolvable: false) { id: ID! }
`;
const region = (code: string): object => ({
  code,
  name: `区划${code}`,
  members: 346,
  strict: 7,
  inner: () => region(`${code}1`),
  list: () => [region(`${code}2`), region(`${code}3`)],
  secret,
  hard: secret,
});
const secret = { id: "s", text: "canary", region: { code: "9", name: "区划9" } };
const plain = { __typename: "Plain", id: "p", label: "label of plain", note: "n" };
const guarded = { __typename: "Guarded", id: "g", label: "canary", note: "n" };

const parts: Parts = {
  organizations: {
    sdl: places,
    resolvers: {
      Query: {
        region: (_: unknown, { code }: any) => region(code),
        regions: () => [region("1"), region("2")],
        own: () => secret,
        thing: (_: unknown, { id }: any) => (id === "p" ? plain : guarded),
        any: () => [plain, { __typename: "Secret", ...secret }],
        open: () => "open",
      },
      Mutation: { open: () => region("5"), close: () => region("6") },
      Region: { __resolveReference: ({ code }: any) => region(code) },
      Secret: { __resolveReference: () => secret },
    },
  },
  enterprises: {
    sdl: orders,
    resolvers: {
      Query: {
        orders: () => [
          { id: "o1", phone: "canary", secret: { id: "s" } },
          { id: "o2", phone: "canary", secret: null },
        ],
      },
      Region: { __resolveReference: ({ code }: any) => ({ code, orders: [{ id: `o${code}`, phone: "canary" }] }) },
      Order: { __resolveReference: ({ id }: any) => ({ id, phone: "canary" }) },
    },
  },
};

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway(parts);
});
afterAll(() => gateway?.stop());

const ask: GuardedGateway["ask"] = (...request) => gateway.ask(...request);
const resident: Partial<Viewer> = { role: "resident" };
const staff: Partial<Viewer> = { role: "staff", scopes: ["cases:*"] };

test("a guarded field is null with FORBIDDEN at its path, in its place, and the rest stands", async () => {
  const query = '{ region(code: "1") { members name secret { text } code } }';

  const { data, errors } = await ask(query);
  expect(JSON.stringify(data)).toBe('{"region":{"members":null,"name":"区划1","secret":null,"code":"1"}}');
  expect(errors).toEqual(["region.members FORBIDDEN", "region.secret FORBIDDEN"]);
  expect((await ask(query, resident)).errors).toEqual(["region.secret FORBIDDEN"]);
  expect(await ask(query, staff)).toMatchObject({ errors: [], data: { region: { members: 346, secret: { text: "canary" } } } });
});

test("in lists every place has its own path", async () => {
  const { errors } = await ask("{ regions { list { members } } }");

  expect(errors).toEqual(["0.list.0", "0.list.1", "1.list.0", "1.list.1"].map((path) => `regions.${path}.members FORBIDDEN`));
});

test.each([
  ["an alias", '{ r: region(code: "1") { m: members } }'],
  ["an inline fragment", '{ region(code: "1") { ... on Region { members } } }'],
  ["an inline fragment without a type", '{ region(code: "1") { ... { members } } }'],
  ["a named fragment", '{ region(code: "1") { ...F } } fragment F on Region { members }'],
  [
    "fragments within fragments",
    '{ ...Q } fragment Q on Query { region(code: "1") { ...F } } fragment F on Region { inner { ...G } } fragment G on Region { members }',
  ],
  ["@skip that would leave it out", 'query ($yes: Boolean = true) { region(code: "1") { name members @skip(if: $yes) } }'],
  ["@include that would leave it out", '{ region(code: "1") { name members @include(if: false) } }'],
  ["a skipped fragment", '{ region(code: "1") { name ... @skip(if: true) { members } } }'],
  ["a fragment on a guarded type", "{ any { ... on Secret { text } } }"],
  ["a field under a guarded type", '{ region(code: "1") { secret { region { code } } } }'],
  ["the entity of another subgraph", "{ orders { secret { text } } }"],
  ["a field of a list of another subgraph", "{ orders { phone } }"],
  ["a field that another subgraph adds", '{ region(code: "1") { orders { id } } }'],
  ["a guarded root field", "{ own { text } }"],
  ["an interface of which one kind is guarded", '{ thing(id: "g") { label } }'],
])("nothing guarded comes through %s", async (_, query) => {
  const { data, errors } = await ask(query);

  expect(JSON.stringify(data)).not.toContain("canary");
  expect(JSON.stringify(data)).not.toMatch(/346|"9"|"o1"}/);
  expect(errors.filter((error) => error.endsWith(" FORBIDDEN"))).not.toEqual([]);
});

test("where nothing is left to ask, nobody is asked", async () => {
  expect(await ask("{ own { text } a: own { id } }")).toMatchObject({
    data: { own: null, a: null },
    errors: ["own FORBIDDEN", "a FORBIDDEN"],
    requests: 0,
  });
});

test("an object of which everything is refused is still there, or not, as it is", async () => {
  expect((await ask('{ region(code: "1") { inner { members } } }')).data).toEqual({ region: { inner: { members: null } } });
});

test("null spreads from a place that allows none to the nearest that does", async () => {
  expect(await ask('{ open region(code: "1") { name strict } }')).toMatchObject({
    data: { open: "open", region: null },
    errors: ["region.strict FORBIDDEN"],
  });
  expect((await ask('{ region(code: "1") { name list { strict } } }')).data).toEqual({ region: { name: "区划1", list: null } });
});

test("the same key asked for twice is one answer", async () => {
  const query = '{ region(code: "1") { inner { members } inner { name } ...F } } fragment F on Region { inner { code } }';

  expect((await ask(query)).data).toEqual({ region: { inner: { members: null, name: "区划11", code: "11" } } });
});

test("an interface is refused where one of its kinds is, a kind that is open may be asked for by name", async () => {
  expect((await ask('{ thing(id: "p") { id note ... on Plain { label } } }')).data).toEqual({
    thing: { id: "p", note: "n", label: "label of plain" },
  });
  expect(await ask('{ thing(id: "p") { __typename label } }')).toMatchObject({
    data: { thing: { __typename: "Plain", label: null } },
    errors: ["thing.label FORBIDDEN"],
  });
  expect((await ask('{ thing(id: "g") { id ... on Guarded { label note } } }')).data).toEqual({
    thing: { id: "g", label: null, note: "n" },
  });
});

test("members of a union that are refused keep their place and tell nothing", async () => {
  const { data, errors } = await ask("{ any { __typename ... on Plain { label } ... on Secret { text } } }");

  expect(data.any[0]).toEqual({ __typename: "Plain", label: "label of plain" });
  expect(data.any[1]).toEqual({ __typename: "Secret", text: null });
  expect(errors).toEqual(["any.1.text FORBIDDEN"]);
});

test("variables of what is refused go with it, the others stay", async () => {
  const query = "query ($code: ID!, $flag: Boolean!) { region(code: $code) { name members @include(if: $flag) } }";

  expect((await ask(query, {}, { code: "7", flag: true })).data).toEqual({ region: { name: "区划7", members: null } });
});

test("of two callers of the same operation each gets his own answer, in whatever order they come", async () => {
  const query = '{ region(code: "1") { members } }';
  const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => ask(query, turn % 2 ? resident : {})));

  expect(answers.map(({ data }) => data.region.members)).toEqual(
    Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 346 : null)),
  );
});

test("mutations are refused before they are carried out", async () => {
  expect(await ask('mutation { close(name: "x") { name } }')).toMatchObject({
    data: { close: null },
    errors: ["close FORBIDDEN"],
    requests: 0,
  });
  expect((await ask('mutation { open(name: "x") { name } }')).data).toEqual({ open: { name: "区划5" } });
});

test("introspection and __typename ask for no sign-in", async () => {
  expect((await ask('{ __typename __type(name: "Secret") { name } }')).data).toEqual({
    __typename: "Query",
    __type: { name: "Secret" },
  });
});

test("what is asked of the schema stands beside what subgraphs answer, in the order of the question", async () => {
  const query = `query ($type: String = "Region") {
    s: __schema { queryType { name } }
    region(code: "1") { name members }
    ...T
    __typename
  } fragment T on Query { type: __type(name: $type) { name kind } none: __type(name: "Nobody") { name } }`;
  const { data, errors } = await ask(query);

  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      s: { queryType: { name: "Query" } },
      region: { name: "区划1", members: null },
      type: { name: "Region", kind: "OBJECT" },
      none: null,
      __typename: "Query",
    }),
  );
  expect(errors).toEqual(["region.members FORBIDDEN"]);
});

test("a subscription is refused, also to the schema", async () => {
  const { data, errors } = await ask("subscription { __schema { queryType { name } } }");

  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
});

test("the schema alone is told without a subgraph, and nothing that clients do not see", async () => {
  const { data, errors, requests } = await ask("{ __schema { types { name } directives { name } } }");

  expect([errors, requests]).toEqual([[], 0]);
  expect(JSON.stringify(data)).toContain('"Region"');
  expect(JSON.stringify(data)).not.toMatch(/join__|link__|core__|_Entity|_Service|requiresScopes/);
});
