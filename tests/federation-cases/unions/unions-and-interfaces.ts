import { entity, federation, find, type Suite } from "../suite";

const tools = [
  { __typename: "Scythe", id: "s1" },
  { __typename: "Baler", id: "b1", litres: 40 },
  { __typename: "Baler", id: "b2", litres: 55 },
];
const scythes = entity(tools.slice(0, 1));

/** A member of the union implements the interface in another subgraph than the one that gives it. */
export const unionsAndInterfaces: Suite = {
  id: "unions-and-interfaces-distributed",
  subgraphs: {
    shed: {
      sdl: `${federation}
        type Query { tools: [Tool] machine(id: ID!): Machine machines: [Machine] balers: [Baler] }
        union Tool = Scythe | Baler
        interface Machine { id: ID! }
        interface Fuelled { litres: Int }
        type Scythe @key(fields: "id") { id: ID! }
        type Baler implements Machine & Fuelled @key(fields: "id") { id: ID! litres: Int }`,
      resolvers: {
        Query: {
          tools: () => tools,
          machine: (_: unknown, given: any) => find(tools)(given),
          machines: () => tools.slice(1),
          balers: () => tools.slice(1),
        },
        Scythe: scythes,
        Baler: entity(tools),
      },
    },
    workshop: {
      sdl: `${federation}
        interface Machine { id: ID! }
        interface Fuelled { litres: Int }
        type Scythe implements Machine & Fuelled @key(fields: "id") { id: ID! litres: Int }`,
      resolvers: { Scythe: { ...scythes, litres: () => 0 } },
    },
  },
  cases: [
    { query: `{ tools { ... on Machine { id } } }`, data: { tools: [{ id: "s1" }, { id: "b1" }, { id: "b2" }] } },
    {
      query: `{ machines { ... on Baler { litres } ... on Scythe { id } } }`,
      data: { machines: [{ litres: 40 }, { litres: 55 }] },
    },
    {
      query: `{ machines { ... on Machine { id ... on Machine { ... on Fuelled { litres } } } } }`,
      data: {
        machines: [
          { id: "b1", litres: 40 },
          { id: "b2", litres: 55 },
        ],
      },
    },
    {
      query: `{ balers { ...Plain ...Any } } fragment Plain on Baler { litres } fragment Any on Machine { id __typename }`,
      data: {
        balers: [
          { litres: 40, id: "b1", __typename: "Baler" },
          { litres: 55, id: "b2", __typename: "Baler" },
        ],
      },
    },
    { query: `{ machine(id: "s1") { ... on Scythe { litres } } }`, data: { machine: null }, errors: true },
    { query: `{ machine(id: "b1") { ... on Baler { litres } ... on Scythe { litres } } }`, data: { machine: { litres: 40 } } },
    {
      query: `{ tools { __typename ... on Fuelled { litres } } }`,
      data: {
        tools: [
          { __typename: "Scythe", litres: 0 },
          { __typename: "Baler", litres: 40 },
          { __typename: "Baler", litres: 55 },
        ],
      },
    },
  ],
};
