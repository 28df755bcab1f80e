import { entity, federation, type Suite } from "../suite";

const maps = [
  { __typename: "Chart", id: "c1", drawn: "1912" },
  { __typename: "Chart", id: "c2", drawn: "1954" },
];
const atlases = [{ __typename: "Atlas", id: "a1", drawn: "1933", plates: 88 }];

/** The field that is taken over is asked for through an interface that only the former owner's type implements there. */
export const overrideThroughInterfaces: Suite = {
  id: "override-through-interfaces",
  subgraphs: {
    cellar: {
      sdl: `${federation} interface Sheet { id: ID! drawn: String! } type Chart implements Sheet @key(fields: "id") { id: ID! drawn: String! } type Query { sheets: [Sheet] }`,
      resolvers: { Query: { sheets: () => maps }, Chart: { ...entity(maps), drawn: () => "STALE" } },
    },
    reading: {
      sdl: `${federation}
        interface Sheet { id: ID! drawn: String! }
        interface Bound { id: ID! drawn: String! }
        type Atlas implements Sheet @key(fields: "id") { id: ID! drawn: String! plates: Int! }
        type Chart implements Bound @key(fields: "id") { id: ID! drawn: String! @override(from: "cellar") }
        type Query { bound: [Bound] }`,
      resolvers: { Query: { bound: () => maps }, Chart: entity(maps), Atlas: entity(atlases) },
    },
  },
  cases: [
    {
      query: `{ sheets { id drawn } }`,
      data: {
        sheets: [
          { id: "c1", drawn: "1912" },
          { id: "c2", drawn: "1954" },
        ],
      },
    },
    { query: `{ sheets { ... on Atlas { plates } } }`, data: { sheets: [{}, {}] } },
    {
      query: `{ bound { drawn ... on Chart { id drawn } } }`,
      data: {
        bound: [
          { drawn: "1912", id: "c1" },
          { drawn: "1954", id: "c2" },
        ],
      },
    },
    {
      query: `{ sheets { ...D } bound { ...B } } fragment D on Sheet { drawn } fragment B on Bound { drawn }`,
      data: { sheets: [{ drawn: "1912" }, { drawn: "1954" }], bound: [{ drawn: "1912" }, { drawn: "1954" }] },
    },
  ],
};
