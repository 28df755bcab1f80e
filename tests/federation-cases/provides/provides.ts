import { entity, federation, find, type Suite } from "../suite";

const farms = [{ __typename: "Farm", id: "f1", stock: ["a1", "a2"] }];
const stock = [
  { __typename: "Ewe", id: "a1", name: "Bela", age: 3 },
  { __typename: "Ram", id: "a2", name: "Odo", age: 6 },
];
const given = (pick: (one: any) => object) => ({ __typename: "Farm", id: "f1", stock: stock.map(pick) });
const stub = ({ __typename, id }: any) => ({ __typename, id });
const named = ({ __typename, id, name }: any) => ({ __typename, id, name });

/** What a root field provides lies behind two interfaces. */
export const providesOnInterfaces: Suite = {
  id: "provides-on-interfaces",
  subgraphs: {
    fields: {
      sdl: `${federation}
        type Query { holding: Holding @shareable farm: Farm @provides(fields: "stock { ... on Ewe { name } }") }
        interface Holding { id: ID! }
        interface Beast { id: ID! }
        type Farm implements Holding @key(fields: "id") { id: ID! stock: [Beast] @shareable }
        type Ewe implements Beast @key(fields: "id") { id: ID! @external name: String @external }
        type Ram implements Beast @key(fields: "id") { id: ID! @external }`,
      resolvers: {
        Query: { holding: () => given(stub), farm: () => given((one) => (one.__typename === "Ewe" ? named(one) : stub(one))) },
      },
    },
    shepherds: {
      sdl: `${federation}
        type Query { holding: Holding @shareable @provides(fields: "stock { id name }") }
        interface Holding { id: ID! stock: [Beast] }
        interface Beast { id: ID! name: String }
        type Farm implements Holding { id: ID! @shareable stock: [Beast] @external }
        type Ewe implements Beast { id: ID! @external name: String @external }
        type Ram implements Beast { id: ID! @external name: String @external }`,
      resolvers: { Query: { holding: () => given(named) } },
    },
    herdbook: {
      sdl: `${federation}
        interface Holding { id: ID! stock: [Beast] }
        interface Beast { id: ID! name: String }
        type Farm implements Holding @key(fields: "id") { id: ID! stock: [Beast] @shareable }
        type Ewe implements Beast @key(fields: "id") { id: ID! name: String @shareable age: Int }
        type Ram implements Beast @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
      resolvers: {
        Farm: { ...entity(farms), stock: ({ stock: ids }: any) => ids.map((id: string) => find(stock)({ id })) },
        Ewe: entity(stock),
        Ram: entity(stock),
      },
    },
  },
  cases: [
    {
      query: `{ holding { id stock { id name } } }`,
      data: {
        holding: {
          id: "f1",
          stock: [
            { id: "a1", name: "Bela" },
            { id: "a2", name: "Odo" },
          ],
        },
      },
    },
    {
      query: `{ holding { stock { name ... on Ram { age } } } }`,
      data: { holding: { stock: [{ name: "Bela" }, { name: "Odo", age: 6 }] } },
    },
    {
      query: `{ farm { stock { ... on Ewe { name } ... on Ram { id } } } }`,
      data: { farm: { stock: [{ name: "Bela" }, { id: "a2" }] } },
    },
    {
      query: `{ holding { stock { __typename ... on Ewe { age } } } }`,
      data: { holding: { stock: [{ __typename: "Ewe", age: 3 }, { __typename: "Ram" }] } },
    },
  ],
};

const media = [
  { __typename: "Reel", id: "m1", title: "Dusk" },
  { __typename: "Disc", id: "m2", title: "Dawn" },
];
const twoTypes = `union Medium = Reel | Disc type Disc @key(fields: "id") { id: ID! }`;

/** … or in one member of a union. */
export const providesOnUnions: Suite = {
  id: "provides-on-unions",
  subgraphs: {
    shelf: {
      sdl: `${federation} type Query { media: [Medium] @shareable } ${twoTypes} type Reel @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { media: () => media.map(stub) } },
    },
    desk: {
      sdl: `${federation} type Query { media: [Medium] @shareable @provides(fields: "... on Reel { title }") } ${twoTypes} type Reel @key(fields: "id") { id: ID! title: String @external }`,
      resolvers: { Query: { media: () => [media[0], stub(media[1])] } },
    },
    titles: {
      sdl: `${federation} type Reel @key(fields: "id") { id: ID! title: String @shareable } type Disc @key(fields: "id") { id: ID! title: String @shareable }`,
      resolvers: { Reel: entity(media), Disc: entity(media) },
    },
  },
  cases: [
    {
      query: `{ media { ... on Reel { id title } ... on Disc { id } } }`,
      data: { media: [{ id: "m1", title: "Dusk" }, { id: "m2" }] },
    },
    {
      query: `{ media { ... on Reel { title } ... on Disc { title } } }`,
      data: { media: [{ title: "Dusk" }, { title: "Dawn" }] },
    },
    {
      query: `{ media { kind: __typename ...R } } fragment R on Reel { title }`,
      data: { media: [{ kind: "Reel", title: "Dusk" }, { kind: "Disc" }] },
    },
  ],
};
