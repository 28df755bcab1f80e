import { serveSuites, type SuiteServer } from "../federation-cases/serve";
import { federation, type Suite } from "../federation-cases/suite";
import { difference } from "./compare";
import { type Asked, startOurs } from "./gateways";
import { aSupergraph } from "./supergraphs";
import { Dice } from "@quyu/kernel";

/*
 * What the differential test leaves out: places where our gateway means to answer otherwise than one schema would, or where Apollo's planner
 * cannot be asked.
 */

const fails = () => {
  throw new Error("away");
};
const suite: Suite = {
  id: "exclusions",
  subgraphs: {
    north: {
      sdl: `${federation}
        type Query { quay(id: ID!): Quay @shareable  berth: Berth }
        type Quay @key(fields: "id") { id: ID! depth: Int }
        type Berth @key(fields: "id") { id: ID! length: Int!  lights: Int }`,
      resolvers: {
        Query: { quay: fails, berth: () => ({ id: "b1", lights: 4 }) },
        Quay: { __resolveReference: fails },
        Berth: { __resolveReference: ({ id }: any) => ({ id }), length: fails },
      },
    },
    south: {
      sdl: `${federation}
        type Query { quay(id: ID!): Quay @shareable }
        type Quay @key(fields: "id") { id: ID! cranes: Int }
        type Berth @key(fields: "id") { id: ID! length: Int! @external  fits: Boolean @requires(fields: "length") }`,
      resolvers: {
        Query: { quay: (_: unknown, { id }: any) => ({ id, cranes: 3 }) },
        Quay: { __resolveReference: ({ id }: any) => ({ id, cranes: 3 }) },
        Berth: { __resolveReference: ({ id }: any) => ({ id }), fits: () => true },
      },
    },
  },
  cases: [],
};

let server: SuiteServer;
let gateway: Asked;
beforeAll(async () => {
  server = await serveSuites([suite]);
  gateway = await startOurs(await (await fetch(`${server.address}/exclusions/supergraph`)).text());
});
afterAll(async () => {
  await gateway?.stop();
  await server?.stop();
});

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors = [] } = await gateway.ask(query, variables);
  const said = errors.map(({ path, extensions }) => `${path?.join(".")} ${String(extensions?.["code"])}`);
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, said };
};

test("a root field that several subgraphs answer is there while one of them is: to one schema an error would be an error", async () => {
  expect(await ask('{ quay(id: "q") { id cranes depth } }')).toEqual({
    data: { quay: { id: "q", cranes: 3, depth: null } },
    said: ["quay.depth INTERNAL_SERVER_ERROR"],
  });
});

test("a required field that may not be null takes its object along when it fails: its own subgraph answers no object", async () => {
  // To one schema the object would stand, with `fits` alone in error; to ask for it again would be one request more for each such answer.
  expect(await ask("{ berth { lights fits } }")).toEqual({
    data: { berth: null },
    said: ["berth INTERNAL_SERVER_ERROR"],
  });
});

test("null for the variable of a directive refuses the whole operation: graphql-js fails where it meets it, after the rest was done", async () => {
  const { data, said } = await ask("query ($on: Boolean = true) { berth { lights @include(if: $on) } }", { on: null });

  expect({ data, said }).toEqual({ data: null, said: ["undefined BAD_USER_INPUT"] });
});

test("of several errors that make one object null any may be told: graphql-js itself tells those that it meets in time", () => {
  const answer = (path: string[]) => ({ data: { a: null }, errors: [{ path }] });

  expect(difference(answer(["a", "b"]), answer(["a", "c"]))).toBeNull();
  expect(difference(answer(["a", "b"]), { data: { a: null }, errors: [] })).toContain("errors at a");
  expect(
    difference(answer(["a"]), { data: { a: null }, errors: [{ path: ["a"], extensions: { code: "FORBIDDEN" } }] }),
  ).not.toBeNull();
});

test("an interface that is an object elsewhere nests in itself through one subgraph only, or requires: Apollo's planner has no end with both", () => {
  const beings = Array.from({ length: 120 }, (_, index) => Object.values(aSupergraph(new Dice(`nesting ${index}`))).join("\n"));
  const nesting = beings.map((sdl) => ({
    nests: sdl.match(/ kin\w: \[Being/g)?.length ?? 0,
    requires: /greets\w: String @requires/.test(sdl),
  }));

  expect(nesting.filter(({ nests }) => nests === 1).length).toBeGreaterThan(5);
  expect(nesting.filter(({ requires }) => requires).length).toBeGreaterThan(5);
  expect(nesting.filter(({ nests, requires }) => nests > 1 || (nests > 0 && requires))).toEqual([]);
});
