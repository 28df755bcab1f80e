import { entity, federation, find, type Suite } from "../suite";

const pipes = [
  { code: "p1", number: "11", smith: { name: "Kaja" } },
  { code: "p2", number: "12", smith: { name: "Lone" } },
  { code: "p3", number: "13", smith: { name: "Mads" } },
];
const numbered = pipes.slice(0, 2);

/** The subgraph between two others does not know one of the entities: what lies behind it is null, without an error. */
export const nullKeys: Suite = {
  id: "null-keys",
  subgraphs: {
    organs: {
      sdl: `${federation} type Query { ranks: [Rank] } type Rank { pipe: Pipe } type Pipe @key(fields: "code") { code: ID! }`,
      resolvers: { Query: { ranks: () => [...pipes.map(({ code }) => ({ pipe: { code } })), { pipe: null }] } },
    },
    numbers: {
      sdl: `${federation} type Pipe @key(fields: "number") @key(fields: "code") { number: ID! code: ID! }`,
      resolvers: { Pipe: { __resolveReference: (one: any) => find(numbered, "code" in one ? "code" : "number")(one) } },
    },
    smiths: {
      sdl: `${federation} type Pipe @key(fields: "number") { number: ID! smith: Smith } type Smith { name: String }`,
      resolvers: {
        Pipe: {
          __resolveReference: ({ number }: any) => {
            if (number === undefined || number === null) throw new Error("asked without a number");
            return find(pipes, "number")({ number });
          },
        },
      },
    },
  },
  cases: [
    {
      query: `{ ranks { pipe { code smith { name } } } }`,
      data: {
        ranks: [
          { pipe: { code: "p1", smith: { name: "Kaja" } } },
          { pipe: { code: "p2", smith: { name: "Lone" } } },
          { pipe: { code: "p3", smith: null } },
          { pipe: null },
        ],
      },
    },
    {
      query: `{ ranks { pipe { code } } }`,
      data: { ranks: [{ pipe: { code: "p1" } }, { pipe: { code: "p2" } }, { pipe: { code: "p3" } }, { pipe: null }] },
    },
    {
      query: `{ ranks { pipe { smith { name } } } }`,
      data: {
        ranks: [
          { pipe: { smith: { name: "Kaja" } } },
          { pipe: { smith: { name: "Lone" } } },
          { pipe: { smith: null } },
          { pipe: null },
        ],
      },
    },
  ],
};

/** The same through lists of equal entities, each of which is asked for once. */
export const repeatedKeys: Suite = {
  id: "repeated-keys",
  subgraphs: {
    scores: {
      sdl: `${federation} type Query { pages: [Page!]! } type Page { pipes: [Pipe!]! } type Pipe @key(fields: "code") { code: ID! }`,
      resolvers: { Query: { pages: () => [{ pipes: [pipes[0], pipes[1], pipes[0]] }, { pipes: [] }, { pipes: [pipes[0]] }] } },
    },
    smiths: {
      sdl: `${federation} type Pipe @key(fields: "code") { code: ID! smith: Smith } type Smith { name: String }`,
      resolvers: { Pipe: entity(pipes, "code") },
    },
  },
  cases: [
    {
      query: `{ pages { pipes { smith { name } } } }`,
      data: {
        pages: [
          { pipes: [{ smith: { name: "Kaja" } }, { smith: { name: "Lone" } }, { smith: { name: "Kaja" } }] },
          { pipes: [] },
          { pipes: [{ smith: { name: "Kaja" } }] },
        ],
      },
    },
    {
      query: `{ pages { pipes { code: __typename smith { name } } } }`,
      data: {
        pages: [
          {
            pipes: [
              { code: "Pipe", smith: { name: "Kaja" } },
              { code: "Pipe", smith: { name: "Lone" } },
              { code: "Pipe", smith: { name: "Kaja" } },
            ],
          },
          { pipes: [] },
          { pipes: [{ code: "Pipe", smith: { name: "Kaja" } }] },
        ],
      },
    },
  ],
};
