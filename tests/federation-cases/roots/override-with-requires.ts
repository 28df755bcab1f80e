import { entity, federation, find, type Suite } from "../suite";

const bells = [1, 2, 3].map((n) => ({ id: `b${n}`, tone: `tone-${n}` }));
const tower = (name: string, bell: object): Suite["subgraphs"][string] => ({
  sdl: `${federation}
    type Bell @key(fields: "id") { id: ID! tone: String! @external ${name}Call: String! @requires(fields: "tone") }
    type Query { ${name}Bell: Bell }`,
  resolvers: {
    Query: { [`${name}Bell`]: () => bell },
    Bell: {
      __resolveReference: ({ id, tone }: any) => find(bells)({ id }) && { id, sent: tone },
      tone: () => "STALE",
      [`${name}Call`]: ({ sent }: any) => `${name} ${sent}`,
    },
  },
});
const all = "{ id tone northCall southCall }";
const rung = (n: number) => ({ id: `b${n}`, tone: `tone-${n}`, northCall: `north tone-${n}`, southCall: `south tone-${n}` });

/** Fields that need one that a third subgraph has taken over. */
export const overrideWithRequires: Suite = {
  id: "override-with-requires",
  subgraphs: {
    north: tower("north", { id: "b1" }),
    foundry: {
      sdl: `${federation} type Bell @key(fields: "id") { id: ID! tone: String! @override(from: "south") } type Query { newBell: Bell }`,
      resolvers: { Query: { newBell: () => bells[1] }, Bell: entity(bells) },
    },
    south: tower("south", { id: "b3" }),
  },
  cases: [
    {
      query: `{ northBell ${all} newBell ${all} southBell ${all} }`,
      data: { northBell: rung(1), newBell: rung(2), southBell: rung(3) },
    },
    { query: `{ southBell { southCall } }`, data: { southBell: { southCall: "south tone-3" } } },
    { query: `{ northBell { southCall } }`, data: { northBell: { southCall: "south tone-1" } } },
    {
      query: `{ newBell { tone: id northCall } }`,
      data: { newBell: { tone: "b2", northCall: "north tone-2" } },
      stockFails: "the planner takes the client's `tone` for the required field",
    },
  ],
};
