import { entity, federation, find, type Suite } from "../suite";

const rangers = [
  { id: "r1", born: 1970, mateIds: ["r2"] },
  { id: "r2", born: 1985, mateIds: ["r1"] },
];
const mated = (more = {}) => [
  { id: "r1", mates: [{ id: "r2", ...more }] },
  { id: "r2", mates: [{ id: "r1", ...more }] },
];

/** Arguments, values and fields that clients must not see, and that subgraphs use all the same. */
export const inaccessible: Suite = {
  id: "inaccessible",
  subgraphs: {
    ages: {
      sdl: `${federation} type Query { rangers: [Ranger!]! } type Ranger @key(fields: "id") { id: ID born: Int @inaccessible }`,
      resolvers: { Query: { rangers: () => rangers }, Ranger: entity(rangers) },
    },
    mates: {
      sdl: `${federation}
        type Query { mated: [Ranger!]! }
        type Ranger @key(fields: "id") { id: ID born: Int @external age: Int @requires(fields: "born") mates(tie: Tie = KIN @inaccessible): [Ranger!]! tie: Tie }
        enum Tie { KIN @inaccessible PATROL }`,
      resolvers: {
        Query: { mated: () => rangers.map(({ id, mateIds }) => ({ id, mateIds })) },
        Ranger: {
          __resolveReference: (one: any) => ({ id: one.id, born: one.born, mateIds: find(rangers)(one)?.mateIds }),
          age: ({ born }: any) => 2026 - born,
          mates: ({ mateIds }: any) => mateIds.map((id: string) => ({ id, mateIds: find(rangers)({ id })?.mateIds })),
          tie: () => "KIN",
        },
      },
    },
  },
  cases: [
    { query: `{ rangers { id mates { id } } }`, data: { rangers: mated() } },
    { query: `{ mated { id mates { id } } }`, data: { mated: mated() } },
    { query: `{ mated { mates(tie: PATROL) { id } } }`, data: null, errors: true },
    { query: `{ rangers { born } }`, data: null, errors: true },
    {
      query: `{ mated { id age } }`,
      data: {
        mated: [
          { id: "r1", age: 56 },
          { id: "r2", age: 41 },
        ],
      },
    },
    {
      query: `{ rangers { born: id age } }`,
      data: {
        rangers: [
          { born: "r1", age: 56 },
          { born: "r2", age: 41 },
        ],
      },
      stockFails: "the planner takes the client's `born` for the required field",
    },
  ],
};
