import { entity, federation, type Suite } from "../suite";

const writers = [
  { id: "w1", pen: "amber", prize: "Golden Quill" },
  { id: "w2", pen: "slate", prize: null },
];

/** An entity that another subgraph knows by another key. */
export const entityCalls: Suite = {
  id: "entity-calls",
  subgraphs: {
    people: {
      sdl: `${federation} type Query { writers: [Writer!]! } type Writer @key(fields: "id") { id: ID! pen: String! }`,
      resolvers: { Query: { writers: () => writers }, Writer: entity(writers) },
    },
    prizes: {
      sdl: `${federation} type Writer @key(fields: "pen") { pen: String! @external prize: String }`,
      resolvers: { Writer: entity(writers, "pen") },
    },
  },
  cases: [
    {
      query: `{ writers { id prize } }`,
      data: {
        writers: [
          { id: "w1", prize: "Golden Quill" },
          { id: "w2", prize: null },
        ],
      },
    },
    {
      query: `{ writers { ... on Writer { prize } pen } }`,
      data: {
        writers: [
          { prize: "Golden Quill", pen: "amber" },
          { prize: null, pen: "slate" },
        ],
      },
    },
    {
      query: `{ writers { pen: id prize } }`,
      data: {
        writers: [
          { pen: "w1", prize: "Golden Quill" },
          { pen: "w2", prize: null },
        ],
      },
      stockFails: "the planner takes the client's `pen` for the key",
    },
  ],
};
