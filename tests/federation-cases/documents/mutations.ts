import { federation, find, type Suite } from "../suite";

interface Crate {
  id: string;
  fruit: string;
  kilos: number;
}
const crates: Crate[] = [];
let scale = 0;

/** Steps of one request that have to follow each other, in three subgraphs. The last case takes away what the others put there. */
export const mutations: Suite = {
  id: "mutations",
  subgraphs: {
    picking: {
      sdl: `${federation}
        type Query { crate(id: ID!): Crate }
        type Mutation { pick(input: PickInput!): Crate! double: Int! clear: Int! tag(fruit: String!): Tag! @shareable }
        input PickInput { id: ID! fruit: String! kilos: Float! }
        type Crate @key(fields: "id") { id: ID! fruit: String! kilos: Float! }
        type Tag @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { crate: (_: unknown, given: any) => find(crates)(given) },
        Mutation: {
          pick: (_: unknown, { input }: any) => (crates.push(input), input),
          double: () => (scale *= 2),
          clear: () => crates.splice(0).length,
          tag: (_: unknown, { fruit }: any) => ({ id: `tag-${fruit}` }),
        },
        Crate: { __resolveReference: (one: any) => find(crates)(one) },
      },
    },
    grading: {
      sdl: `${federation}
        type Mutation { reset: Int! tag(fruit: String!): Tag! @shareable }
        type Crate @key(fields: "id") { id: ID! kilos: Float! @external isHeavy: Boolean! @requires(fields: "kilos") isGraded: Boolean! }
        type Tag @key(fields: "id") { id: ID! colour: String! }`,
      resolvers: {
        Mutation: {
          reset: () => [scale, (scale = 0)][0],
          tag: (_: unknown, { fruit }: any) => ({ id: `tag-${fruit}`, colour: "green" }),
        },
        Crate: {
          __resolveReference: ({ id, kilos }: any) => ({ id, kilos, isGraded: crates.length > 0 }),
          isHeavy: ({ kilos }: any) => kilos > 20,
        },
        Tag: { __resolveReference: ({ id }: any) => ({ id, colour: "green" }) },
      },
    },
    scales: {
      sdl: `${federation} type Mutation { weigh(kilos: Int!): Int! }`,
      resolvers: { Mutation: { weigh: (_: unknown, { kilos }: any) => (scale += kilos) } },
    },
  },
  cases: [
    {
      query: `mutation { pick(input: { id: "c1", fruit: "quince", kilos: 24.5 }) { fruit isHeavy isGraded } }`,
      data: { pick: { fruit: "quince", isHeavy: true, isGraded: true } },
    },
    {
      query: `mutation ($input: PickInput!) { pick(input: $input) { id isHeavy } }`,
      variables: { input: { id: "c2", fruit: "pear", kilos: 3 } },
      data: { pick: { id: "c2", isHeavy: false } },
    },
    { query: `{ crate(id: "c1") { kilos isHeavy } }`, data: { crate: { kilos: 24.5, isHeavy: true } } },
    {
      query: `mutation { five: weigh(kilos: 5) ten: double twelve: weigh(kilos: 2) last: reset }`,
      data: { five: 5, ten: 10, twelve: 12, last: 12 },
    },
    {
      query: `mutation { weigh(kilos: 3) a: tag(fruit: "fig") { id } six: double b: tag(fruit: "plum") { colour } reset }`,
      data: { weigh: 3, a: { id: "tag-fig" }, six: 6, b: { colour: "green" }, reset: 6 },
    },
    { query: `mutation ($on: Boolean = false) { weigh(kilos: 1) double @include(if: $on) reset }`, data: { weigh: 1, reset: 1 } },
    { query: `mutation { clear }`, data: { clear: 2 } },
  ],
};
