import { entity, federation, find, type Suite } from "../suite";

const masks = [1, 2].map((n) => ({ id: `m${n}`, name: `name ${n}`, wood: `wood ${n}`, drawer: `drawer ${n}` }));

/** Fields of another subgraph, in the words of the first federation or the second, on an extended type. */
function externals(id: string, head: string, type: string, isShared: boolean): Suite {
  return {
    id,
    subgraphs: {
      store: {
        sdl: `${head} type Query { shown: Mask given: Mask @provides(fields: "name") } ${type} { id: ID! @external name: String! @external drawer: ID }`,
        resolvers: {
          Query: {
            shown: () => ({ id: "m1", drawer: "drawer 1" }),
            given: () => ({ id: "m1", drawer: "drawer 1", name: "name 1" }),
          },
          Mask: {
            __resolveReference: ({ id: one }: any) => ({ id: one, drawer: find(masks)({ id: one })?.drawer }),
            name: ({ name }: any) => name ?? "NOT MINE",
          },
        },
      },
      masks: {
        sdl: `${head} type Query { mask(id: ID): Mask } type Mask @key(fields: "id") { id: ID! name: String! ${isShared ? "@shareable" : ""} wood: String }`,
        resolvers: { Query: { mask: (_: unknown, given: any) => find(masks)(given) }, Mask: entity(masks) },
      },
    },
    cases: [
      {
        query: `{ shown { id name } mask(id: "m2") { name wood } }`,
        data: { shown: { id: "m1", name: "name 1" }, mask: { name: "name 2", wood: "wood 2" } },
      },
      { query: `{ shown { drawer name wood } }`, data: { shown: { drawer: "drawer 1", name: "name 1", wood: "wood 1" } } },
      {
        query: `{ given { name drawer } mask(id: "m2") { drawer } }`,
        data: { given: { name: "name 1", drawer: "drawer 1" }, mask: { drawer: "drawer 2" } },
      },
    ],
  };
}

const extended = `extend type Mask @key(fields: "id")`;
const marked = `type Mask @key(fields: "id") @extends`;

export const firstExternalExtends = externals("first-external-extends", "", marked, false);
export const firstExternalExtension = externals("first-external-extension", "", extended, false);
export const secondExternalExtends = externals("second-external-extends", federation, marked, true);
export const secondExternalExtension = externals("second-external-extension", federation, extended, true);

/** An extension by keys of which one is given by the owner and the other by nobody else. */
export const firstExtensionByTwoKeys: Suite = {
  id: "first-extension-by-two-keys",
  subgraphs: {
    masks: {
      sdl: `type Query { oldest: Mask } type Mask @key(fields: "id") { id: ID! name: String drawer: ID }`,
      resolvers: { Query: { oldest: () => masks[0] }, Mask: entity(masks) },
    },
    loans: {
      sdl: `type Query { lent: Mask } extend type Mask @key(fields: "id name") @key(fields: "wood") { id: ID @external name: String @external wood: String @external days: Int! }`,
      resolvers: {
        Query: { lent: () => ({ ...masks[1], days: 30 }) },
        Mask: {
          __resolveReference: (one: any) => ({ ...find(masks, ...("id" in one ? ["id", "name"] : ["wood"]))(one), days: 14 }),
        },
      },
    },
  },
  cases: [
    { query: `{ oldest { id drawer days wood } }`, data: { oldest: { id: "m1", drawer: "drawer 1", days: 14, wood: "wood 1" } } },
    { query: `{ lent { id days drawer } }`, data: { lent: { id: "m2", days: 30, drawer: "drawer 2" } } },
  ],
};

/** A subgraph that calls its own key external, and serves entities all the same. */
export const mysteriousExternal: Suite = {
  id: "mysterious-external",
  subgraphs: {
    worth: {
      sdl: `${federation} extend type Mask @key(fields: "id") { id: ID! @external worth: Int } type Query { dearest: Mask }`,
      resolvers: {
        Query: { dearest: () => ({ id: "m2", worth: 900 }) },
        Mask: { __resolveReference: ({ id }: any) => ({ id, worth: id === "m2" ? 900 : 400 }) },
      },
    },
    masks: {
      sdl: `${federation} type Mask @key(fields: "id") { id: ID! name: String! } type Query { masks: [Mask!]! }`,
      resolvers: { Query: { masks: () => masks }, Mask: entity(masks) },
    },
  },
  cases: [
    { query: `{ dearest { id worth name } }`, data: { dearest: { id: "m2", worth: 900, name: "name 2" } } },
    {
      query: `{ masks { name worth id } }`,
      data: {
        masks: [
          { name: "name 1", worth: 400, id: "m1" },
          { name: "name 2", worth: 900, id: "m2" },
        ],
      },
    },
  ],
};
