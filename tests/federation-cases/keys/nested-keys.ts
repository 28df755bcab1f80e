import { federation, type Suite } from "../suite";

const parcels = [1, 2].map((n) => ({ id: `${n}`, lot: `lot-${n}`, zoneId: `z${n}`, tax: 100 * n }));
const zones = [1, 2].map((n) => ({ id: `z${n}`, code: `code-${n}`, chief: `${n}` }));
const zoneOf = ({ zoneId }: any) => zones.find(({ id }) => id === zoneId);
const byId = ({ id }: any) => parcels.find((one) => one.id === id);
const byLot = ({ id, lot }: any) => parcels.find((one) => one.id === id && one.lot === lot);
const byZone = ({ id, lot, zone }: any) => {
  const found = byLot({ id, lot });
  return found && zone && zoneOf(found)?.id === zone.id && zoneOf(found)?.code === zone.code ? found : undefined;
};
const listed = (matching: (one: any) => any, { parcels: wanted }: any) => wanted.map(matching).filter(Boolean);

/** Keys within keys: a list is known by the keys of what it lists. */
export const nestedKeys: Suite = {
  id: "nested-keys",
  subgraphs: {
    links: {
      sdl: `${federation} type Parcel @key(fields: "id") @key(fields: "id lot") { id: String! lot: String! }`,
      resolvers: { Parcel: { __resolveReference: (one: any) => ("lot" in one ? byLot(one) : byId(one)) } },
    },
    lists: {
      sdl: `${federation}
        type Register @key(fields: "parcels { id lot }") { parcels: [Parcel!]! first: Parcel @shareable chosen: Parcel @shareable }
        type Parcel @key(fields: "id lot") { id: String! lot: String }`,
      resolvers: {
        Register: {
          __resolveReference: (one: any) => {
            const all = listed(byLot, one);
            return { parcels: all, first: all[0], chosen: all[1] };
          },
        },
        Parcel: { __resolveReference: byLot },
      },
    },
    taxes: {
      sdl: `${federation}
        type Register @key(fields: "parcels { id lot zone { id code } } chosen { id }") { parcels: [Parcel!]! first: Parcel @shareable chosen: Parcel @shareable total: Int }
        type Parcel @key(fields: "id lot zone { id code }") { id: String! lot: String zone: Zone tax: Int }
        type Zone @key(fields: "id code") { id: String! code: String }`,
      resolvers: {
        Register: {
          __resolveReference: (one: any) => {
            const all = listed(byZone, one);
            return {
              parcels: all,
              first: all[0],
              chosen: byId(one.chosen),
              total: all.reduce((sum: number, { tax }: any) => sum + tax, 0),
            };
          },
        },
        Parcel: { __resolveReference: byZone, zone: zoneOf },
        Zone: { __resolveReference: ({ id }: any) => zones.find((one) => one.id === id) },
      },
    },
    land: {
      sdl: `${federation}
        type Query { register: Register! }
        type Register @key(fields: "parcels { id }") { parcels: [Parcel!]! }
        type Parcel @extends @key(fields: "id") { id: String! @external zone: Zone @shareable }
        type Zone @key(fields: "id") { id: String! code: String @shareable chief: Parcel! @shareable }`,
      resolvers: {
        Query: { register: () => ({ parcels }) },
        Register: { __resolveReference: (one: any) => ({ parcels: listed(byId, one) }) },
        Parcel: { __resolveReference: byId, zone: zoneOf },
        Zone: {
          __resolveReference: ({ id }: any) => zones.find((one) => one.id === id),
          chief: ({ chief }: any) => byId({ id: chief }),
        },
      },
    },
  },
  cases: [
    {
      query: `{ register { parcels { id lot tax zone { id code chief { id } } } chosen { id } first { id } } }`,
      data: {
        register: {
          parcels: [
            { id: "1", lot: "lot-1", tax: 100, zone: { id: "z1", code: "code-1", chief: { id: "1" } } },
            { id: "2", lot: "lot-2", tax: 200, zone: { id: "z2", code: "code-2", chief: { id: "2" } } },
          ],
          chosen: { id: "2" },
          first: { id: "1" },
        },
      },
    },
    { query: `{ register { first { lot tax } } }`, data: { register: { first: { lot: "lot-1", tax: 100 } } } },
    { query: `{ register { total } }`, data: { register: { total: 300 } } },
    {
      query: `{ register { parcels { zone { chief { tax } } } } }`,
      data: { register: { parcels: [{ zone: { chief: { tax: 100 } } }, { zone: { chief: { tax: 200 } } }] } },
    },
  ],
};
