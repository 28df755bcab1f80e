import { entity, federation, find, type Suite } from "../suite";

const gardens = [
  { id: "g1", beds: ["b1", "b2"] },
  { id: "g2", beds: ["b3", "b2"] },
];
const beds = [
  ["b1", "b2"],
  ["b2", "b3"],
  ["b3", "b1"],
].map(([id, next]) => ({ id, name: `bed ${id}`, next: [next] }));
const named = (id: string) => ({ id, name: find(beds)({ id })?.name });
const linked = (id: string) => ({ id, next: find(beds)({ id })?.next });
const nextOf = (id: string) => (find(beds)({ id })?.next ?? []) as string[];

/** Provided two levels deep, partly what nobody else can give. */
export const nestedProvides: Suite = {
  id: "nested-provides",
  subgraphs: {
    keys: {
      sdl: `${federation} type Garden @key(fields: "id") { id: ID! }`,
      resolvers: { Garden: { __resolveReference: ({ id }: any) => ({ id }) } },
    },
    plans: {
      sdl: `${federation}
        type Query { gardens: [Garden] @shareable @provides(fields: "beds { id name next { id name } }") }
        type Garden @key(fields: "id") { id: ID! beds: [Bed] @external }
        type Bed @key(fields: "id") { id: ID! name: String next: [Bed] @external }`,
      resolvers: {
        Query: {
          gardens: () =>
            gardens.map(({ id, beds: all }) => ({
              id,
              beds: all.map((one) => ({ ...named(one), next: nextOf(one).map(named) })),
            })),
        },
        Garden: { __resolveReference: ({ id }: any) => ({ id }) },
        Bed: { __resolveReference: ({ id }: any) => ({ id }) },
      },
    },
    paths: {
      sdl: `${federation}
        type Garden @key(fields: "id") { id: ID! beds: [Bed] @shareable }
        type Bed @key(fields: "id") { id: ID! next: [Bed] @shareable }`,
      resolvers: {
        Garden: { ...entity(gardens), beds: ({ beds: all }: any) => all.map(linked) },
        Bed: { __resolveReference: ({ id }: any) => linked(id), next: ({ id }: any) => nextOf(id).map(linked) },
      },
    },
  },
  cases: [
    {
      query: `{ gardens { id beds { id name } } }`,
      data: {
        gardens: [
          {
            id: "g1",
            beds: [
              { id: "b1", name: "bed b1" },
              { id: "b2", name: "bed b2" },
            ],
          },
          {
            id: "g2",
            beds: [
              { id: "b3", name: "bed b3" },
              { id: "b2", name: "bed b2" },
            ],
          },
        ],
      },
    },
    {
      query: `{ gardens { beds { next { id name } } } }`,
      data: {
        gardens: [
          { beds: [{ next: [{ id: "b2", name: "bed b2" }] }, { next: [{ id: "b3", name: "bed b3" }] }] },
          { beds: [{ next: [{ id: "b1", name: "bed b1" }] }, { next: [{ id: "b3", name: "bed b3" }] }] },
        ],
      },
    },
    {
      query: `{ gardens { beds { next { next { id } } } } }`,
      data: {
        gardens: [
          { beds: [{ next: [{ next: [{ id: "b3" }] }] }, { next: [{ next: [{ id: "b1" }] }] }] },
          { beds: [{ next: [{ next: [{ id: "b2" }] }] }, { next: [{ next: [{ id: "b1" }] }] }] },
        ],
      },
    },
  ],
};

const songs = [
  ["s1", "One"],
  ["s2", "Two"],
].map(([id, n]) => ({ id, title: `Song ${n}`, words: `Words ${n}`, key: `Key ${n}` }));

/** Of what is provided only what was asked for, under conditions and in fragments. */
export const providesAsked: Suite = {
  id: "provides-only-asked",
  subgraphs: {
    library: {
      sdl: `${federation} type Song @key(fields: "id") { id: ID! title: String! @shareable words: String! @shareable key: String! }`,
      resolvers: { Song: entity(songs) },
    },
    stage: {
      sdl: `${federation}
        type Query { song: Song @provides(fields: "title words") songs: [Song!]! @provides(fields: "title words") }
        type Song @key(fields: "id") { id: ID! title: String! @external words: String! @external }`,
      resolvers: {
        Query: { song: () => songs[0], songs: () => songs },
        Song: {
          words: () => {
            throw new Error("nobody asked for the words");
          },
        },
      },
    },
  },
  cases: [
    { query: `{ song { id shown: title } }`, data: { song: { id: "s1", shown: "Song One" } } },
    { query: `{ song { ... { title } ... { key } } }`, data: { song: { title: "Song One", key: "Key One" } } },
    {
      query: `{ songs { title key } }`,
      data: {
        songs: [
          { title: "Song One", key: "Key One" },
          { title: "Song Two", key: "Key Two" },
        ],
      },
    },
    { query: `{ song { id ... on Song @skip(if: true) { words } } }`, data: { song: { id: "s1" } } },
    {
      query: `query ($on: Boolean = false) { song { title ...W @include(if: $on) } } fragment W on Song { words }`,
      data: { song: { title: "Song One" } },
    },
    { query: `{ song { title words } }`, data: { song: null }, errors: true },
  ],
};
