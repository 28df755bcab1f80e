import { entity, federation, type Suite } from "../suite";

const bridges = [{ __typename: "Bridge", id: "b1", name: "Kattsund", span: 210.5 }];
const tunnels = [{ __typename: "Tunnel", id: "t1", name: "Bergnes" }];
const both = { Bridge: entity(bridges), Tunnel: entity(tunnels) };
const nodes = `interface Node { id: ID! } type Bridge implements Node @key(fields: "id") { id: ID! } type Tunnel implements Node @key(fields: "id") { id: ID! }`;

/** One subgraph finds anything by its id, the others know what it is. */
export const node: Suite = {
  id: "node",
  subgraphs: {
    lookup: {
      sdl: `${federation} type Query { bridge: Node tunnel: Node nothing: Node } ${nodes}`,
      resolvers: {
        Query: {
          bridge: () => ({ __typename: "Bridge", id: "b1" }),
          tunnel: () => ({ __typename: "Tunnel", id: "t1" }),
          nothing: () => null,
        },
        ...both,
      },
    },
    mirror: { sdl: `${federation} ${nodes}`, resolvers: both },
    works: {
      sdl: `${federation}
        interface Node { id: ID! }
        type Bridge implements Node @key(fields: "id") @shareable { id: ID! name: String! span: Float! }
        type Tunnel implements Node @key(fields: "id") { id: ID! name: String! }`,
      resolvers: both,
    },
  },
  cases: [
    {
      query: `{ bridge { ... on Bridge { id name __typename span } } }`,
      data: { bridge: { id: "b1", name: "Kattsund", __typename: "Bridge", span: 210.5 } },
    },
    {
      query: `{ bridge { id ... on Tunnel { name } } tunnel { ... on Tunnel { name } } }`,
      data: { bridge: { id: "b1" }, tunnel: { name: "Bergnes" } },
    },
    { query: `{ nothing { id ... on Bridge { span } } }`, data: { nothing: null } },
    {
      query: `{ bridge { ... on Bridge { id: name span } } }`,
      data: { bridge: { id: "Kattsund", span: 210.5 } },
    },
  ],
};
