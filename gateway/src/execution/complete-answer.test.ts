import { type GuardedGateway, head, startGuardedGateway } from "../authorize/testing";

/** Half of it is guarded by type, half by field; `Being` carries the rule of Ghost, as composition copies it there. */
const sdl = `${head()}
  type Query { house(id: ID): House  any: [Any!]  beings: [Being!]  own: Int @signedIn  number(of: Int!): Int }
  type House @key(fields: "id") { id: ID!  name: String  owner: String @signedIn  room: House  part: Part  guest: Guest }
  union Any = House | Ghost | Cat
  interface Being { id: ID!  name: String }
  type Cat implements Being { id: ID!  name: String  lives: Int }
  type Ghost implements Being @signedIn { id: ID!  name: String }
  union Part = Door | Wall
  interface Guest { part: Part }
  type Friend implements Guest { part: Door }
  type Enemy implements Guest { part: Wall }
  type Door { id: ID!  key: String @signedIn  size: Int }
  type Wall { id: ID!  size: Int }
`;
const house = (id: string): object => ({
  __typename: "House",
  id,
  name: `house ${id}`,
  owner: "canary",
  room: () => house(`${id}r`),
  part: { __typename: "Door", id: "d", key: "canary", size: 2 },
  guest: { __typename: "Friend", part: { id: "d", key: "canary", size: 2 } },
});
const cat = { __typename: "Cat", id: "c", name: "Miau", lives: 9 };
const ghost = { __typename: "Ghost", id: "g", name: "canary" };

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway({
    organizations: {
      sdl,
      resolvers: {
        Query: {
          house: () => house("1"),
          any: () => [house("1"), ghost, cat],
          beings: () => [cat, ghost],
          own: () => 1,
          number: (_: unknown, { of }: any) => of,
        },
      },
    },
  });
});
afterAll(() => gateway?.stop());

const text = async (query: string) => {
  const { data, errors } = await gateway.ask(query);
  return [JSON.stringify(data), ...errors];
};

test("a place that is refused several times, skipped or not, is named once", async () => {
  expect(await text("{ house { id owner @skip(if: true) owner @skip(if: true) } }")).toEqual([
    '{"house":{"id":"1"}}',
    "house.owner FORBIDDEN",
  ]);
  expect(
    await text("{ house { owner @skip(if: true) ...F ...F } } fragment F on House { owner ...G } fragment G on House { owner }"),
  ).toEqual(['{"house":{"owner":null}}', "house.owner FORBIDDEN"]);
});

test("__typename is told in a fragment on a guarded type too", async () => {
  expect(await text("{ any { ... on Ghost { __typename name } ... on Cat { t: __typename } ... on House { owner } } }")).toEqual([
    '{"any":[{"owner":null},{"__typename":"Ghost","name":null},{"t":"Cat"}]}',
    "any.0.owner FORBIDDEN",
    "any.1.name FORBIDDEN",
  ]);
});

test("what lies in a fragment on a guarded type is refused, whatever it narrows to", async () => {
  expect(await text("{ any { ... on Being { ... on Cat { lives __typename } } ... on House { id } } }")).toEqual([
    '{"any":[{"id":"1"},{},{"lives":null,"__typename":"Cat"}]}',
    "any.2.lives FORBIDDEN",
  ]);
});

test.each(["__typename", "__proto__", "constructor", "renamed_0"])("%s is an alias like any other", async (alias) => {
  const answer = await text(
    `{ house { ${alias}: name ... on House { owner room { ${alias}: id owner } } part { ... on Door { ${alias}: size key } } } }`,
  );

  expect(answer).toEqual([
    `{"house":{"${alias}":"house 1","owner":null,"room":{"${alias}":"1r","owner":null},"part":{"${alias}":2,"key":null}}}`,
    "house.owner FORBIDDEN",
    "house.room.owner FORBIDDEN",
    "house.part.key FORBIDDEN",
  ]);
});

test("a key asked for at an interface and at one of its kinds is one answer, by the type each was asked of", async () => {
  expect(await text("{ house { guest { part { __typename } ... on Friend { part { size key } } } } }")).toEqual([
    '{"house":{"guest":{"part":{"__typename":"Door","size":2,"key":null}}}}',
    "house.guest.part.key FORBIDDEN",
  ]);
});

test("an operation that cannot run has no data, refused parts or not", async () => {
  expect(await gateway.ask("query ($n: Int!) { own number(of: $n) }", {}, { n: "x" })).toMatchObject({
    data: undefined,
    errors: ["undefined BAD_USER_INPUT"],
  });
});

test("a last error says that more places were refused", async () => {
  const many = Array.from({ length: 120 }, (_, index) => `a${index}: house { owner }`).join(" ");

  const { errors, messages } = await gateway.ask(`{ ${many} }`);
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)).toBe("undefined FORBIDDEN");
  expect(messages.at(-1)).not.toBe(messages[0]);
  expect(messages.at(-1)).toContain("更多");
});

test("a path from one interface to another asks what both ask", async () => {
  expect(await text("{ beings { __typename name ... on Cat { id } } }")).toEqual([`{"beings":null}`, "beings FORBIDDEN"]);
});
