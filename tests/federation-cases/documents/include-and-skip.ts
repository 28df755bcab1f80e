import { carrying, entity, federation, type Suite } from "../suite";

const kilns = [{ id: "k1", degrees: 1240 }];
const never = () => {
  throw new Error("nobody asked for this");
};
const known = ({ isHot }: any) => {
  if (typeof isHot !== "boolean") throw new Error("isHot was not sent");
  return true;
};
const fields = ["glaze", "fire", "unasked"].map((name) => `${name}: Boolean! @requires(fields: "isHot")`).join(" ");

/** Conditions on fields that need others, some of them through two subgraphs. */
export const includeAndSkip: Suite = {
  id: "include-and-skip",
  subgraphs: {
    yard: {
      sdl: `${federation} type Query { kiln: Kiln } type Kiln @key(fields: "id") { id: ID! degrees: Float! }`,
      resolvers: { Query: { kiln: () => kilns[0] }, Kiln: entity(kilns) },
    },
    gauges: {
      sdl: `${federation} type Kiln @key(fields: "id") { id: ID! degrees: Float! @external isHot: Boolean! @requires(fields: "degrees") bricks: Int }`,
      resolvers: {
        Kiln: {
          __resolveReference: ({ id, degrees }: any) => ({ id, degrees, bricks: 300 }),
          isHot: ({ degrees }: any) => {
            if (degrees === undefined) throw new Error("degrees were not sent");
            return degrees > 1000;
          },
        },
      },
    },
    potters: {
      sdl: `${federation} type Kiln @key(fields: "id") { id: ID! isHot: Boolean! @external ${fields} }`,
      resolvers: { Kiln: { ...carrying([{ id: "k1" }]), glaze: known, fire: known, unasked: never } },
    },
  },
  cases: [
    { query: `query ($on: Boolean = false) { kiln { degrees unasked @include(if: $on) } }`, data: { kiln: { degrees: 1240 } } },
    { query: `query ($off: Boolean = true) { kiln { degrees unasked @skip(if: $off) } }`, data: { kiln: { degrees: 1240 } } },
    {
      query: `query ($on: Boolean = true) { kiln { degrees glaze @include(if: $on) } }`,
      data: { kiln: { degrees: 1240, glaze: true } },
    },
    {
      query: `query ($off: Boolean = false) { kiln { fire @skip(if: $off) glaze } }`,
      data: { kiln: { fire: true, glaze: true } },
    },
    {
      query: `query ($on: Boolean!) { kiln { degrees ... @include(if: $on) { glaze isHot } } }`,
      variables: { on: false },
      data: { kiln: { degrees: 1240 } },
    },
    {
      query: `query ($on: Boolean!, $off: Boolean!) { kiln { isHot @include(if: $on) @skip(if: $off) bricks } }`,
      variables: { on: true, off: true },
      data: { kiln: { bricks: 300 } },
      stockFails: "the skipped field takes its sibling along",
    },
    {
      query: `query ($off: Boolean!) { kiln { bricks isHot @skip(if: $off) } }`,
      variables: { off: true },
      data: { kiln: { bricks: 300 } },
      stockFails: "the skipped field takes its sibling along",
    },
    { query: `query ($on: Boolean = true) { kiln @include(if: $on) { degrees } }`, data: { kiln: { degrees: 1240 } } },
    { query: `query ($on: Boolean = false) { kiln @include(if: $on) { degrees } }`, data: {} },
  ],
};
