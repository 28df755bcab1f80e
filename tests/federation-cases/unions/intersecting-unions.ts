import { entity, federation, type Suite } from "../suite";

const loaf = { __typename: "Loaf", id: "l1", name: "Rye", rise: "slow", crumb: "dense" };
const roll = { __typename: "Roll", id: "r1", name: "Poppy", rise: "fast" };
const tart = { __typename: "Tart", id: "t1", name: "Plum", crumb: "short" };
const any = (parts: string) => `... on Loaf { ${parts} } ... on Roll { ${parts} } ... on Tart { ${parts} }`;

/** Both subgraphs have the unions, with one member in common. */
export const intersectingUnions: Suite = {
  id: "intersecting-unions",
  subgraphs: {
    oven: {
      sdl: `${federation}
        union Bake = Loaf | Roll
        union Shown = Loaf | Roll
        type Query { bake: Bake @shareable ovenBake: Bake loaf: Loaf @shareable window: Window @shareable }
        type Window { front: Shown @shareable left: Shown back: Loaf @shareable }
        type Loaf @key(fields: "id") { id: ID! name: String! @shareable rise: String! }
        type Roll @key(fields: "id") { id: ID! name: String! @shareable rise: String! }`,
      resolvers: {
        Query: {
          bake: () => loaf,
          ovenBake: () => roll,
          loaf: () => loaf,
          window: () => ({ front: loaf, left: roll, back: loaf }),
        },
        Loaf: entity([loaf]),
        Roll: entity([roll]),
      },
    },
    counter: {
      sdl: `${federation}
        union Bake = Loaf | Tart
        union Shown = Loaf | Tart
        type Query { bake: Bake @shareable counterBake: Bake loaf: Bake @shareable window: Window @shareable }
        type Window { front: Shown @shareable right: Shown back: Shown @shareable }
        type Loaf @key(fields: "id") { id: ID! name: String! @shareable crumb: String! }
        type Tart @key(fields: "id") { id: ID! name: String! @shareable crumb: String! }`,
      resolvers: {
        Query: {
          bake: () => loaf,
          counterBake: () => tart,
          loaf: () => loaf,
          window: () => ({ front: loaf, right: tart, back: loaf }),
        },
        Loaf: entity([loaf]),
        Tart: entity([tart]),
      },
    },
  },
  cases: [
    { query: `{ bake { ... on Tart { name } } }`, data: { bake: {} } },
    { query: `{ bake { ... on Loaf { name } ... on Roll { name } } }`, data: { bake: { name: "Rye" } } },
    {
      query: `{ ovenBake { ${any("name")} } counterBake { ${any("name")} } }`,
      data: { ovenBake: { name: "Poppy" }, counterBake: { name: "Plum" } },
    },
    { query: `{ bake { ... on Loaf { name rise crumb } } }`, data: { bake: { name: "Rye", rise: "slow", crumb: "dense" } } },
    { query: `{ ovenBake { ... on Loaf { crumb } ... on Tart { name crumb } } }`, data: { ovenBake: {} } },
    {
      query: `{ window { front { __typename ${any("name")} } left { ${any("name")} } right { ${any("name")} } } }`,
      data: { window: { front: { __typename: "Loaf", name: "Rye" }, left: { name: "Poppy" }, right: { name: "Plum" } } },
    },
    {
      query: `{ window { back { __typename ... on Loaf { rise crumb } ... on Tart { crumb } } } }`,
      data: { window: { back: { __typename: "Loaf", rise: "slow", crumb: "dense" } } },
    },
    { query: `{ loaf { ... on Loaf { id rise } ... on Tart { id } } }`, data: { loaf: { id: "l1", rise: "slow" } } },
  ],
};
