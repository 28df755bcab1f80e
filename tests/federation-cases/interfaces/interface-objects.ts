import { entity, federation, find, type Suite } from "../suite";

const vessels = [
  { __typename: "Ferry", id: "f1", flag: "NO", decks: 3, moored: true },
  { __typename: "Ferry", id: "f2", flag: "SE", decks: 5, moored: false },
  { __typename: "Tug", id: "t1", flag: "NO", pull: 60, moored: true },
];
const tolls = [
  { id: "f1", toll: 900 },
  { id: "f2", toll: 1200 },
  { id: "t1", toll: 300 },
];
const insurers = [
  { id: "f1", insurer: "Norden" },
  { id: "f2", insurer: "Hav" },
  { id: "t1", insurer: "Norden" },
];
// Another name than the interface's: nothing a subgraph says of the type of an interface object may be used.
const misnamed = (id: string) => ({ __typename: "Barge", id });

/** Subgraphs that know vessels by the interface only, and one that knows their types. */
export const interfaceObjects: Suite = {
  id: "interface-objects",
  subgraphs: {
    registry: {
      sdl: `${federation}
        type Query { registered: [Vessel!]! }
        interface Vessel @key(fields: "id") { id: ID! flag: String }
        type Ferry implements Vessel @key(fields: "id") { id: ID! flag: String decks: Int moored: Boolean! @shareable }
        type Tug implements Vessel @key(fields: "id") { id: ID! flag: String pull: Int }`,
      resolvers: { Query: { registered: () => vessels }, Vessel: entity(vessels), Ferry: entity(vessels), Tug: entity(vessels) },
    },
    tolls: {
      sdl: `${federation}
        type Query { due: [Vessel!]! dearest: Vessel }
        type Vessel @key(fields: "id") @interfaceObject { id: ID! toll: Int! }`,
      resolvers: {
        Query: { due: () => tolls.map(({ id }) => misnamed(id)), dearest: () => misnamed("f2") },
        Vessel: { __resolveReference: ({ id }: any) => misnamed(id), toll: (one: any) => find(tolls)(one)?.toll },
      },
    },
    harbour: {
      sdl: `${federation} type Vessel @key(fields: "id") @interfaceObject { id: ID! insurer: String moored: Boolean! @shareable }`,
      resolvers: {
        Vessel: {
          __resolveReference: ({ id }: any) => misnamed(id),
          insurer: (one: any) => find(insurers)(one)?.insurer,
          moored: () => false,
        },
      },
    },
  },
  cases: [
    {
      query: `{ registered { id flag toll } }`,
      data: {
        registered: [
          { id: "f1", flag: "NO", toll: 900 },
          { id: "f2", flag: "SE", toll: 1200 },
          { id: "t1", flag: "NO", toll: 300 },
        ],
      },
    },
    { query: `{ due { toll } }`, data: { due: [{ toll: 900 }, { toll: 1200 }, { toll: 300 }] } },
    {
      query: `{ due { id flag } }`,
      data: {
        due: [
          { id: "f1", flag: "NO" },
          { id: "f2", flag: "SE" },
          { id: "t1", flag: "NO" },
        ],
      },
    },
    {
      query: `{ due { __typename toll } }`,
      data: {
        due: [
          { __typename: "Ferry", toll: 900 },
          { __typename: "Ferry", toll: 1200 },
          { __typename: "Tug", toll: 300 },
        ],
      },
    },
    { query: `{ due { ... on Ferry { decks } } }`, data: { due: [{ decks: 3 }, { decks: 5 }, {}] } },
    {
      query: `{ due { ... on Tug { toll } id } }`,
      data: { due: [{ id: "f1" }, { id: "f2" }, { toll: 300, id: "t1" }] },
    },
    {
      query: `{ due { ... on Ferry { __typename } } }`,
      data: { due: [{ __typename: "Ferry" }, { __typename: "Ferry" }, {}] },
    },
    {
      query: `{ dearest { insurer toll flag } }`,
      data: { dearest: { insurer: "Hav", toll: 1200, flag: "SE" } },
    },
    {
      query: `{ registered { ... on Ferry { decks toll insurer } ... on Tug { pull } } }`,
      data: { registered: [{ decks: 3, toll: 900, insurer: "Norden" }, { decks: 5, toll: 1200, insurer: "Hav" }, { pull: 60 }] },
    },
    {
      query: `{ due { id moored } }`,
      data: {
        due: [
          { id: "f1", moored: false },
          { id: "f2", moored: false },
          { id: "t1", moored: false },
        ],
      },
    },
    {
      query: `{ due { id ... on Ferry { moored } } }`,
      data: { due: [{ id: "f1", moored: true }, { id: "f2", moored: false }, { id: "t1" }] },
    },
    {
      query: `query ($on: Boolean = true) { dearest { ...Paid @include(if: $on) } } fragment Paid on Vessel { toll ... on Ferry { decks } }`,
      data: { dearest: { toll: 1200, decks: 5 } },
    },
    {
      query: `{ registered { flag ... on Ferry { decks } ... on Tug { pull } } }`,
      data: {
        registered: [
          { flag: "NO", decks: 3 },
          { flag: "SE", decks: 5 },
          { flag: "NO", pull: 60 },
        ],
      },
    },
  ],
};
