import { federation, find, type Suite, without } from "../suite";

const coins = ["1", "2"].map((id) => ({
  id,
  hoard: `hoard-${id}`,
  face: `face-${id}`,
  mark: { ruler: `ruler-${id}`, mint: `mint-${id}`, year: `year-${id}` },
}));
const faceless = without(coins, "face");

interface Keys {
  cabinet: string;
  tray: string;
}

/** A cabinet that owns the faces of coins, and a tray that writes captions for which it needs them. */
const coinsBy = ({ cabinet, tray }: Keys): Suite["subgraphs"] => ({
  cabinet: {
    sdl: `${federation}
      type Coin ${cabinet} { id: ID! hoard: ID! mark: Mark! face: String! }
      type Mark @shareable { ruler: ID! mint: ID! year: ID! }`,
    resolvers: { Coin: { __resolveReference: find(coins) } },
  },
  tray: {
    sdl: `${federation}
      type Query { tray: Tray }
      type Tray @key(fields: "id") { id: ID! coins: [Coin!]! }
      type Coin ${tray} { id: ID! hoard: ID! mark: Mark! face: String! @external caption: String! @requires(fields: "face") }
      type Mark @shareable { ruler: ID! mint: ID! year: ID! }`,
    resolvers: {
      Query: { tray: () => ({ id: "t1" }) },
      Tray: { coins: () => faceless },
      Coin: {
        __resolveReference: ({ id, face, mark: { mint, year } }: any) => {
          const row = faceless.find((one) => one["id"] === id && one["mark"].year === year);
          return row ? { ...row, face, mint } : null;
        },
        caption: ({ face, mint }: any) => {
          if (!face) throw new Error("the face was not sent");
          return `${face} of ${mint}`;
        },
      },
    },
  },
});

const caption = (n: number) => `face-${n} of mint-${n}`;
const captioned: Suite["cases"][number] = {
  query: `{ tray { coins { caption } } }`,
  data: { tray: { coins: [{ caption: caption(1) }, { caption: caption(2) }] } },
};
const faces: Suite["cases"][number] = {
  query: `{ tray { coins { id face } } }`,
  data: {
    tray: {
      coins: [
        { id: "1", face: "face-1" },
        { id: "2", face: "face-2" },
      ],
    },
  },
};

/** One entity by keys that some subgraphs resolve and others only know. */
export const severalKeys: Suite = {
  id: "several-keys",
  subgraphs: coinsBy({
    cabinet: `@key(fields: "id") @key(fields: "hoard", resolvable: false) @key(fields: "mark { ruler mint }", resolvable: false)`,
    tray: `@key(fields: "id mark { mint year }") @key(fields: "hoard", resolvable: false)`,
  }),
  cases: [
    faces,
    captioned,
    {
      query: `{ tray { id coins { hoard face caption mark { year } } } }`,
      data: {
        tray: {
          id: "t1",
          coins: [1, 2].map((n) => ({
            hoard: `hoard-${n}`,
            face: `face-${n}`,
            caption: caption(n),
            mark: { year: `year-${n}` },
          })),
        },
      },
    },
  ],
};

/** Both have all the keys, and the first is one that neither resolves. */
export const unresolvableKeyFirst: Suite = {
  id: "unresolvable-key-first",
  subgraphs: coinsBy({
    cabinet: `@key(fields: "id") @key(fields: "hoard", resolvable: false) @key(fields: "mark { ruler mint }", resolvable: false) @key(fields: "id mark { mint year }", resolvable: false)`,
    tray: `@key(fields: "mark { ruler mint }", resolvable: false) @key(fields: "id mark { mint year }") @key(fields: "hoard", resolvable: false) @key(fields: "id", resolvable: false)`,
  }),
  cases: [{ ...captioned, stockFails: "the plan comes back to a subgraph by a key that it does not resolve" }, faces],
};
