import { instantOf } from "@quyu/kernel";
import { aRegion, aVenue, startTestSubgraph } from "../testing";
import { isOpenAt } from "./opening";
import { enterVenues } from "./venue.service";

const subgraph = startTestSubgraph();
const here = { regionCode: "510116003901" };

const week = [
  { weekday: 1, opens: "09:00", closes: "17:30", kind: "REGULAR" },
  { weekday: 1, opens: "18:00", closes: "20:00", kind: "LATE" },
  { weekday: 6, opens: "10:00", closes: "16:00", kind: "SATURDAY" },
  { weekday: 3, opens: "12:00", closes: "13:30", kind: "MOBILE" },
  { weekday: 7, opens: "00:00", closes: "24:00", kind: "REGULAR" },
] as const;

// 2026-11-16 is a Monday.
test.each([
  ["2026-11-16", "08:59", false],
  ["2026-11-16", "09:00", true],
  ["2026-11-16", "17:29", true],
  ["2026-11-16", "17:30", false],
  ["2026-11-16", "19:00", true],
  ["2026-11-18", "12:30", false],
  ["2026-11-21", "15:59", true],
  ["2026-11-21", "23:59", false],
  ["2026-11-22", "00:00", true],
  ["2026-11-22", "23:59", true],
  ["2026-11-23", "00:00", false],
])("on %s at %s in Shanghai a venue is open: %s", (day, clock, open) => {
  expect(isOpenAt(week, instantOf(day, clock))).toBe(open);
});

test("a venue shows its hours and rota in order, and whether it is open by Shanghai's clock", async () => {
  await subgraph.given(aRegion({ code: here.regionCode }));
  const [always, never] = [aVenue({ ...here, name: "驿站", kind: "STATION" }), aVenue({ ...here, name: "中心" })];
  const days = [7, 6, 5, 4, 3, 2, 1];
  await subgraph.db.transaction((tx) =>
    enterVenues(
      tx,
      [always, never],
      days.map((weekday) => ({ venueId: always.id, weekday, opens: "00:00", closes: "24:00", kind: "REGULAR" as const })),
      [{ venueId: never.id, role: "党建专员", weekday: 1, from: "09:00", to: "17:00" }],
    ),
  );
  subgraph.statements();

  const { region } = await subgraph.as({}).run(`{ region(code: "${here.regionCode}") { venues { edges { node {
    name isOpenNow openingHours { weekday } staffRota { role weekday from to } } } } } }`);

  expect(region.venues.edges.map(({ node }: any) => node)).toEqual([
    {
      name: "中心",
      isOpenNow: false,
      openingHours: [],
      staffRota: [{ role: "党建专员", weekday: 1, from: "09:00", to: "17:00" }],
    },
    { name: "驿站", isOpenNow: true, openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday })), staffRota: [] },
  ]);
  // region, venues, hours, rota
  expect(subgraph.statements()).toHaveLength(4);
  const stations = await subgraph.as({}).run(`{ region(code: "${here.regionCode}") { venues(kind: STATION) { totalCount } } }`);
  expect(stations.region.venues.totalCount).toBe(1);
});

test("hours that end before they begin are refused by the database", async () => {
  const venue = await subgraph.given(aVenue(here));
  const hours = { venueId: venue.id, weekday: 1, opens: "17:00", closes: "09:00", kind: "REGULAR" as const };

  await expect(subgraph.db.transaction((tx) => enterVenues(tx, [], [hours], []))).rejects.toThrow("opening_hours_time_check");
});
