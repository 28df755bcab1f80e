import { entity, federation, find, type Suite } from "../suite";

const finds = [
  { id: "f1", partId: "h1" },
  { id: "f2", partId: "s1" },
];
const parts = [
  { __typename: "Hilt", id: "h1", metal: "iron", weight: "12", grip: "bone" },
  { __typename: "Shard", id: "s1", metal: "bronze", weight: "3", edge: "sharp" },
];
const partOf = (one: any) => find(parts)({ id: find(finds)(one)?.partId });
const types = (mark: string) => `
  interface Part { metal: String! }
  interface Weighed implements Part { metal: String! weight: String! }
  type Hilt implements Part & Weighed @shareable ${mark} { metal: String! weight: String! grip: String! }
  type Shard implements Part & Weighed @shareable { metal: String! weight: String! edge: String! }`;

/** What a field needs is written with fragments on interfaces, one implementation being hidden from clients. */
export const requiresWithFragments: Suite = {
  id: "requires-with-fragments",
  subgraphs: {
    dig: {
      sdl: `${federation} type Query { newest: Find } type Find @key(fields: "id") { id: ID! part: Part } ${types("")}`,
      resolvers: { Query: { newest: () => finds[1] }, Find: { ...entity(finds), part: partOf } },
    },
    labels: {
      sdl: `${federation}
        type Query { hidden: Find shown: Find }
        type Find @key(fields: "id") {
          id: ID!
          part: Part @external
          long: String! @requires(fields: "part { metal ... on Weighed { weight ... on Hilt { grip } ... on Shard { edge } } }")
          short: String! @requires(fields: "part { ... on Part { metal } }")
        }
        ${types("@inaccessible")}`,
      resolvers: {
        Query: { hidden: () => ({ id: "f1" }), shown: () => ({ id: "f2" }) },
        Find: {
          __resolveReference: ({ id, part }: any) => ({ id, sent: part }),
          long: ({ sent }: any) => [sent.metal, sent.weight, sent.grip ?? sent.edge].join(" "),
          short: ({ sent }: any) => sent.metal,
        },
      },
    },
  },
  cases: [
    {
      query: `{ hidden { id part { __typename } } shown { part { __typename } } }`,
      data: { hidden: { id: "f1", part: null }, shown: { part: { __typename: "Shard" } } },
      errors: true,
      stockFails: "of a type that clients may not see: null without an error",
    },
    { query: `{ newest { long } }`, data: { newest: { long: "bronze 3 sharp" } } },
    {
      query: `{ newest { part { metal } long short } }`,
      data: { newest: { part: { metal: "bronze" }, long: "bronze 3 sharp", short: "bronze" } },
    },
    {
      query: `{ hidden { long } shown { long } }`,
      data: { hidden: { long: "iron 12 bone" }, shown: { long: "bronze 3 sharp" } },
    },
    {
      query: `{ hidden { part { __typename } short } }`,
      data: { hidden: { part: null, short: "iron" } },
      errors: true,
      stockFails: "of a type that clients may not see: null without an error",
    },
  ],
};
