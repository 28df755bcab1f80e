import { entity, federation, find, type Suite } from "../suite";

const berths = [
  { __typename: "Quay", id: "q1", ward: "ward 1", toll: "toll 1" },
  { __typename: "Buoy", id: "q2", ward: "ward 2", toll: "toll 2" },
];
const boats = [
  { id: "b1", name: "Alke", berthId: "q1" },
  { id: "b2", name: "Lom", berthId: "q2" },
];
const types = (...names: string[]) =>
  names.map((name) => `type ${name} implements Berth @key(fields: "id") { id: ID! ward: String @shareable }`).join(" ");
const all = { Quay: entity(berths), Buoy: entity(berths) };

/** A field that needs one of an interface, or of one of its implementations only. */
export const requiresThroughInterfaces: Suite = {
  id: "requires-through-interfaces",
  subgraphs: {
    watch: {
      sdl: `${federation}
        type Query { watched: Boat }
        interface Berth { id: ID! }
        ${types("Quay", "Buoy")}
        type Boat @key(fields: "id") { id: ID! name: String! @shareable berth: Berth @external ward: String @requires(fields: "berth { id }") toll: String @requires(fields: "berth { ... on Buoy { id } }") }`,
      resolvers: {
        Query: { watched: () => ({ id: "b1", name: "Alke" }) },
        Boat: {
          __resolveReference: (one: any) => ({ id: one.id, name: find(boats)(one)?.name, berth: one.berth }),
          ward: ({ berth }: any) => find(berths)({ id: berth.id })?.ward,
          toll: ({ berth }: any) => find(berths)({ id: berth?.id })?.toll,
        },
        ...all,
      },
    },
    moorings: {
      sdl: `${federation}
        type Query { moored: Boat }
        interface Berth { id: ID! }
        ${types("Quay", "Buoy", "Slip")}
        type Boat @key(fields: "id") { id: ID! name: String! @shareable berth: Berth @shareable }`,
      resolvers: {
        Query: { moored: () => boats[1] },
        Boat: { ...entity(boats), berth: ({ berthId }: any) => find(berths)({ id: berthId }) },
        ...all,
      },
    },
  },
  cases: [
    { query: `{ watched { ward } }`, data: { watched: { ward: "ward 1" } } },
    { query: `{ moored { ward name } }`, data: { moored: { ward: "ward 2", name: "Lom" } } },
    { query: `{ watched { toll } moored { toll } }`, data: { watched: { toll: null }, moored: { toll: "toll 2" } } },
    {
      query: `{ watched { berth { __typename id } } moored { berth { ... on Buoy { ward } ... on Quay { id } } } }`,
      data: { watched: { berth: { __typename: "Quay", id: "q1" } }, moored: { berth: { ward: "ward 2" } } },
    },
    { query: `{ watched { berth { id: __typename } } }`, data: { watched: { berth: { id: "Quay" } } } },
    { query: `{ watched { berth { id: __typename } ward } }`, data: { watched: { berth: { id: "Quay" }, ward: "ward 1" } } },
  ],
};
