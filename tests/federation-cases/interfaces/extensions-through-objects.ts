import { entity, federation, type Suite } from "../suite";

const works = [
  { __typename: "Opera", id: "o1", title: "The Weir", acts: 3 },
  { __typename: "Play", id: "y1", title: "Lock Nine", scenes: 7 },
];

/** A list of interface objects, whose implementations a third subgraph extends. */
export const extensionsThroughObjects: Suite = {
  id: "extensions-through-interface-objects",
  subgraphs: {
    repertoire: {
      sdl: `${federation}
        type Query { premiere: Work }
        interface Work @key(fields: "id") { id: ID! title: String }
        type Opera implements Work @key(fields: "id") { id: ID! title: String acts: Int }
        type Play implements Work @key(fields: "id") { id: ID! title: String scenes: Int }`,
      resolvers: { Query: { premiere: () => works[0] }, Work: entity(works), Opera: entity(works), Play: entity(works) },
    },
    singers: {
      sdl: `${federation}
        type Query { singer: Singer }
        type Singer { name: String }
        extend type Opera @key(fields: "id") { id: ID! tenor: String }`,
      resolvers: { Query: { singer: () => ({ name: "Amparo" }) }, Opera: { tenor: () => "Teo" } },
    },
    evenings: {
      sdl: `${federation}
        type Query { evening: Evening }
        type Evening @key(fields: "id") { id: ID! starts: String works: [Work] }
        type Work @key(fields: "id") @interfaceObject { id: ID! }`,
      resolvers: {
        Query: { evening: () => ({ id: "e1", starts: "19:30", works: [{ id: "o1" }, { id: "y1" }] }) },
        Work: { __resolveReference: ({ id }: any) => ({ id }) },
      },
    },
  },
  cases: [
    {
      query: `{ premiere { id title ... on Opera { acts tenor } } singer { name } evening { starts works { id ... on Opera { acts } ... on Play { scenes } } } }`,
      data: {
        premiere: { id: "o1", title: "The Weir", acts: 3, tenor: "Teo" },
        singer: { name: "Amparo" },
        evening: {
          starts: "19:30",
          works: [
            { id: "o1", acts: 3 },
            { id: "y1", scenes: 7 },
          ],
        },
      },
    },
    {
      query: `{ evening { works { title } } }`,
      data: { evening: { works: [{ title: "The Weir" }, { title: "Lock Nine" }] } },
    },
    {
      query: `{ evening { works { ... on Opera { tenor } } } }`,
      data: { evening: { works: [{ tenor: "Teo" }, {}] } },
    },
    { query: `{ premiere { ... on Opera { tenor } ... on Play { scenes } } }`, data: { premiere: { tenor: "Teo" } } },
  ],
};
