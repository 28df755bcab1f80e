import { federation, find, type Suite } from "../suite";

const looms = [
  { id: "l1", tag: "t1", houseId: "h1" },
  { id: "l2", tag: "t2", houseId: "h2" },
  { id: "l3", tag: "t3", houseId: "h1" },
];
const houses = ["h1", "h2"].map((id) => ({
  id,
  name: `house ${id}`,
  size: { looms: looms.filter(({ houseId }) => houseId === id).length },
}));
const loom = {
  __resolveReference: (one: any) => find(looms, ...("tag" in one ? ["id", "tag"] : ["id"]))(one),
  house: ({ houseId }: any) => find(houses)({ id: houseId }),
};
const house = { __resolveReference: find(houses) };
const byBoth = `type Loom @key(fields: "id tag") { id: ID! tag: ID! house: House @shareable }`;
const named = `type House @key(fields: "id") { id: ID! name: String! @shareable }`;

/** What hangs on an entity without a key in that subgraph is reached through its parent. */
export const parentEntities: Suite = {
  id: "parent-entities",
  subgraphs: {
    weavers: {
      sdl: `${federation} type Query { looms: [Loom!]! } type Loom @key(fields: "id") @key(fields: "id tag") { id: ID! tag: ID! house: House @shareable } ${named}`,
      resolvers: { Query: { looms: () => looms }, Loom: loom, House: house },
    },
    names: { sdl: `${federation} ${byBoth} ${named}`, resolvers: { Loom: loom, House: house } },
    sizes: { sdl: `${federation} ${byBoth} type House { size: Size } type Size { looms: Int }`, resolvers: { Loom: loom } },
  },
  cases: [
    {
      query: `{ looms { id house { id size { looms } } } }`,
      data: {
        looms: [
          ["l1", "h1", 2],
          ["l2", "h2", 1],
          ["l3", "h1", 2],
        ].map(([id, houseId, n]) => ({ id, house: { id: houseId, size: { looms: n } } })),
      },
    },
    {
      query: `{ looms { house { size { looms } name } } }`,
      data: {
        looms: [
          ["h1", 2],
          ["h2", 1],
          ["h1", 2],
        ].map(([id, n]) => ({ house: { size: { looms: n }, name: `house ${id}` } })),
      },
    },
  ],
};

/** Three subgraphs each know a part of a child, one of them by a key that only another can give. */
export const parentEntitiesComplex: Suite = {
  id: "parent-entities-complex",
  subgraphs: {
    notes: {
      sdl: `${federation} type Loom @key(fields: "id") { id: ID @external house: House @shareable } type House { note: String }`,
      resolvers: { Loom: { __resolveReference: ({ id }: any) => ({ id, house: { note: `note on ${id}` } }) } },
    },
    places: {
      sdl: `${federation} type Loom @key(fields: "id") { id: ID @external house: House @shareable } type House { id: ID @shareable }`,
      resolvers: { Loom: { __resolveReference: ({ id }: any) => ({ id, house: { id: 7 } }) } },
    },
    names: {
      sdl: `${federation} type House @key(fields: "id") { id: ID name: String }`,
      resolvers: { House: { __resolveReference: ({ id }: any) => ({ id, name: `house ${id}` }) } },
    },
    looms: {
      sdl: `${federation} type Query { loom(id: ID!): Loom } type Loom @key(fields: "id") { id: ID kind: String }`,
      resolvers: {
        Query: { loom: (_: unknown, { id }: any) => ({ id, kind: "jacquard" }) },
        Loom: { __resolveReference: ({ id }: any) => ({ id, kind: "jacquard" }) },
      },
    },
  },
  cases: [
    {
      query: `{ loom(id: "9") { id kind house { id name note } } }`,
      data: { loom: { id: "9", kind: "jacquard", house: { id: "7", name: "house 7", note: "note on 9" } } },
    },
    { query: `query ($id: ID = "4") { loom(id: $id) { house { note } } }`, data: { loom: { house: { note: "note on 4" } } } },
    { query: `{ loom(id: "9") { house { name } } }`, data: { loom: { house: { name: "house 7" } } } },
  ],
};
