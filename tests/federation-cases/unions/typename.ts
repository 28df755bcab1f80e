import { federation, find, type Suite } from "../suite";

const keepers = [
  { __typename: "Warden", id: "w1", name: "Sif", nights: true },
  { __typename: "Warden", id: "w2", name: "Tor", nights: false },
];

/** Types asked for under several names, of unions, interfaces and interface objects. */
export const typename: Suite = {
  id: "typename",
  subgraphs: {
    lamps: {
      sdl: `${federation}
        type Query { lit: Light beacon: Signal }
        union Light = Lantern | Flare
        interface Signal { id: ID! }
        type Lantern implements Signal { id: ID! }
        type Flare implements Signal { id: ID! }
        interface Keeper @key(fields: "id") { id: ID! }
        type Warden implements Keeper @key(fields: "id") { id: ID! nights: Boolean! }`,
      resolvers: {
        Query: { lit: () => ({ __typename: "Flare", id: "1" }), beacon: () => ({ __typename: "Lantern", id: "2" }) },
        Keeper: { __resolveReference: find(keepers) },
        Warden: { __resolveReference: find(keepers) },
      },
    },
    rota: {
      sdl: `${federation}
        type Query { onDuty: [Keeper] }
        type Keeper @key(fields: "id") @interfaceObject { id: ID! name: String! }`,
      resolvers: {
        Query: { onDuty: () => keepers.map(({ id }) => ({ id })) },
        Keeper: { __resolveReference: ({ id }: any) => ({ id }), name: (one: any) => find(keepers)(one)?.name },
      },
    },
  },
  cases: [
    { query: `{ lit { __typename kind: __typename } }`, data: { lit: { __typename: "Flare", kind: "Flare" } } },
    { query: `{ beacon { id a: __typename b: __typename } }`, data: { beacon: { id: "2", a: "Lantern", b: "Lantern" } } },
    {
      query: `{ lit { ... on Lantern { kind: __typename } ... on Flare { kind: __typename } } }`,
      data: { lit: { kind: "Flare" } },
    },
    {
      query: `{ beacon { __typename ... on Lantern { kind: __typename } ... on Flare { kind: __typename } } }`,
      data: { beacon: { __typename: "Lantern", kind: "Lantern" } },
    },
    { query: `{ __typename lit { __typename } }`, data: { __typename: "Query", lit: { __typename: "Flare" } } },
    { query: `{ onDuty { id } }`, data: { onDuty: [{ id: "w1" }, { id: "w2" }] } },
    {
      query: `{ onDuty { __typename } }`,
      data: { onDuty: [{ __typename: "Warden" }, { __typename: "Warden" }] },
    },
    {
      query: `{ onDuty { kind: __typename name } }`,
      data: {
        onDuty: [
          { kind: "Warden", name: "Sif" },
          { kind: "Warden", name: "Tor" },
        ],
      },
    },
  ],
};
