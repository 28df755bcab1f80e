import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import type { Activity } from "../activity/activity.entity";
import { enterActivities } from "../activity/activity.service";
import { recount } from "../report/summary.recount";
import { anActivityEntry, aRegion, aRegistration, community, staffOf, startTestSubgraph } from "../testing";
import type { Registration } from "./registration.entity";
import { enterRegistrations } from "./registration.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() => subgraph.db.query("truncate activity, registration, state_change, region_counter, region_link cascade"));

const resident = (person: string = randomUUID()): Partial<Viewer> => ({ subject: "r", role: "resident", person });

async function anOpenActivity(given: Partial<Activity> = {}): Promise<Activity> {
  const entry = anActivityEntry({
    status: "REGISTRATION_OPEN",
    startsAt: instantOf(addDays(today(), 9)),
    registrationOpensAt: instantOf(addDays(today(), -3)),
    ...given,
  });
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
  return entry.activity;
}

async function register(activity: Activity, ...given: Partial<Registration>[]): Promise<Registration[]> {
  const entries = given.map((each) => aRegistration(activity, each));
  await subgraph.db.transaction((tx) => enterRegistrations(tx, entries));
  return entries.map(({ registration }) => registration);
}

const fields = "id status partySize participantName participant { id } enterprise { id } checkInCode waitlistPosition";
const mine = async (viewer: Partial<Viewer>, args = "") => {
  const { myRegistrations } = await subgraph
    .as(viewer)
    .run(`{ myRegistrations${args} { totalCount edges { node { ${fields} activity { title } } } } }`);
  const nodes = myRegistrations.edges.map(({ node }: { node: object }) => node);
  expect(myRegistrations.totalCount).toBe(nodes.length);
  return nodes;
};
const listed = async (viewer: Partial<Viewer>, activity: Activity, args = "") => {
  const { activity: found } = await subgraph
    .as(viewer)
    .run(`query ($id: ID!) { activity(id: $id) { registrations${args} { totalCount edges { node { ${fields} } } } } }`, {
      id: activity.id,
    });
  return found.registrations.edges.map(({ node }: { node: object }) => node);
};
const forbidden = { extensions: { code: "FORBIDDEN" } };

test("a registration belongs to the participant, to the enterprise and to the partner that made it; each sees it in full and nobody else does", async () => {
  const activity = await anOpenActivity();
  const [person, enterprise, partner] = [randomUUID(), randomUUID(), randomUUID()];
  const [own] = await register(
    activity,
    { participantPersonId: person, participantName: "唐静怡", enterpriseId: enterprise, partnerId: partner, partySize: 2 },
    {},
  );
  const whole = {
    id: own?.id,
    status: "CONFIRMED",
    partySize: 2,
    participantName: "唐静怡",
    participant: { id: person },
    enterprise: { id: enterprise },
    checkInCode: own?.checkInCode,
    waitlistPosition: null,
    activity: { title: activity.title },
  };

  expect(await mine(resident(person))).toEqual([whole]);
  expect(await mine({ role: "enterprise", enterprise, person: randomUUID() })).toEqual([whole]);
  expect(await mine({ role: "partner", partner })).toEqual([whole]);
  expect(await mine(resident())).toEqual([]);
  expect(await mine(staffOf())).toEqual([]);
  await expect(mine(visitor)).rejects.toMatchObject(forbidden);
});

test("staff who may write in the region see all registrations, names masked and without codes; nobody else sees the list", async () => {
  const activity = await anOpenActivity();
  const person = randomUUID();
  await register(activity, { participantPersonId: person }, { status: "CANCELLED" });

  // Made at the same instant, so in either order.
  const all = await listed(staffOf(), activity);
  expect(all).toHaveLength(2);
  for (const status of ["CONFIRMED", "CANCELLED"])
    expect(all).toContainEqual(expect.objectContaining({ status, participantName: "王**", checkInCode: null }));
  for (const asked of ["(statuses: [CANCELLED, NO_SHOW])", "(statuses: CANCELLED)", "(status: CANCELLED)"])
    expect(await listed(staffOf("510116003"), activity, asked)).toMatchObject([{ status: "CANCELLED" }]);
  for (const asked of ["(statuses: [])", "(statuses: [CANCELLED], status: CONFIRMED)"])
    expect(await listed(staffOf("510116003"), activity, asked)).toEqual([]);
  const reader: Partial<Viewer> = { ...staffOf(), scopes: ["activities:read"] };
  for (const viewer of [visitor, resident(person), staffOf("310104012"), reader])
    await expect(listed(viewer, activity)).rejects.toMatchObject(forbidden);
});

test("my registration for an activity is the live one of the person who asks", async () => {
  const activity = await anOpenActivity();
  const person = randomUUID();
  await register(activity, { participantPersonId: person, status: "CANCELLED" });
  const ask = async (viewer: Partial<Viewer>) => {
    const { activity: found } = await subgraph
      .as(viewer)
      .run("query ($id: ID!) { activity(id: $id) { myRegistration { id participantName } } }", { id: activity.id });
    return found.myRegistration;
  };

  expect(await ask(resident(person))).toBeNull();
  const [live] = await register(activity, { participantPersonId: person });
  expect(await ask(resident(person))).toEqual({ id: live?.id, participantName: "王建华" });
  expect(await ask(resident())).toBeNull();
  expect(await ask({ role: "partner", partner: randomUUID() })).toBeNull();
  await expect(ask(visitor)).rejects.toMatchObject(forbidden);
});

test("seats count persons: confirmed, checked in and absent ones have theirs, promoted ones have one kept, waiting and cancelled ones none", async () => {
  const activity = await anOpenActivity({ capacity: 12 });
  await register(
    activity,
    { partySize: 3 },
    { status: "CHECKED_IN" },
    { status: "NO_SHOW", partySize: 2 },
    { status: "PROMOTED", partySize: 2 },
    { status: "WAITLISTED", partySize: 4 },
    { status: "CANCELLED", partySize: 5 },
  );
  const ask = async () => {
    const { activity: found, region } = await subgraph.as({}).run(
      `query ($id: ID!) { activity(id: $id) { capacity confirmedCount spotsLeft waitlistCount }
        region(code: "${community}") { activitySummary { waitlisted } ranged: activitySummary(range: { from: "2020-01-01", to: "2099-12-31" }) { waitlisted } } }`,
      { id: activity.id },
    );
    return { ...found, waitlisted: region.activitySummary.waitlisted, ranged: region.ranged.waitlisted };
  };

  expect(await ask()).toEqual({ capacity: 12, confirmedCount: 6, spotsLeft: 4, waitlistCount: 4, waitlisted: 4, ranged: null });
  await register(activity, { partySize: 4 });
  expect(await ask()).toMatchObject({ confirmedCount: 10, spotsLeft: 0 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("an activity without limit has no spots to be left, and one that takes no registrations counts none", async () => {
  const ask = async ({ id }: Activity) => {
    const { activity } = await subgraph
      .as({})
      .run("query ($id: ID!) { activity(id: $id) { confirmedCount spotsLeft waitlistCount } }", { id });
    return activity;
  };

  expect(await ask(await anOpenActivity({ capacity: null }))).toEqual({ confirmedCount: 0, spotsLeft: null, waitlistCount: 0 });
  expect(await ask(await anOpenActivity({ registrationOpensAt: null }))).toEqual({
    confirmedCount: null,
    spotsLeft: null,
    waitlistCount: null,
  });
});

test("the database keeps the last word: no seat too many, one live registration per person, one place in the queue, no party of none", async () => {
  const activity = await anOpenActivity({ capacity: 3 });
  const participantPersonId = randomUUID();
  await register(activity, { partySize: 2, participantPersonId }, { status: "WAITLISTED", waitlistSequence: 7 });

  const refused: [Partial<Registration>, string][] = [
    [{ partySize: 2 }, "activity_capacity_check"],
    [{ status: "PROMOTED", partySize: 2 }, "activity_capacity_check"],
    [{ participantPersonId }, "registration_one_live_idx"],
    [{ status: "WAITLISTED", waitlistSequence: 7 }, "registration_waiting_idx"],
    [{ status: "CANCELLED", partySize: 0 }, "registration_party_size_check"],
    [{ status: "WAITLISTED", waitlistSequence: null }, "registration_waitlist_check"],
    [{ status: "PROMOTED", promotionExpiresAt: null }, "registration_promotion_check"],
    [{ checkInCode: null }, "registration_code_check"],
  ];
  for (const [given, rule] of refused) await expect(register(activity, given)).rejects.toThrow(rule);
  await register(activity, { participantPersonId, status: "CANCELLED" });
});

test("ten batches at once cannot oversell three seats", async () => {
  const activity = await anOpenActivity({ capacity: 3 });

  const results = await Promise.allSettled(Array.from({ length: 10 }, () => register(activity, {})));

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await listed(staffOf(), activity)).toHaveLength(3);
});

test("the place on the waitlist counts those who wait before, whoever left the queue in between", async () => {
  const activity = await anOpenActivity({ capacity: 1 });
  const other = await anOpenActivity({ capacity: 1, startsAt: instantOf(addDays(today(), 10)) });
  await register(
    activity,
    {},
    { status: "WAITLISTED", waitlistSequence: 9 },
    { status: "WAITLISTED", waitlistSequence: 2 },
    { status: "WAITLISTED", waitlistSequence: 5 },
  );
  await register(other, {}, { status: "WAITLISTED", waitlistSequence: 30 });
  const created = (rows: { waitlistPosition: number | null }[]) => rows.map(({ waitlistPosition }) => waitlistPosition);

  expect(created(await listed(staffOf(), activity, "(status: WAITLISTED)")).sort()).toEqual([1, 2, 3]);
  expect(created(await listed(staffOf(), other))).toEqual(expect.arrayContaining([null, 1]));
});

test("names and phones of participants cannot be read in the database", async () => {
  await register(await anOpenActivity(), { participantPhone: "10030000001" });

  expect(JSON.stringify(await subgraph.db.query("select * from registration"))).not.toMatch(/建华|10030000001/);
});

test("registrations cost one statement per level, however many activities and registrations there are", async () => {
  const activities = [await anOpenActivity(), await anOpenActivity(), await anOpenActivity()];
  for (const activity of activities) await register(activity, {}, { status: "WAITLISTED" }, { status: "WAITLISTED" });
  const cost = async (count: number) => {
    subgraph.statements();
    await subgraph.as({ ...staffOf(), person: randomUUID() }).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity {
        confirmedCount spotsLeft waitlistCount myRegistration { id }
        registrations { totalCount edges { node { ${fields} activity { title } } } } } } }`,
      { representations: activities.slice(0, count).map(({ id }) => ({ __typename: "Activity", id })) },
    );
    return subgraph.statements().length;
  };

  // activities, my registrations, registrations, their total, places on the waitlist
  expect(await cost(1)).toBe(5);
  expect(await cost(3)).toBe(5);
});
