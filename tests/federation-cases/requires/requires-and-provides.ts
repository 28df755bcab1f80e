import { carrying, entity, federation, find, type Suite } from "../suite";

const readers = [1, 2].map((n) => ({ id: `r${n}`, alias: `alias ${n}`, name: `name ${n}` }));
const volumes = [1, 2].map((n) => ({ isbn: `v${n}`, title: `title ${n}`, pages: 100 * n, grams: n }));
const loans = [1, 2].map((n) => ({ id: `o${n}`, readerId: "r1", isbn: `v${n}` }));

/** Fields that need others', and a subgraph that gives another's field where it has it at hand. */
export const requiresAndProvides: Suite = {
  id: "requires-and-provides",
  subgraphs: {
    readers: {
      sdl: `${federation} type Query { me: Reader } type Reader @key(fields: "id") { id: ID! name: String alias: String @shareable }`,
      resolvers: { Query: { me: () => readers[0] }, Reader: entity(readers) },
    },
    post: {
      sdl: `${federation} type Volume @key(fields: "isbn") { isbn: String! grams: Int @external pages: Int @external isHere: Boolean stamps: Int @requires(fields: "pages grams") sticker: String @requires(fields: "pages grams") }`,
      resolvers: {
        Volume: {
          ...carrying(
            volumes.map(({ isbn }) => ({ isbn })),
            "isbn",
          ),
          stamps: ({ pages, grams }: any) => pages * grams,
          sticker: ({ isbn, pages, grams }: any) => `<${isbn} ${pages * grams}>`,
          isHere: ({ isbn }: any) => isbn === "v1",
        },
      },
    },
    volumes: {
      sdl: `${federation} type Query { volumes: [Volume] } type Volume @key(fields: "isbn") { isbn: String! title: String pages: Int grams: Int }`,
      resolvers: { Query: { volumes: () => volumes }, Volume: entity(volumes, "isbn") },
    },
    loans: {
      sdl: `${federation}
        type Loan @key(fields: "id") { id: ID! reader: Reader @provides(fields: "alias") volume: Volume }
        type Reader @key(fields: "id") { id: ID! alias: String @external loans: [Loan] }
        type Volume @key(fields: "isbn") { isbn: String! loans: [Loan] }`,
      resolvers: {
        Loan: {
          ...entity(loans),
          reader: ({ readerId }: any) => find(readers)({ id: readerId }),
          volume: ({ isbn }: any) => ({ isbn }),
        },
        Reader: {
          __resolveReference: ({ id }: any) => ({ id }),
          loans: ({ id }: any) => loans.filter(({ readerId }) => readerId === id),
        },
        Volume: {
          __resolveReference: ({ isbn }: any) => ({ isbn }),
          loans: (one: any) => loans.filter(({ isbn }) => isbn === one.isbn),
        },
      },
    },
  },
  cases: [
    { query: `{ me { id loans { id } } }`, data: { me: { id: "r1", loans: [{ id: "o1" }, { id: "o2" }] } } },
    {
      query: `{ me { loans { reader { id alias } volume { isHere } } } }`,
      data: {
        me: {
          loans: [
            { reader: { id: "r1", alias: "alias 1" }, volume: { isHere: true } },
            { reader: { id: "r1", alias: "alias 1" }, volume: { isHere: false } },
          ],
        },
      },
    },
    { query: `{ volumes { stamps } }`, data: { volumes: [{ stamps: 100 }, { stamps: 400 }] } },
    {
      query: `{ volumes { grams stamps pages } }`,
      data: {
        volumes: [
          { grams: 1, stamps: 100, pages: 100 },
          { grams: 2, stamps: 400, pages: 200 },
        ],
      },
    },
    {
      query: `{ volumes { loans { reader { alias } volume { title stamps } } } }`,
      data: {
        volumes: [1, 2].map((n) => ({
          loans: [{ reader: { alias: "alias 1" }, volume: { title: `title ${n}`, stamps: 100 * n * n } }],
        })),
      },
    },
    {
      query: `{ me { loans { volume { stamps sticker } } } }`,
      data: {
        me: { loans: [{ volume: { stamps: 100, sticker: "<v1 100>" } }, { volume: { stamps: 400, sticker: "<v2 400>" } }] },
      },
    },
    {
      query: `{ me { loans { volume { loans { volume { isbn } } } } } }`,
      data: { me: { loans: [1, 2].map((n) => ({ volume: { loans: [{ volume: { isbn: `v${n}` } }] } })) } },
    },
    {
      query: `{ volumes { pages: grams stamps } }`,
      data: {
        volumes: [
          { pages: 1, stamps: 100 },
          { pages: 2, stamps: 400 },
        ],
      },
      stockFails: "the planner takes the client's `pages` for the required field",
    },
  ],
};
