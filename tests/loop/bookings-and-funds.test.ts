import { type Hub, inParallel, startHub, tally } from "./hub";

const size = process.env["QUYU_TEST_HEAVY"]
  ? { slots: 300, spends: 1_000, atOnce: 1_000 }
  : { slots: 12, spends: 60, atOnce: 60 };
const bookers = 20;
const regionCode = "510116003901";
const hour = 3_600_000;

let hub: Hub;
let staff: string;
let contacts: string[];
let tomorrow: number;

beforeAll(async () => {
  hub = await startHub();
  staff = await hub.token({ role: "staff" });
  const firms = await hub.sql("enterprises", "select id from enterprise order by id limit $1", [bookers]);
  contacts = await Promise.all(
    firms.map(({ id }, index) => hub.token({ role: "enterprise", enterprise: id, subject: `contact-${index}` })),
  );
  tomorrow = Math.ceil(Date.now() / hour) * hour + 24 * hour;
}, 120_000);
afterAll(() => hub?.stop());

const offered = async (quantity: number): Promise<string> => {
  const input = { regionCode, name: "错峰共享车位", kind: "PARKING", quantity };
  const { thing, message } = await hub.mutate("offerResource", input, staff);
  if (!thing) throw new Error(message);
  return thing.id;
};
const book = (resourceId: string, from: number, hours: number, quantity: number, contact: string | undefined) =>
  hub.mutate(
    "bookResource",
    {
      ...{ resourceId, quantity, purpose: "访客停车" },
      ...{ startsAt: new Date(from).toISOString(), endsAt: new Date(from + hours * hour).toISOString() },
    },
    contact,
  );
/** The most units of a resource that live bookings hold at one moment, counted from the bookings themselves. */
const mostAtOnce = async (resourceId: string): Promise<number> =>
  (
    await hub.sql(
      "enterprises",
      `select coalesce(max(held), 0)::int as most from (select sum(b.quantity) as held from booking m
         join booking b on b.resource_id = m.resource_id and b.status <> 'CANCELLED' and b.starts_at <= m.starts_at and b.ends_at > m.starts_at
       where m.resource_id = $1 and m.status <> 'CANCELLED' group by m.id) s`,
      [resourceId],
    )
  )[0].most;

test(`${size.slots} slots, ${bookers} bookings of each at once: as many as there are units, and none more`, async () => {
  for (const [quantity, share] of [
    [1, 1 / 2],
    [3, 1 / 2],
  ] as const) {
    const resourceId = await offered(quantity);
    const slots = Array.from({ length: size.slots * share }, (_, index) => tomorrow + index * hour);
    await inParallel(slots, 2, async (from) => {
      const replies = await Promise.all(contacts.map((contact) => book(resourceId, from, 1, 1, contact)));
      expect(tally(replies.map(({ code }) => code))).toEqual({ done: quantity, SLOT_TAKEN: bookers - quantity });
    });
    expect(await mostAtOnce(resourceId)).toBe(quantity);
  }
}, 600_000);

test("bookings of all lengths that overlap, some cancelled meanwhile, never hold more than there is", async () => {
  const quantity = 5;
  const resourceId = await offered(quantity);
  const wishes = Array.from({ length: size.slots * 2 }, (_, index) => ({
    ...{ from: tomorrow + ((index * 7) % 24) * (hour / 2), hours: 1 + (index % 4), units: 1 + (index % 2) },
    contact: contacts[index % bookers],
  }));
  const replies = await inParallel(wishes, bookers, async ({ from, hours, units, contact }, index) => {
    const reply = await book(resourceId, from, hours, units, contact);
    if (reply.thing && index % 3 === 0)
      expect(await hub.mutate("cancelBooking", { id: reply.thing.id }, contact)).toMatchObject({ code: undefined });
    return reply;
  });

  const codes = tally(replies.map(({ code }) => code));
  process.stdout.write(
    `bookings: ${size.slots} slots × ${bookers} at once and ${wishes.length} that overlap: ${JSON.stringify(codes)}, at most ${await mostAtOnce(resourceId)} of ${quantity} units held\n`,
  );
  expect(Object.keys(codes).sort()).toEqual(["SLOT_TAKEN", "done"]);
  expect(await mostAtOnce(resourceId)).toBe(quantity);
  const [units] = await hub.sql(
    "enterprises",
    `select (select count(*)::int from booking_unit u join booking b on b.id = u.booking_id where b.resource_id = $1) as held,
       (select sum(quantity)::int from booking where resource_id = $1 and status <> 'CANCELLED') as booked`,
    [resourceId],
  );
  expect(units.held).toBe(units.booked);
}, 600_000);

/** A fund with so much money and so many expenses that only wait to be spent. */
async function fundWith(income: number, expenses: number, each: number): Promise<{ id: string; entries: string[] }> {
  const fund = await hub.mutate("openFund", { regionCode, name: "社区保障资金", kind: "GUARANTEE_FUND" }, staff);
  const { id } = fund.thing;
  const given = { fundId: id, amount: income, direction: "INCOME", purpose: "拨入" };
  expect(await hub.mutate("proposeFundEntry", given, staff)).toMatchObject({ code: undefined });
  const expense = { fundId: id, amount: each, direction: "EXPENSE", purpose: "便民支出" };
  await inParallel(Array.from({ length: expenses }), 20, async () => {
    expect(await hub.mutate("proposeFundEntry", expense, staff)).toMatchObject({ code: undefined });
  });
  const entries = await hub.sql("enterprises", "select id from fund_entry where fund_id = $1 and direction = 'EXPENSE'", [id]);
  for (const step of ["DECIDE", "PUBLICISE"])
    await inParallel(entries, 20, async ({ id: entry }) => {
      expect(await hub.mutate("advanceFundEntry", { id: entry, step }, staff)).toMatchObject({ code: undefined });
    });
  return { id, entries: entries.map((entry) => entry.id) };
}
const spend = (entries: readonly string[]) =>
  inParallel(entries, size.atOnce, (id) => hub.mutate("advanceFundEntry", { id, step: "SPEND" }, staff));
const ledger = async (id: string) =>
  (
    await hub.sql(
      "enterprises",
      `select f.balance::int, sum(case e.direction when 'INCOME' then e.amount else -e.amount end)
         filter (where e.stage in ('SPENT', 'SUPERVISED', 'RATED'))::int as sum,
         count(*) filter (where e.direction = 'EXPENSE' and e.stage = 'SPENT')::int as spent
       from fund f join fund_entry e on e.fund_id = f.id where f.id = $1 group by f.id`,
      [id],
    )
  )[0];

test(`${size.spends} spends of one fund at once: never below zero, and the balance is the sum`, async () => {
  const affordable = size.spends / 2 + 1;
  const { id, entries } = await fundWith(affordable * 300 + 299, size.spends, 300);
  const replies = await spend(entries);

  const after = await ledger(id);
  process.stdout.write(`fund: ${size.spends} spends at once, ${after.spent} done, ${after.balance} left of the balance\n`);
  expect(tally(replies.map(({ code }) => code))).toEqual({ done: affordable, BALANCE_BELOW_ZERO: size.spends - affordable });
  expect(after).toEqual({ balance: 299, sum: 299, spent: affordable });
  // Whoever was refused waits where he was; with more money he is served.
  const [waiting] = entries.filter((_, index) => replies[index]?.code);
  await hub.mutate("proposeFundEntry", { fundId: id, amount: 1, direction: "INCOME", purpose: "捐赠" }, staff);
  expect(await hub.mutate("advanceFundEntry", { id: waiting, step: "SPEND" }, staff)).toMatchObject({ code: undefined });
  expect(await ledger(id)).toMatchObject({ balance: 0, sum: 0 });
}, 600_000);

test("one expense spent by twenty at once is spent once", async () => {
  const { id, entries } = await fundWith(10_000, 1, 300);
  const replies = await spend(Array.from({ length: 20 }, () => entries[0] as string));

  expect(tally(replies.map(({ code }) => code))).toEqual({ done: 1, WRONG_STATE: 19 });
  expect(await ledger(id)).toEqual({ balance: 9_700, sum: 9_700, spent: 1 });
});

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());

test("without the trigger that takes units, a slot is booked by more than it holds", async () => {
  await hub.sql("enterprises", "alter table booking disable trigger booking_takes_units");
  try {
    const resourceId = await offered(1);
    await Promise.all(contacts.map((contact) => book(resourceId, tomorrow, 1, 1, contact)));
    expect(await mostAtOnce(resourceId)).toBe(bookers);
  } finally {
    await hub.sql("enterprises", "alter table booking enable trigger booking_takes_units");
  }
});

test("without the check of the balance, a fund is overspent", async () => {
  await hub.without("enterprises", "fund", "fund_balance_check", async () => {
    const { id, entries } = await fundWith(1_000, 10, 300);
    await spend(entries);
    expect((await ledger(id)).balance).toBeLessThan(0);
  });
});
