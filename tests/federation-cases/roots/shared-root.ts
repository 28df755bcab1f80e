import { federation, type Suite } from "../suite";

const peak = { id: "1", relief: { id: "r", metres: 2469 }, weather: { id: "w", wind: "west" }, hut: { id: "h", beds: 24 } };
const part = (field: "relief" | "weather" | "hut", type: string, inner: string) => ({
  sdl: `${federation}
    type Query { peak: Peak! @shareable peaks: [Peak!]! @shareable }
    type Peak { id: ID! @shareable ${field}: ${type}! }
    type ${type} { id: ID! ${inner} }`,
  resolvers: { Query: { peak: () => ({ id: "1", [field]: peak[field] }), peaks: () => [{ id: "1", [field]: peak[field] }] } },
});

/** A root field that every subgraph serves, each with a part of its own, without a key to come back by. */
export const sharedRoot: Suite = {
  id: "shared-root",
  subgraphs: {
    relief: part("relief", "Relief", "metres: Int!"),
    weather: part("weather", "Weather", "wind: String!"),
    huts: part("hut", "Hut", "beds: Int!"),
  },
  cases: [
    {
      query: `{ peak { id relief { metres } weather { wind } hut { beds } } }`,
      data: { peak: { id: "1", relief: { metres: 2469 }, weather: { wind: "west" }, hut: { beds: 24 } } },
    },
    {
      query: `{ peaks { hut { id beds } relief { id } } }`,
      data: { peaks: [{ hut: { id: "h", beds: 24 }, relief: { id: "r" } }] },
    },
    {
      query: `{ a: peak { weather { wind } } b: peak { hut { beds } } }`,
      data: { a: { weather: { wind: "west" } }, b: { hut: { beds: 24 } } },
    },
    {
      query: `query ($on: Boolean = false) { peak { id weather @include(if: $on) { wind } hut { beds } } }`,
      data: { peak: { id: "1", hut: { beds: 24 } } },
    },
    { query: `{ peak { relief: id hut { beds } } }`, data: { peak: { relief: "1", hut: { beds: 24 } } } },
  ],
};
