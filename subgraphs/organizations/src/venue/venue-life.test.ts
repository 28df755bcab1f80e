import { differences } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aPartyOrganization, aRegion, aVenue, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = "510116003901";
const staff = staffOf(here);

beforeAll(async () => {
  for (const code of ["510116003", here, "510116004"]) await subgraph.given(aRegion({ code }));
});

const shown = `venue { id name kind capacity services version host { name } openingHours { weekday opens closes kind } staffRota { role weekday from to }
  history { from to } } userErrors { code message field }`;
const create = async (input: object, viewer: object = staff) => {
  const { createVenue } = await subgraph
    .as(viewer)
    .run(`mutation ($input: CreateVenueInput!) { createVenue(input: $input) { ${shown} } }`, {
      input: { regionCode: here, name: "党群服务中心", kind: "PARTY_SERVICE_CENTRE", ...input },
    });
  return createVenue;
};
const amend = async (input: object, viewer: object = staff) => {
  const { amendVenue } = await subgraph
    .as(viewer)
    .run(`mutation ($input: AmendVenueInput!) { amendVenue(input: $input) { ${shown} } }`, { input });
  return amendVenue;
};
const byKind = async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "510116003") { organizationSummary { venuesByKind { key count } } } }`);
  return Object.fromEntries(region.organizationSummary.venuesByKind.map(({ key, count }: any) => [key, count]));
};
const hours = (weekday: number, opens: string, closes: string, kind = "REGULAR") => ({ weekday, opens, closes, kind });
const rota = (role: string, weekday: number, from: string, to: string) => ({ role, weekday, from, to });

test("a venue keeps its week, with late and Saturday hours and who is on duty", async () => {
  const host = await subgraph.given(aPartyOrganization({ regionCode: "510116003", name: "街道党工委", status: "PREPARING" }));
  const openingHours = [
    hours(1, "09:00", "17:30"),
    hours(1, "17:30", "20:00", "LATE"),
    hours(1, "12:00", "13:30", "MOBILE"),
    hours(6, "10:00", "16:00", "SATURDAY"),
    hours(7, "00:00", "24:00"),
  ];
  const staffRota = [
    rota("党建专员", 1, "09:00", "12:00"),
    rota("党建专员", 1, "12:00", "17:30"),
    rota("政务专员", 1, "09:00", "17:30"),
  ];

  const { venue, userErrors } = await create({ hostId: host.id, capacity: 80, services: ["政务代办"], openingHours, staffRota });

  expect(userErrors).toEqual([]);
  expect(venue).toMatchObject({ capacity: 80, services: ["政务代办"], version: 1, host: { name: "街道党工委" } });
  expect(venue.openingHours).toEqual([openingHours[0], openingHours[2], openingHours[1], openingHours[3], openingHours[4]]);
  expect(venue.staffRota).toEqual([staffRota[0], staffRota[2], staffRota[1]]);
  expect(await amend({ id: venue.id, version: 1, hostId: null, openingHours: [hours(2, "09:00", "12:00")] })).toMatchObject({
    venue: {
      ...{ version: 2, capacity: 80, host: null, openingHours: [hours(2, "09:00", "12:00")] },
      history: [{ to: "CREATED" }, { to: "AMENDED" }],
    },
    userErrors: [],
  });
  expect((await amend({ id: venue.id, version: 2, staffRota: [] })).venue).toMatchObject({
    openingHours: [hours(2, "09:00", "12:00")],
    staffRota: [],
  });
});

test("a venue is counted by its kind, also when that changes", async () => {
  const before = await byKind();
  const { venue } = await create({ kind: "STATION" });
  expect(await byKind()).toEqual({ ...before, STATION: 1 });

  await amend({ id: venue.id, version: 1, kind: "STUDY_ROOM" });

  expect(await byKind()).toEqual({ ...before, STUDY_ROOM: 1 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

const opening = (...openingHours: object[]) => ({ openingHours });
test.each([
  [opening(hours(1, "9:00", "17:30")), "HOURS_INVALID", ["openingHours", "0"]],
  [opening(hours(1, "09:60", "17:30")), "HOURS_INVALID", ["openingHours", "0"]],
  [opening(hours(1, "24:00", "24:00")), "HOURS_INVALID", ["openingHours", "0"]],
  [opening(hours(1, "09:00", "09:00")), "HOURS_INVALID", ["openingHours", "0"]],
  [opening(hours(1, "22:00", "02:00")), "HOURS_INVALID", ["openingHours", "0"]],
  [opening(hours(1, "09:00", "12:00"), hours(1, "11:59", "13:00", "LATE")), "HOURS_INVALID", ["openingHours", "1"]],
  [opening(hours(1, "09:00", "12:00", "MOBILE"), hours(1, "10:00", "11:00", "MOBILE")), "HOURS_INVALID", ["openingHours", "1"]],
  [opening(hours(5, "10:00", "16:00", "SATURDAY")), "HOURS_INVALID", ["openingHours", "0", "weekday"]],
  [opening(hours(8, "09:00", "17:30")), "INVALID_INPUT", ["openingHours", "0", "weekday"]],
  [opening(hours(0, "09:00", "17:30")), "INVALID_INPUT", ["openingHours", "0", "weekday"]],
  [opening(hours(1, "09:00\u0000", "17:30")), "INVALID_INPUT", ["openingHours", "0", "opens"]],
  [opening(...Array.from({ length: 101 }, () => hours(1, "09:00", "10:00"))), "HOURS_INVALID", ["openingHours"]],
  [
    { staffRota: [rota("党建专员", 1, "09:00", "12:00"), rota("党建专员", 1, "11:00", "13:00")] },
    "ROTA_INVALID",
    ["staffRota", "1"],
  ],
  [{ staffRota: [rota(" ", 1, "09:00", "12:00")] }, "INVALID_INPUT", ["staffRota", "0", "role"]],
  [{ capacity: 0 }, "INVALID_INPUT", ["capacity"]],
  [{ hostId: "nonsense" }, "HOST_NOT_FOUND", ["hostId"]],
  [{ regionCode: "510116003999" }, "REGION_NOT_FOUND", ["regionCode"]],
])("a venue that cannot be is refused and not stored: %j", async (input, code, field) => {
  const before = await byKind();

  const { venue, userErrors } = await create(input, staffOf("510116003"));

  expect(venue).toBeNull();
  expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  expect(await byKind()).toEqual(before);
});

test("a week that is wrong leaves the former week as it was", async () => {
  const { venue } = await create(opening(hours(1, "09:00", "12:00")));

  const { userErrors } = await amend({
    id: venue.id,
    version: 1,
    ...opening(hours(2, "09:00", "12:00"), hours(2, "09:00", "10:00")),
  });

  expect(userErrors).toMatchObject([{ code: "HOURS_INVALID" }]);
  const { venue: now } = await subgraph
    .as({})
    .run(`query ($id: ID!) { venue(id: $id) { version openingHours { weekday } } }`, { id: venue.id });
  expect(now).toEqual({ version: 1, openingHours: [{ weekday: 1 }] });
});

test("a host is an organization that stands in the region, above it or below it", async () => {
  const far = await subgraph.given(aPartyOrganization({ regionCode: "510116004" }));
  const gone = await subgraph.given(aPartyOrganization({ regionCode: here, status: "DISSOLVED" }));

  for (const { id } of [far, gone])
    expect(await create({ hostId: id })).toMatchObject({ venue: null, userErrors: [{ code: "HOST_NOT_FOUND" }] });
});

test("venues are kept by the staff of their region", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const venue = await subgraph.given(aVenue({ regionCode: here }));

  await expect(create({}, {})).rejects.toMatchObject(forbidden);
  await expect(create({}, staffOf("510116004"))).rejects.toMatchObject(forbidden);
  await expect(amend({ id: venue.id, version: 1, name: "改名" }, staffOf("510116004"))).rejects.toMatchObject(forbidden);
  expect(await amend({ id: venue.id, version: 7, name: "改名" })).toMatchObject({ userErrors: [{ code: "VERSION_CONFLICT" }] });
});

test("the database itself holds no week that overlaps or has no such times", async () => {
  const venue = await subgraph.given(aVenue({ regionCode: here }));
  const insert = (...row: unknown[]) =>
    subgraph.db.query("insert into opening_hours (venue_id, weekday, opens, closes, kind) values ($1, $2, $3, $4, $5)", [
      venue.id,
      ...row,
    ]);
  const work = (from: string, to: string) =>
    subgraph.db.query("insert into rota_entry (venue_id, weekday, role, from_time, to_time) values ($1, 1, '党建专员', $2, $3)", [
      venue.id,
      from,
      to,
    ]);
  await insert(1, "09:00", "12:00", "REGULAR");
  await insert(1, "12:00", "24:00", "LATE");
  await insert(1, "09:00", "12:00", "MOBILE");
  await work("09:00", "12:00");

  await expect(insert(1, "11:59", "12:30", "LATE")).rejects.toThrow("opening_hours_overlap_excl");
  await expect(insert(2, "9:00", "9:30", "REGULAR")).rejects.toThrow("opening_hours_clock_check");
  await expect(insert(2, "09:00", "24:30", "REGULAR")).rejects.toThrow("opening_hours_clock_check");
  await expect(insert(2, "09:00", "12:00", "SATURDAY")).rejects.toThrow("opening_hours_saturday_check");
  await expect(work("11:00", "13:00")).rejects.toThrow("rota_entry_overlap_excl");
  await expect(work("13:00", "25:00")).rejects.toThrow("rota_entry_clock_check");
});
