import { entity, federation, type Suite } from "../suite";

const notes = [
  { id: "n1", written: "spring" },
  { id: "n2", written: "autumn" },
];
const stale = { written: () => "STALE" };
const feeds = (from: string, isStale: boolean): Suite["subgraphs"] => ({
  old: {
    sdl: `${federation} type Note @key(fields: "id") { id: ID! written: String! @shareable } type Query { notes: [Note] @shareable oldNotes: [Note] }`,
    resolvers: { Query: { notes: () => notes, oldNotes: () => [notes[1]] }, Note: { ...entity(notes), ...(isStale && stale) } },
  },
  fresh: {
    sdl: `${federation} type Note @key(fields: "id") { id: ID! written: String! @override(from: "${from}") @shareable } type Query { notes: [Note] @shareable freshNotes: [Note] }`,
    resolvers: { Query: { notes: () => notes, freshNotes: () => [notes[0]] }, Note: entity(notes) },
  },
});
const cases: Suite["cases"] = [
  { query: `{ notes { written } }`, data: { notes: [{ written: "spring" }, { written: "autumn" }] } },
  {
    query: `{ oldNotes { written } freshNotes { written } }`,
    data: { oldNotes: [{ written: "autumn" }], freshNotes: [{ written: "spring" }] },
  },
];

/** A field that one subgraph takes over from another. */
export const override: Suite = {
  id: "override",
  subgraphs: feeds("old", true),
  cases: [
    ...cases,
    {
      query: `{ oldNotes { id ...Dated } } fragment Dated on Note { when: written }`,
      data: { oldNotes: [{ id: "n2", when: "autumn" }] },
    },
  ],
};

/** … from one that does not exist: nothing is taken over. */
export const overrideOfNobody: Suite = { id: "override-of-nobody", subgraphs: feeds("gone", false), cases };
