import { carrying, entity, federation, find, type Suite } from "../suite";

const exhibits = [
  {
    __typename: "Painting",
    id: "p1",
    title: "Low Tide",
    size: { height: 40, width: 60 },
    maker: { name: "Ines" },
    pigment: "ochre",
    pairId: "p2",
  },
  {
    __typename: "Painting",
    id: "p2",
    title: "High Tide",
    size: { height: 40, width: 50 },
    maker: { name: "Ines" },
    pigment: "lead",
    pairId: "p1",
  },
  {
    __typename: "Sculpture",
    id: "s1",
    title: "Heron",
    size: { height: 120, width: 30 },
    maker: { name: "Olu" },
    stone: "marble",
  },
];
const remarks = [
  { id: "r1", text: "calm", exhibitId: "p1" },
  { id: "r2", text: "tall", exhibitId: "s1" },
  { id: "r3", text: "blue", exhibitId: "p1" },
];
const makers = [
  { name: "Ines", born: 1931 },
  { name: "Olu", born: 1954 },
];

const stub = (id: string) => {
  const { __typename } = find(exhibits)({ id }) as { __typename: string };
  return { __typename, id };
};
const crated = {
  ...carrying(exhibits.map(({ __typename, id }) => ({ __typename, id }))),
  crate: ({ id, size }: any, { padding }: any) => ({ volume: size.height * size.width + padding, label: `crate ${id}` }),
};
const remarked = {
  __resolveReference: ({ id }: any) => stub(id),
  remarks: ({ id }: any) => remarks.filter(({ exhibitId }) => exhibitId === id).map((one) => ({ ...one, on: stub(id) })),
};
const onRemarks = (variables: string, parts: string) =>
  `query (${variables}) { exhibit(id: "p1") { remarks { on { id ${parts} } } } }`;
const twice = (on: object) => ({ exhibit: { remarks: [{ on }, { on }] } });

export const abstractTypes: Suite = {
  id: "abstract-types",
  subgraphs: {
    catalogue: {
      sdl: `${federation}
        type Query { exhibits: [Exhibit!]! exhibit(id: ID!): Exhibit }
        interface Exhibit { id: ID! title: String! size: Size maker: Maker }
        interface Paired { pair: Exhibit }
        type Size @shareable { height: Int width: Int }
        type Painting implements Exhibit & Paired @key(fields: "id") { id: ID! title: String! size: Size maker: Maker pair: Painting pigment: String }
        type Sculpture implements Exhibit @key(fields: "id") { id: ID! title: String! size: Size maker: Maker stone: String }
        type Maker @key(fields: "name") { name: String! }`,
      resolvers: {
        Query: { exhibits: () => exhibits, exhibit: (_: unknown, given: any) => find(exhibits)(given) },
        Painting: { ...entity(exhibits), pair: ({ pairId }: any) => find(exhibits)({ id: pairId }) },
        Sculpture: entity(exhibits),
        Maker: entity(makers, "name"),
      },
    },
    transport: {
      sdl: `${federation}
        interface Exhibit { id: ID! crate(padding: Int!): Crate }
        type Size @shareable { height: Int width: Int }
        type Painting implements Exhibit @key(fields: "id") { id: ID! size: Size @external crate(padding: Int!): Crate @requires(fields: "size { height width }") }
        type Sculpture implements Exhibit @key(fields: "id") { id: ID! size: Size @external crate(padding: Int!): Crate @requires(fields: "size { height width }") }
        type Crate { volume: Int label: String }`,
      resolvers: { Painting: crated, Sculpture: crated },
    },
    guestbook: {
      sdl: `${federation}
        interface Exhibit { id: ID! remarks: [Remark!]! }
        type Painting implements Exhibit @key(fields: "id") { id: ID! remarks: [Remark!]! }
        type Sculpture implements Exhibit @key(fields: "id") { id: ID! remarks: [Remark!]! }
        type Remark { id: ID! text: String! on: Exhibit! }`,
      resolvers: { Painting: remarked, Sculpture: remarked },
    },
    makers: {
      sdl: `${federation} type Maker @key(fields: "name") { name: String! born: Int }`,
      resolvers: { Maker: entity(makers, "name") },
    },
  },
  cases: [
    {
      query: `{ exhibits { id size { width } } }`,
      data: {
        exhibits: [
          { id: "p1", size: { width: 60 } },
          { id: "p2", size: { width: 50 } },
          { id: "s1", size: { width: 30 } },
        ],
      },
    },
    {
      query: `{ exhibits { id ... on Painting { pigment } ... on Sculpture { stone } } }`,
      data: {
        exhibits: [
          { id: "p1", pigment: "ochre" },
          { id: "p2", pigment: "lead" },
          { id: "s1", stone: "marble" },
        ],
      },
    },
    {
      query: `{ exhibits { ... on Paired { kind: __typename pair { id title } } } }`,
      data: {
        exhibits: [
          { kind: "Painting", pair: { id: "p2", title: "High Tide" } },
          { kind: "Painting", pair: { id: "p1", title: "Low Tide" } },
          {},
        ],
      },
    },
    {
      query: `{ flat: exhibit(id: "p1") { crate(padding: 2) { volume } } tall: exhibit(id: "s1") { crate(padding: 1) { volume label } } }`,
      data: { flat: { crate: { volume: 2402 } }, tall: { crate: { volume: 3601, label: "crate s1" } } },
    },
    {
      query: `{ exhibits { maker { name born } } }`,
      data: {
        exhibits: [
          { maker: { name: "Ines", born: 1931 } },
          { maker: { name: "Ines", born: 1931 } },
          { maker: { name: "Olu", born: 1954 } },
        ],
      },
    },
    {
      query: `{ exhibits { ...Said } } fragment Said on Exhibit { remarks { text } }`,
      data: { exhibits: [{ remarks: [{ text: "calm" }, { text: "blue" }] }, { remarks: [] }, { remarks: [{ text: "tall" }] }] },
    },
    {
      query: onRemarks("$on: Boolean = true", `... on Painting @include(if: $on) { title }`),
      data: twice({ id: "p1", title: "Low Tide" }),
    },
    { query: onRemarks("$on: Boolean = false", `... on Painting @include(if: $on) { title }`), data: twice({ id: "p1" }) },
    {
      query: onRemarks("$off: Boolean = true", `... on Painting @skip(if: $off) { title } ... on Painting { pigment }`),
      data: twice({ id: "p1", pigment: "ochre" }),
    },
    {
      query: onRemarks(
        "$on: Boolean = true",
        `... on Painting @include(if: $on) { title ... on Painting { crate(padding: 0) { volume } } }`,
      ),
      data: twice({ id: "p1", title: "Low Tide", crate: { volume: 2400 } }),
    },
    {
      query: onRemarks(
        "$on: Boolean = true",
        `... on Painting @include(if: $on) { title ... on Painting @skip(if: $on) { pigment } } ... on Sculpture { stone }`,
      ),
      data: twice({ id: "p1", title: "Low Tide" }),
    },
  ],
};
