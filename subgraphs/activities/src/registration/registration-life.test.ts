import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { recount } from "../report/summary.recount";
import { anActivityEntry, aRegion, staffOf, startTestSubgraph } from "../testing";
import { promotionDeadline } from "./registration-life.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const rounds = process.env["QUYU_TEST_HEAVY"] ? 500 : 6;

const resident = (): Partial<Viewer> => ({ role: "resident", subject: "r", person: randomUUID() });
const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };
const openFor = async (capacity: number | null, given: object = {}): Promise<string> => {
  const startsAt = instantOf(addDays(today(), 5), "15:00");
  const entry = anActivityEntry({ status: "REGISTRATION_OPEN", capacity, startsAt, ...given });
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
  return entry.activity.id;
};
const fields = "registration { id status waitlistPosition partySize allowedMoves } userErrors { code }";
const register = async (viewer: Partial<Viewer>, activityId: string, more: object = {}) =>
  (
    await subgraph
      .as(viewer)
      .run(`mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { ${fields} } }`, {
        input: { activityId, ...more },
      })
  ).registerForActivity;
const cancel = async (viewer: Partial<Viewer>, id: string) =>
  (
    await subgraph
      .as(viewer)
      .run(`mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { ${fields} } }`, { input: { id } })
  ).cancelRegistration;
const confirm = async (viewer: Partial<Viewer>, id: string) =>
  (
    await subgraph
      .as(viewer)
      .run(`mutation ($input: MoveRegistrationInput!) { confirmPromotion(input: $input) { ${fields} } }`, { input: { id } })
  ).confirmPromotion;
const amend = async (id: string, input: object) => {
  const [{ version }] = await subgraph.db.query("select version from activity where id = $1", [id]);
  return (
    await subgraph
      .as(staff)
      .run(
        `mutation ($input: AmendActivityInput!) { amendActivity(input: $input) { activity { capacity } userErrors { code } } }`,
        {
          input: { id, version, ...input },
        },
      )
  ).amendActivity;
};
const rowsOf = (activityId: string): Promise<{ id: string; status: string; party_size: number; person: string }[]> =>
  subgraph.db.query(
    `select id, status, party_size, participant_person_id as person from registration where activity_id = $1 order by waitlist_sequence nulls first, id`,
    [activityId],
  );
const statuses = async (activityId: string) => (await rowsOf(activityId)).map(({ status }) => status).sort();
const expire = async (id: string) => {
  const [row] = await subgraph.db.query("select promotion_expires_at as at from registration where id = $1", [id]);
  await subgraph.db.transaction((tx) => promotionDeadline.meet(tx, { subject: id, dueAt: row.at }));
};
/** The seats on the activity's row are those of its registrations, and there are never more than it has. */
const checkSeats = async () => {
  const wrong = await subgraph.db.query(
    `select a.id from activity a left join registration r on r.activity_id = a.id group by a.id
     having a.confirmed_seats <> coalesce(sum(r.party_size) filter (where r.status in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')), 0)
       or a.held_seats <> coalesce(sum(r.party_size) filter (where r.status = 'PROMOTED'), 0)
       or a.waiting_seats <> coalesce(sum(r.party_size) filter (where r.status = 'WAITLISTED'), 0)
       or a.confirmed_seats + a.held_seats > a.capacity`,
  );
  expect(wrong).toEqual([]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
};

test("seats go to those who come first, the others wait in order, and a freed seat is held for the next who fits", async () => {
  const id = await openFor(3);
  const [a, b, c, d] = [resident(), resident(), resident(), resident()];
  const first = await register(a, id, { partySize: 2 });
  const second = await register(b, id, { partySize: 2 });
  const third = await register(c, id);
  const fourth = await register(d, id);

  expect(
    [first, second, third, fourth].map(({ registration: { status, waitlistPosition } }) => [status, waitlistPosition]),
  ).toEqual([
    ["CONFIRMED", null],
    ["WAITLISTED", 1],
    ["CONFIRMED", null],
    ["WAITLISTED", 2],
  ]);
  await cancel(c, third.registration.id);
  // One seat is free: the first in the queue needs two.
  expect((await confirm(d, fourth.registration.id)).registration.status).toBe("CONFIRMED");
  await cancel(a, first.registration.id);
  expect((await confirm(b, second.registration.id)).registration.status).toBe("CONFIRMED");
  await checkSeats();
});

test("a promotion that is not confirmed in time goes to the next, and waits again behind the others", async () => {
  const id = await openFor(1);
  const people = [resident(), resident(), resident()];
  const ids: string[] = [];
  for (const person of people) ids.push((await register(person, id)).registration.id);
  await cancel(people[0] as Partial<Viewer>, ids[0] as string);
  await expire(ids[1] as string);

  const rows = await rowsOf(id);
  expect(rows.find((row) => row.id === ids[1])?.status).toBe("WAITLISTED");
  expect(rows.find((row) => row.id === ids[2])?.status).toBe("PROMOTED");
  expect((await confirm(people[1] as Partial<Viewer>, ids[1] as string)).userErrors[0].code).toBe("WRONG_STATE");
  await checkSeats();
});

test("more seats go to those who wait; fewer than are taken are refused, and nobody is ejected", async () => {
  const id = await openFor(2);
  for (let index = 0; index < 4; index += 1) await register(resident(), id);
  expect((await amend(id, { capacity: 1 })).userErrors[0].code).toBe("CAPACITY_BELOW_CONFIRMED");
  expect((await amend(id, { capacity: 3 })).userErrors).toEqual([]);

  expect(await statuses(id)).toEqual(["CONFIRMED", "CONFIRMED", "PROMOTED", "WAITLISTED"]);
  await checkSeats();
});

test("who is registered for whom: oneself, one's enterprise, a partner's resident, an elder by staff", async () => {
  const id = await openFor(10, { enterpriseQuota: 2 });
  const enterprise = randomUUID();
  const contact = (): Partial<Viewer> => ({ role: "enterprise", subject: "e", person: randomUUID(), enterprise });
  const partner: Partial<Viewer> = {
    role: "partner",
    subject: "p",
    person: randomUUID(),
    partner: randomUUID(),
    scopes: ["activities:register"],
  };
  const onBehalfOf = { subjectToken: "citizen-1", name: "王建华" };
  const code = async (viewer: Partial<Viewer>, input: object) => (await register(viewer, id, input)).userErrors[0]?.code;
  const forbidden = { extensions: { code: "FORBIDDEN" } };

  expect(await code(contact(), { enterpriseId: enterprise, partySize: 2 })).toBeUndefined();
  expect(await code(contact(), { enterpriseId: enterprise })).toBe("ENTERPRISE_QUOTA_FULL");
  await expect(register(contact(), id, { enterpriseId: randomUUID() })).rejects.toMatchObject(forbidden);
  expect(await code(partner, { idempotencyKey: "a" })).toBe("INVALID_INPUT");
  expect(await code(partner, { onBehalfOf })).toBe("INVALID_INPUT");
  expect(await code(partner, { idempotencyKey: "b", onBehalfOf })).toBeUndefined();
  expect(await code(partner, { idempotencyKey: "c", onBehalfOf })).toBe("ALREADY_REGISTERED");
  await expect(register({ ...partner, scopes: [] }, id, { idempotencyKey: "d", onBehalfOf })).rejects.toMatchObject(forbidden);
  await expect(register(resident(), id, { onBehalfOf })).rejects.toMatchObject(forbidden);
  expect(await code(staff, { onBehalfOf })).toBeUndefined();
  await expect(register({}, id)).rejects.toMatchObject(forbidden);
  await checkSeats();
});

test("what cannot be registered for is refused", async () => {
  const code = async (activityId: string, input: object = {}) =>
    (await register(resident(), activityId, input)).userErrors[0]?.code;

  expect(await code(randomUUID())).toBe("NOT_FOUND");
  expect(await code(await openFor(5, { status: "REGISTRATION_CLOSED" }))).toBe("REGISTRATION_CLOSED");
  expect(
    await code(
      await openFor(5, { registrationOpensAt: new Date(Date.now() - 9e6), registrationClosesAt: new Date(Date.now() - 1e3) }),
    ),
  ).toBe("REGISTRATION_CLOSED");
  expect(await code(await openFor(5), { partySize: 6 })).toBe("PARTY_TOO_LARGE");
  expect(await code(await openFor(null), { partySize: 50 })).toBeUndefined();
});

test("many activities with one seat each and twenty callers for each: nobody is oversold and nobody is lost", async () => {
  const ids = await Promise.all(Array.from({ length: rounds }, () => openFor(1)));
  const answers = await Promise.all(ids.flatMap((id) => Array.from({ length: 20 }, () => register(resident(), id))));

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(answers.filter(({ registration: { status } }) => status === "CONFIRMED")).toHaveLength(rounds);
  const [{ places, people }] = await subgraph.db.query(
    "select count(*)::int as people, count(distinct (activity_id, waitlist_sequence))::int as places from registration where activity_id = any($1) and status = 'WAITLISTED'",
    [ids],
  );
  expect([places, people]).toEqual([19 * rounds, 19 * rounds]);
  await checkSeats();
}, 60_000);

test("without the lock on the activity the database still refuses to sell a seat twice", async () => {
  const id = await openFor(1);
  await register(resident(), id);
  await expect(
    subgraph.db.query("update activity set confirmed_seats = confirmed_seats + 1 where id = $1", [id]),
  ).rejects.toThrow("activity_capacity_check");
});

test("calling an activity off takes every registration back, with the reason", async () => {
  const id = await openFor(1);
  for (let index = 0; index < 3; index += 1) await register(resident(), id);
  await subgraph.as(staff).run(`mutation { cancelActivity(input: { id: "${id}", reason: "场地停电" }) { userErrors { code } } }`);

  expect(await statuses(id)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
  const reasons = await subgraph.db.query(
    "select distinct reason from state_change where subject_id in (select id from registration where activity_id = $1) and to_state = 'CANCELLED'",
    [id],
  );
  expect(reasons).toEqual([{ reason: "场地停电" }]);
  await checkSeats();
});
