import { entity, federation, type Suite } from "../suite";

const seats = [
  { id: "s1", grade: "STALLS" },
  { id: "s2", grade: "HOUSE" },
];
const known = [
  { id: "s1", grade: "STALLS" },
  { id: "s2", grade: null },
];

/** An enumeration of which one subgraph knows a hidden value more. */
export const enumIntersection: Suite = {
  id: "enum-intersection",
  subgraphs: {
    plan: {
      sdl: `${federation} type Query { seats: [Seat] } type Seat @key(fields: "id") { id: ID grade: Grade @shareable } enum Grade { STALLS }`,
      resolvers: { Query: { seats: () => seats }, Seat: entity(seats) },
    },
    sales: {
      sdl: `${federation}
        type Query { byGrade(grade: Grade!): [Seat!] sold: [Seat!] }
        extend type Seat @key(fields: "id") { id: ID grade: Grade @shareable }
        enum Grade { HOUSE @inaccessible STALLS }`,
      resolvers: {
        Query: { byGrade: (_: unknown, { grade }: any) => seats.filter((one) => one.grade === grade), sold: () => seats },
        Seat: entity(seats),
      },
    },
  },
  cases: [
    { query: `{ seats { id } }`, data: { seats: [{ id: "s1" }, { id: "s2" }] } },
    { query: `{ seats { id grade } }`, data: { seats: known }, errors: true },
    { query: `{ byGrade(grade: STALLS) { id grade } }`, data: { byGrade: [{ id: "s1", grade: "STALLS" }] } },
    {
      query: `query ($grade: Grade!) { byGrade(grade: $grade) { id } }`,
      variables: { grade: "STALLS" },
      data: { byGrade: [{ id: "s1" }] },
    },
    { query: `{ byGrade(grade: HOUSE) { id } }`, data: null, errors: true },
    {
      query: `query ($grade: Grade!) { byGrade(grade: $grade) { id } }`,
      variables: { grade: "HOUSE" },
      data: null,
      errors: true,
    },
  ],
};
