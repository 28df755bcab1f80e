import { entity, federation, find, type Suite } from "../federation-cases/suite";

const ports = [
  { code: "RTM", name: "Maasvlakte", depth: 24 },
  { code: "TAO", name: "Qianwan", depth: 20 },
];
const berths = [
  { id: "b1", port: "RTM", cranes: 4 },
  { id: "b2", port: "TAO", cranes: 6 },
];

const harbours = {
  harbours: {
    sdl: `${federation}
      type Query { port(code: ID!): Port ports: [Port!]! }
      type Port @key(fields: "code") { code: ID! name: String! depth: Int! }`,
    resolvers: {
      Query: { port: (_: unknown, given: object) => find(ports, "code")(given), ports: () => ports },
      Port: entity(ports, "code"),
    },
  },
  berths: {
    sdl: `${federation}
      type Port @key(fields: "code") { code: ID! berths: [Berth!]! }
      type Berth @key(fields: "id") { id: ID! cranes: Int! }`,
    resolvers: {
      Port: {
        __resolveReference: ({ code }: { code: string }) => ({ code }),
        berths: ({ code }: { code: string }) => berths.filter(({ port }) => port === code),
      },
      Berth: entity(berths),
    },
  },
};

/** Everything as it should be, and a document that no gateway takes. */
export const plainSuite: Suite = {
  id: "harbours",
  subgraphs: harbours,
  cases: [
    {
      query: `{ ports { code name berths { id cranes } } }`,
      data: {
        ports: [
          { code: "RTM", name: "Maasvlakte", berths: [{ id: "b1", cranes: 4 }] },
          { code: "TAO", name: "Qianwan", berths: [{ id: "b2", cranes: 6 }] },
        ],
      },
    },
    { query: `query ($code: ID!) { port(code: $code) { depth } }`, variables: { code: "TAO" }, data: { port: { depth: 20 } } },
    { query: `{ port(code: "RTM") { tonnage } }`, data: null, errors: true },
  ],
};

/** A key that goes by another field's value: what stock takes for the key is what the client chose. */
export const aliasSuite: Suite = {
  id: "renamed-keys",
  subgraphs: harbours,
  cases: [
    {
      query: `{ port(code: "RTM") { code: name berths { id } } }`,
      data: { port: { code: "Maasvlakte", berths: [{ id: "b1" }] } },
      stockFails: "the planner takes the client's `code` for the key",
    },
    { query: `{ port(code: "RTM") { berths { id } } }`, data: { port: { berths: [{ id: "b1" }] } } },
  ],
};

/** Rules that ours enforces and stock does not take. */
export const guardedSuite: Suite = {
  id: "guarded",
  subgraphs: {
    pilots: {
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@authenticated"])
        type Query { pilots: [Pilot!]! }
        type Pilot { id: ID! boat: String phone: String @authenticated }`,
      resolvers: { Query: { pilots: () => [{ id: "p1", boat: "Kittiwake", phone: "00 1" }] } },
    },
  },
  cases: [
    {
      query: `{ pilots { boat phone } }`,
      data: { pilots: [{ boat: "Kittiwake", phone: null }] },
      errors: true,
      stockFails: "it takes no supergraph with rules",
    },
  ],
};

/** What the server expects is wrong: neither gateway can pass. */
export const wrongSuite: Suite = {
  id: "never-right",
  subgraphs: harbours,
  cases: [{ query: `{ port(code: "RTM") { depth } }`, data: { port: { depth: 25 } } }],
};
