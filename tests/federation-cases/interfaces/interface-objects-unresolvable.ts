import { entity, federation, type Suite } from "../suite";

const instruments = [{ __typename: "Refractor", id: "i1", lens: 90 }];

/** Interface objects that no other subgraph may come back to, and one that leads to an implementation. */
export const interfaceObjectsUnresolvable: Suite = {
  id: "interface-objects-unresolvable",
  subgraphs: {
    visits: {
      sdl: `${federation}
        type Query { booked: Instrument! }
        type Instrument @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: { Query: { booked: () => ({ id: "i1" }) } },
    },
    optics: {
      sdl: `${federation}
        type Query { place: Place }
        interface Instrument @key(fields: "id") { id: ID! }
        type Refractor implements Instrument @key(fields: "id") { id: ID! lens: Int! }
        type Place @key(fields: "id", resolvable: false) { id: ID! dome: String }`,
      resolvers: {
        Query: { place: () => ({ id: "d1", dome: "west" }) },
        Instrument: entity(instruments),
        Refractor: entity(instruments),
      },
    },
  },
  cases: [
    { query: `{ booked { id } }`, data: { booked: { id: "i1" } } },
    { query: `{ booked { ... on Refractor { lens } } }`, data: { booked: { lens: 90 } } },
    { query: `{ booked { __typename id } }`, data: { booked: { __typename: "Refractor", id: "i1" } } },
    { query: `{ booked { lens } }`, data: null, errors: true },
    { query: `{ place { id dome } }`, data: { place: { id: "d1", dome: "west" } } },
  ],
};
