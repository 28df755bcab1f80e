import { entity, federation, find, type Suite } from "../suite";

const springs = [{ id: "s1", flow: 700, isTapped: true }];
const flag = (field: string, from: string, is: (value: any) => boolean) => ({
  [field]: (one: any) => {
    if (typeof one[from] === "undefined") throw new Error(`${from} was not sent`);
    return is(one[from]);
  },
});

/** A required field that itself requires others, through four subgraphs. */
export const requiresChains: Suite = {
  id: "requires-requires",
  subgraphs: {
    meters: {
      sdl: `${federation} type Spring @key(fields: "id") { id: ID! flow: Float! @inaccessible }`,
      resolvers: { Spring: entity(springs) },
    },
    taps: {
      sdl: `${federation} type Query { spring: Spring } type Spring @key(fields: "id") { id: ID! isTapped: Boolean! }`,
      resolvers: { Query: { spring: () => springs[0] }, Spring: entity(springs) },
    },
    grades: {
      sdl: `${federation} type Spring @key(fields: "id") { id: ID! flow: Float! @external isRich: Boolean! @requires(fields: "flow") isTapped: Boolean! @external isFree: Boolean! @requires(fields: "isTapped") }`,
      resolvers: {
        Spring: {
          __resolveReference: (one: any) => one,
          ...flag("isRich", "flow", (flow) => flow > 500),
          ...flag("isFree", "isTapped", (is) => !is),
        },
      },
    },
    permits: {
      sdl: `${federation} type Spring @key(fields: "id") { id: ID! isRich: Boolean! @external mayFill: Boolean! @requires(fields: "isRich") isFree: Boolean! @external mayTap: Boolean! @requires(fields: "isFree isRich") }`,
      resolvers: {
        Spring: {
          __resolveReference: (one: any) => one,
          ...flag("mayFill", "isRich", (is) => is),
          mayTap: ({ isFree, isRich }: any) => isFree === true && isRich === true,
        },
      },
    },
  },
  cases: [
    { query: `{ spring { mayFill } }`, data: { spring: { mayFill: true } } },
    { query: `{ spring { isRich isFree } }`, data: { spring: { isRich: true, isFree: false } } },
    { query: `{ spring { mayTap mayFill isTapped } }`, data: { spring: { mayTap: false, mayFill: true, isTapped: true } } },
    {
      query: `query ($on: Boolean = true) { spring { mayTap @include(if: $on) isTapped @skip(if: $on) } }`,
      data: { spring: { mayTap: false } },
    },
    { query: `{ spring { flow } }`, data: null, errors: true },
    {
      query: `{ spring { isRich: isTapped mayFill } }`,
      data: { spring: { isRich: true, mayFill: true } },
    },
    {
      query: `{ spring { isFree: id mayTap } }`,
      data: { spring: { isFree: "s1", mayTap: false } },
      stockFails: "the planner takes the client's `isFree` for the required field",
    },
  ],
};

const pilots = [
  { id: "a", years: 4 },
  { id: "b", years: 21 },
];
const flights = [
  { id: "x", pilot: pilots[0] },
  { id: "y", pilot: pilots[1] },
];

/** Two subgraphs that need each other's fields in turn. */
export const requiresInTurn: Suite = {
  id: "requires-circular",
  subgraphs: {
    board: {
      sdl: `${federation}
        type Query { flights: [Flight] }
        type Flight @key(fields: "id") { id: ID! byPupil: Boolean! @external byMaster: Boolean! @requires(fields: "byPupil") }
        type Pilot @key(fields: "id") { id: ID! years: Int! }`,
      resolvers: {
        Query: { flights: () => flights.map(({ id }) => ({ id })) },
        Flight: {
          __resolveReference: ({ id, byPupil }: any) => ({ id, sent: byPupil }),
          byMaster: ({ sent }: any) => (sent === undefined ? null : !sent),
        },
        Pilot: entity(pilots),
      },
    },
    crew: {
      sdl: `${federation}
        type Flight @key(fields: "id") { id: ID! pilot: Pilot! byPupil: Boolean! @requires(fields: "pilot { years }") }
        type Pilot @key(fields: "id") { id: ID! years: Int! @external }`,
      resolvers: {
        Flight: {
          __resolveReference: ({ id, pilot }: any) => ({ id, pilot: pilot ?? { id: find(flights)({ id })?.pilot?.id } }),
          byPupil: ({ pilot }: any) => (pilot.years === undefined ? null : pilot.years < 10),
        },
        Pilot: { __resolveReference: ({ id }: any) => ({ id }) },
      },
    },
  },
  cases: [
    { query: `{ flights { byPupil } }`, data: { flights: [{ byPupil: true }, { byPupil: false }] } },
    { query: `{ flights { byMaster } }`, data: { flights: [{ byMaster: false }, { byMaster: true }] } },
    {
      query: `{ flights { byMaster pilot { years } byPupil } }`,
      data: {
        flights: [
          { byMaster: false, pilot: { years: 4 }, byPupil: true },
          { byMaster: true, pilot: { years: 21 }, byPupil: false },
        ],
      },
    },
  ],
};
