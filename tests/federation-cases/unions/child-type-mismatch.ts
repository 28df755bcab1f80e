import { entity, federation, type Suite } from "../suite";

const growers = [{ __typename: "Grower", id: "g1", name: "Vera" }];
const market = () => [...growers, { __typename: "Agent", id: "a1", name: "Milo" }];
const both = (parts: string) => `... on Grower { ${parts} } ... on Agent { ${parts} }`;
const people = [
  { id: "g1", name: "Vera" },
  { id: "a1", name: "Milo" },
];

/** Members of a union whose fields of one name have types of different strictness, as have those of two subgraphs. */
export const childTypeMismatch: Suite = {
  id: "child-type-mismatch",
  subgraphs: {
    orchard: {
      sdl: `${federation} type Grower { id: ID @shareable } type Query { growers: [Grower!]! }`,
      resolvers: { Query: { growers: () => [{ id: "g1" }] } },
    },
    market: {
      sdl: `${federation}
        union Trader = Grower | Agent
        type Grower @key(fields: "id") { id: ID! name: String rivals: [Trader!]! }
        type Agent { id: ID name: String @shareable rivals: [Trader!]! }
        type Query { traders: [Trader!]! }`,
      resolvers: { Query: { traders: market }, Grower: { ...entity(growers), rivals: market }, Agent: { rivals: market } },
    },
  },
  cases: [
    {
      query: `{ growers { id name } traders { ${both("id name")} } }`,
      data: { growers: [{ id: "g1", name: "Vera" }], traders: people },
    },
    {
      query: `{ traders { ${both(`id rivals { ${both("id name")} }`)} } }`,
      data: { traders: people.map(({ id }) => ({ id, rivals: people })) },
    },
    {
      query: `{ growers { name } traders { ${both(`name rivals { ${both(`id rivals { ${both("id")} }`)} }`)} } }`,
      data: {
        growers: [{ name: "Vera" }],
        traders: people.map(({ name }) => ({
          name,
          rivals: people.map(({ id }) => ({ id, rivals: [{ id: "g1" }, { id: "a1" }] })),
        })),
      },
    },
    {
      query: `{ traders { ... on Grower { key: id } ... on Agent { code: id } } }`,
      data: { traders: [{ key: "g1" }, { code: "a1" }] },
    },
  ],
};
