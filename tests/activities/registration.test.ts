import { randomUUID } from "node:crypto";
import { type Hub, inParallel, startHub, tally } from "../loop/hub";
import { type Acknowledged, cancel, openActivity, seatsOf, signUp, signUpFor, type StoredSeat, wrongSeats } from "./signing-up";

const isHeavy = Boolean(process.env["QUYU_TEST_HEAVY"]);
const size = isHeavy
  ? { activities: 500, seats: 300, crowd: 10_000, cancellations: 1_000 }
  : { activities: 8, seats: 12, crowd: 150, cancellations: 40 };
const callers = 20;
/** Requests under way at the same time. */
const atOnce = 40;

let hub: Hub;
let staff: string;
let reviewer: string;
let partner: string;
let residents: string[];
beforeAll(async () => {
  hub = await startHub();
  staff = await hub.token({ role: "staff" });
  reviewer = await hub.token({ role: "officer" });
  partner = await hub.token({ role: "partner" });
  residents = await Promise.all(
    Array.from({ length: callers }, (_, index) => hub.token({ role: "resident", subject: `crowd-${index}` })),
  );
}, 120_000);
afterAll(() => hub?.stop());

const open = (capacity: number) => openActivity(hub, staff, reviewer, { capacity });

/** What was acknowledged and what is stored are the same registrations, and those who wait stand in the order in which they were taken. */
async function expectAsAcknowledged(activityIds: readonly string[], answers: readonly Acknowledged[]): Promise<StoredSeat[]> {
  const rows = await seatsOf(hub, activityIds);
  expect(new Map(rows.map(({ id, status, party }) => [id, `${status} ${party}`]))).toEqual(
    new Map(answers.map(({ id, status, partySize }) => [id, `${status} ${partySize}`])),
  );
  const positions = new Map(answers.map(({ id, waitlistPosition }) => [id, waitlistPosition]));
  const queues = new Map<string, StoredSeat[]>();
  for (const row of rows)
    if (row.status === "WAITLISTED") queues.set(row.activity, [...(queues.get(row.activity) ?? []), row]);
    else expect(positions.get(row.id)).toBeNull();
  for (const queue of queues.values()) {
    const inTurn = queue.map((_, index) => index + 1);
    expect(queue.map(({ sequence }) => sequence)).toEqual(inTurn);
    expect(queue.map(({ id }) => positions.get(id))).toEqual(inTurn);
  }
  expect(await wrongSeats(hub, activityIds)).toEqual([]);
  return rows;
}

test(`${size.activities} activities with one seat each, twenty at once for each: one has it, nineteen wait in turn`, async () => {
  const ids = await inParallel(Array.from({ length: size.activities }), 8, () => open(1));
  const answers: Acknowledged[] = [];
  await inParallel(ids, 2, async (id) => {
    answers.push(...(await Promise.all(residents.map((token) => signUp(hub, token, id)))));
  });

  expect(tally(answers.map(({ status }) => status))).toEqual({
    CONFIRMED: size.activities,
    WAITLISTED: size.activities * (callers - 1),
  });
  const rows = await expectAsAcknowledged(ids, answers);
  const seated = rows.filter(({ status }) => status === "CONFIRMED");
  // One for each activity, the first who came.
  expect(new Set(seated.map(({ activity }) => activity)).size).toBe(size.activities);
  process.stdout.write(`${size.activities} × 1 seat × ${callers}: ${answers.length} acknowledged, 0 oversold\n`);
}, 1_800_000);

test(`${size.crowd} people through a partner for ${size.seats} seats: the first have them, all others wait in turn`, async () => {
  const id = await open(size.seats);
  const people = Array.from({ length: size.crowd }, (_, index) => `crowd-${index}`);
  const answers = await inParallel(people, atOnce, (person) => signUpFor(hub, partner, id, person));
  const rows = await expectAsAcknowledged([id], answers);

  expect(rows.slice(0, size.seats).every(({ status }) => status === "CONFIRMED")).toBe(true);
  expect(tally(rows.map(({ status }) => status))).toEqual({
    CONFIRMED: size.seats,
    WAITLISTED: size.crowd - size.seats,
  });
  process.stdout.write(`1 × ${size.seats} seats × ${size.crowd}: ${answers.length} acknowledged, 0 oversold\n`);
}, 1_800_000);

test(`over ${size.cancellations} random cancellations of parties of one to five, the freed seats are held for the next who fit`, async () => {
  const capacity = 30;
  const id = await open(capacity);
  const people = Array.from({ length: size.cancellations + 30 }, () => randomUUID());
  await inParallel(people, 20, (person) => signUpFor(hub, partner, id, person, 1 + Math.floor(Math.random() * 5)));
  const sums = { freed: 0, promoted: 0, free: 0 };
  let before = await seatsOf(hub, [id]);
  sums.free -= freeOf(before, capacity);

  for (let round = 0; round < size.cancellations; round += 1) {
    // Those with seats more often than their number: it is they who free something.
    const wanted = Math.random() < 0.7 ? isSeated : (row: StoredSeat) => row.status !== "CANCELLED";
    const live = before.filter(wanted);
    const gone = live[Math.floor(Math.random() * live.length)] as StoredSeat;
    await cancel(hub, partner, gone.id);

    const after = await seatsOf(hub, [id]);
    const promoted = nextWhoFit(before, gone, capacity);
    expect(changes(before, after)).toEqual([`${gone.id} CANCELLED`, ...promoted.map((row) => `${row.id} PROMOTED`)].sort());
    sums.freed += isSeated(gone) ? gone.party : 0;
    sums.promoted += promoted.reduce((sum, { party }) => sum + party, 0);
    before = after;
  }
  sums.free += freeOf(before, capacity);

  // Every seat that came free is held for somebody, or nobody who waits fits into it.
  expect(sums.freed).toBe(sums.promoted + sums.free);
  expect(sums.promoted).toBeGreaterThan(size.cancellations / 2);
  expect(await wrongSeats(hub, [id])).toEqual([]);
  process.stdout.write(
    `${size.cancellations} cancellations: ${sums.freed} seats freed = ${sums.promoted} promoted + ${sums.free} left where nobody fits\n`,
  );
}, 1_800_000);

const isSeated = ({ status }: StoredSeat): boolean => status === "CONFIRMED" || status === "PROMOTED";

const freeOf = (rows: readonly StoredSeat[], capacity: number): number =>
  capacity - rows.filter(isSeated).reduce((sum, { party }) => sum + party, 0);

/** Who is promoted when a registration is cancelled, said a second time and simply: go through the queue from its head until nobody fits. */
function nextWhoFit(rows: readonly StoredSeat[], gone: StoredSeat, capacity: number): StoredSeat[] {
  const others = rows.filter(({ id }) => id !== gone.id);
  let free = freeOf(others, capacity);
  const queue = others.filter(({ status }) => status === "WAITLISTED").sort((a, b) => Number(a.sequence) - Number(b.sequence));
  return queue.filter(({ party }) => {
    if (party > free) return false;
    free -= party;
    return true;
  });
}

const changes = (before: readonly StoredSeat[], after: readonly StoredSeat[]): string[] => {
  const was = new Map(before.map(({ id, status }) => [id, status]));
  return after.flatMap(({ id, status }) => (was.get(id) === status ? [] : [`${id} ${status}`])).sort();
};
