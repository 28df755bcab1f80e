import { federation, type Suite } from "../suite";

const trails = [
  { id: "t1", name: "Ridge" },
  { id: "t2", name: "Marsh" },
];

/** An input of which one subgraph knows a field more. */
export const inputObjectIntersection: Suite = {
  id: "input-object-intersection",
  subgraphs: {
    summer: {
      sdl: `${federation} input TrailFilter { length: Int! } type Trail @key(fields: "id") { id: ID! name: String! @shareable } type Query { summer(filter: TrailFilter!): [Trail!] }`,
      resolvers: { Query: { summer: (_: unknown, { filter }: any) => trails.slice(0, filter.length) } },
    },
    winter: {
      sdl: `${federation} input TrailFilter { slope: Int length: Int! } type Trail @key(fields: "id") { id: ID! name: String! @shareable } type Query { winter(filter: TrailFilter!): [Trail!] }`,
      resolvers: {
        Query: { winter: (_: unknown, { filter }: any) => ("slope" in filter ? [] : trails.slice(0, filter.length)) },
      },
    },
  },
  cases: [
    {
      query: `{ summer(filter: { length: 1 }) { id } winter(filter: { length: 2 }) { name } }`,
      data: { summer: [{ id: "t1" }], winter: [{ name: "Ridge" }, { name: "Marsh" }] },
    },
    { query: `query ($f: TrailFilter = { length: 1 }) { summer(filter: $f) { id } }`, data: { summer: [{ id: "t1" }] } },
    { query: `{ summer(filter: { length: 1, slope: 2 }) { id } }`, data: null, errors: true },
    {
      query: `query ($f: TrailFilter!) { winter(filter: $f) { id } }`,
      variables: { f: { length: 1, slope: 2 } },
      data: null,
      errors: true,
    },
  ],
};
