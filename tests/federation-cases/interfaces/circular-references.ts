import { entity, federation, type Suite } from "../suite";

const stations = [
  { __typename: "Halt", id: "h1", metres: 120 },
  { __typename: "Halt", id: "h2", metres: 80 },
  { __typename: "Halt", id: "h3", metres: 120 },
];

const untyped =
  "the plan leaves out the type of an object that the planner knows, and the answer loses what a fragment on it asked for";

/** An interface whose field gives the interface itself, and an implementation that gives the implementation. */
export const circularReferences: Suite = {
  id: "circular-interface-references",
  subgraphs: {
    line: {
      sdl: `${federation}
        type Query { terminus: Station }
        interface Station { twin: Station }
        type Halt implements Station @key(fields: "id") { id: ID! twin: Halt @provides(fields: "metres") metres: Int @external }`,
      resolvers: {
        Query: { terminus: () => stations[0] },
        Halt: { twin: ({ id, metres }: any) => stations.find((one) => one.metres === metres && one.id !== id) ?? null },
      },
    },
    platforms: {
      sdl: `${federation} type Halt @key(fields: "id") { id: ID! metres: Int @shareable }`,
      resolvers: { Halt: entity(stations) },
    },
  },
  cases: [
    { query: `{ terminus { twin { twin { __typename } } } }`, data: { terminus: { twin: { twin: { __typename: "Halt" } } } } },
    {
      query: `{ terminus { twin { ... on Station { twin { ... on Halt { id metres } } } } } }`,
      data: { terminus: { twin: { twin: { id: "h1", metres: 120 } } } },
      stockFails: untyped,
    },
    {
      query: `{ terminus { __typename twin { __typename ... on Halt { id } twin { ... on Halt { id } } } ... on Halt { id metres twin { metres } } } }`,
      data: {
        terminus: {
          __typename: "Halt",
          twin: { __typename: "Halt", id: "h3", twin: { id: "h1" }, metres: 120 },
          id: "h1",
          metres: 120,
        },
      },
      stockFails: untyped,
    },
    {
      query: `{ terminus { ...Deep } } fragment Deep on Halt { twin { twin { twin { id } } } }`,
      data: { terminus: { twin: { twin: { twin: { id: "h3" } } } } },
    },
  ],
};
