import type { Viewer } from "@quyu/kernel";
import { type GuardedGateway, head, type Parts, startGuardedGateway } from "./testing";

// Mutations under rules: what is refused is not carried out, what is permitted is, in the order of the operation. `done` is what the
// subgraphs really did.

const cases = '@needs(scopes: [["cases:write"], ["cases:*"]])';
let done: string[] = [];
const did =
  (what: string) =>
  (_: unknown, { name }: any) => {
    done.push(`${what} ${name}`);
    return { thing: { id: name, note: "canary", label: `label of ${name}` }, userErrors: [] };
  };

const payload = `type Payload @shareable { thing: Thing  userErrors: [String!]! }`;
const parts: Parts = {
  organizations: {
    sdl: `${head()}
      type Query { open: String  thing(id: ID!): Thing }
      type Mutation {
        submit(name: String!): Payload @signedIn
        review(name: String!): Payload ${cases}
        file(name: String!): CasePayload @signedIn
        seal(name: String!): SealedPayload @signedIn
      }
      ${payload}
      type CasePayload ${cases} { thing: Thing  userErrors: [String!]! }
      type SealedPayload { sealed: Sealed  userErrors: [String!]! }
      type Sealed ${cases} { id: ID! }
      type Thing @key(fields: "id") { id: ID!  label: String  note: String ${cases} }`,
    resolvers: {
      Query: { open: () => "open", thing: (_: unknown, { id }: any) => ({ id }) },
      Mutation: {
        submit: did("submit"),
        review: did("review"),
        file: did("file"),
        seal: (_: unknown, { name }: any) => (done.push(`seal ${name}`), { sealed: { id: name }, userErrors: [] }),
      },
      Thing: { __resolveReference: ({ id }: any) => ({ id, label: `label of ${id}`, note: "canary" }) },
    },
  },
  enterprises: {
    sdl: `${head()}
      type Query { other: String }
      type Mutation { claim(name: String!): Payload @signedIn  grant(name: String!): Payload ${cases} }
      ${payload}
      type Thing @key(fields: "id") { id: ID!  claims: Int }`,
    resolvers: {
      Query: { other: () => "other" },
      Mutation: { claim: did("claim"), grant: did("grant") },
      Thing: { __resolveReference: ({ id }: any) => ({ id, claims: 2 }), claims: () => 2 },
    },
  },
};

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway(parts);
});
afterAll(() => gateway?.stop());
beforeEach(() => {
  done = [];
});

const ask: GuardedGateway["ask"] = (...request) => gateway.ask(...request);
const resident: Partial<Viewer> = { role: "resident" };
const staff: Partial<Viewer> = { role: "staff", scopes: ["cases:*"] };

test("a refused mutation is not carried out, the permitted ones beside it are, in their order", async () => {
  const { data, errors } = await ask(
    `mutation { a: submit(name: "1") { userErrors } b: review(name: "2") { userErrors } c: submit(name: "3") { thing { label } } }`,
    resident,
  );

  expect(done).toEqual(["submit 1", "submit 3"]);
  expect(JSON.stringify(data)).toBe('{"a":{"userErrors":[]},"b":null,"c":{"thing":{"label":"label of 3"}}}');
  expect(errors).toEqual(["b FORBIDDEN"]);
});

test("to a visitor all of them are refused, and nobody is asked", async () => {
  const query = `mutation { submit(name: "1") { userErrors } claim(name: "2") { userErrors } }`;

  expect(await ask(query)).toMatchObject({
    data: { submit: null, claim: null },
    errors: ["submit FORBIDDEN", "claim FORBIDDEN"],
    requests: 0,
  });
  expect(done).toEqual([]);
});

test("mutations of two subgraphs take turns as they are written", async () => {
  const query = `mutation { a: submit(name: "1") { thing { claims } } b: claim(name: "2") { thing { label } }
    c: review(name: "3") { userErrors } d: grant(name: "4") { userErrors } e: submit(name: "5") { userErrors } }`;

  expect(await ask(query, staff)).toMatchObject({
    data: { a: { thing: { claims: 2 } }, b: { thing: { label: "label of 2" } } },
    errors: [],
  });
  expect(done).toEqual(["submit 1", "claim 2", "review 3", "grant 4", "submit 5"]);

  done = [];
  expect((await ask(query, resident)).errors).toEqual(["c FORBIDDEN", "d FORBIDDEN"]);
  expect(done).toEqual(["submit 1", "claim 2", "submit 5"]);
});

test.each<[string, string, string[]]>([
  ["under an alias", `mutation { submit: review(name: "1") { userErrors } }`, []],
  [
    "twice, under two aliases",
    `mutation { a: review(name: "1") { userErrors } b: review(name: "2") { userErrors } s: submit(name: "3") { userErrors } }`,
    ["submit 3"],
  ],
  ["in a fragment", `mutation { ...F } fragment F on Mutation { review(name: "1") { userErrors } }`, []],
  [
    "in a fragment within a fragment, beside a permitted one",
    `mutation { ...F } fragment F on Mutation { ...G submit(name: "2") { userErrors } } fragment G on Mutation { review(name: "1") { userErrors } }`,
    ["submit 2"],
  ],
  ["in an inline fragment", `mutation { ... on Mutation { ... { review(name: "1") { userErrors } } } }`, []],
  ["with @include", `mutation { review(name: "1") @include(if: true) { userErrors } }`, []],
  ["with @skip by a variable", `mutation ($no: Boolean = false) { review(name: "1") @skip(if: $no) { userErrors } }`, []],
  [
    "skipped, beside one that is not",
    `mutation ($yes: Boolean = true) { review(name: "1") @skip(if: $yes) { userErrors } submit(name: "2") @include(if: $yes) { userErrors } }`,
    ["submit 2"],
  ],
  ["by the rule of its payload", `mutation { file(name: "1") { userErrors } }`, []],
  ["asked for nothing but its type", `mutation { review(name: "1") { __typename } }`, []],
])("what is refused is not carried out %s", async (_, query, expected) => {
  const { errors } = await ask(query, resident);

  expect(done).toEqual(expected);
  expect(errors.filter((error) => error.endsWith(" FORBIDDEN"))).not.toEqual([]);
  // It was the rule that held it back.
  done = [];
  await ask(query.replace("@skip(if: $yes)", ""), staff);
  expect(done.join(" ")).toMatch(/review|file/);
});

test("a permitted mutation that is skipped is not carried out", async () => {
  const query = `mutation ($no: Boolean!) { a: submit(name: "1") @include(if: $no) { userErrors } b: submit(name: "2") { userErrors } }`;

  expect(await ask(query, resident, { no: false })).toMatchObject({ data: { b: { userErrors: [] } }, errors: [] });
  expect(done).toEqual(["submit 2"]);
});

test("the same mutation under two aliases is carried out twice, under one key once", async () => {
  await ask(`mutation { a: submit(name: "1") { userErrors } b: submit(name: "1") { userErrors } }`, resident);
  expect(done).toEqual(["submit 1", "submit 1"]);

  done = [];
  await ask(`mutation { submit(name: "1") { userErrors } submit(name: "1") { thing { id } } }`, resident);
  expect(done).toEqual(["submit 1"]);
});

test("a part of the payload that is refused does not hold the mutation back, and is not shown", async () => {
  const noted = await ask(`mutation { submit(name: "1") { thing { id note } userErrors } }`, resident);

  expect(noted.data).toEqual({ submit: { thing: { id: "1", note: null }, userErrors: [] } });
  expect(noted.errors).toEqual(["submit.thing.note FORBIDDEN"]);
  // Of the payload nothing is left to ask, yet it is the mutation that was permitted.
  const sealed = await ask(`mutation { seal(name: "2") { sealed { id } } }`, resident);
  expect(sealed.data).toEqual({ seal: { sealed: null } });
  expect(sealed.errors).toEqual(["seal.sealed FORBIDDEN"]);
  expect(done).toEqual(["submit 1", "seal 2"]);
});

test("a query of the same document carries no mutation out", async () => {
  const document = `query A { open } mutation B { submit(name: "1") { userErrors } }`;
  const { errors } = await ask(document, resident);

  expect(errors).toHaveLength(1);
  expect(done).toEqual([]);
});
