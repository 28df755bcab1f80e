import { randomUUID } from "node:crypto";
import { demoId, instantOf, type Viewer } from "@quyu/kernel";
import { enterResources } from "../resource/resource.service";
import { aBooking, anEnterprise, aResource, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import type { Booking, BookingStatusValue } from "./booking.entity";
import { enterBookings } from "./booking.service";

const subgraph = startTestSubgraph();

const overbooked = "booking_unit_overlap_excl";
const at = (time: string) => instantOf("2026-03-02", time);
const enter = (...bookings: Booking[]) =>
  subgraph.db.transaction((tx) =>
    enterBookings(
      tx,
      bookings.map((booking) => ({
        booking,
        moves: [{ to: booking.status, occurredAt: booking.createdAt, byRole: "resident" }],
      })),
    ),
  );
const aSharedResource = async (quantity: number): Promise<string> => (await subgraph.given(aResource({ quantity }))).id;
const resident = (person: string): Partial<Viewer> => ({ subject: "resident", role: "resident", person });

test("of twenty who book the same hours at once, as many get a unit as there are", async () => {
  const resourceId = await aSharedResource(3);

  const results = await Promise.allSettled(Array.from({ length: 20 }, () => subgraph.given(aBooking({ resourceId }))));

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const result of results) if (result.status === "rejected") expect(String(result.reason)).toContain(overbooked);
  const units = await subgraph.db.query("select unit from booking_unit where resource_id = $1 order by unit", [resourceId]);
  expect(units).toEqual([{ unit: 1 }, { unit: 2 }, { unit: 3 }]);
});

test("even a writer whose snapshot is older than another's booking cannot overbook", async () => {
  const resourceId = await aSharedResource(1);

  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => subgraph.db.transaction("REPEATABLE READ", (tx) => tx.save(aBooking({ resourceId })))),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("units written around the trigger cannot overlap either", async () => {
  const resourceId = await aSharedResource(2);
  const { id } = await subgraph.given(aBooking({ resourceId }));
  const take = (unit: number, from: string, to: string) =>
    subgraph.db.query(
      "insert into booking_unit (booking_id, unit, resource_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)",
      [id, unit, resourceId, at(from), at(to)],
    );
  const { id: other } = await subgraph.given(aBooking({ resourceId, startsAt: at("14:00"), endsAt: at("15:00") }));
  await subgraph.db.query("delete from booking_unit where booking_id = $1", [id]);

  await expect(take(1, "14:30", "16:00")).rejects.toThrow(overbooked);
  await take(2, "14:30", "16:00");
  expect(other).not.toBe(id);
});

test("bookings that only touch do not overlap, and one of several units needs all of them free for all of its time", async () => {
  const resourceId = await aSharedResource(3);
  await subgraph.given(aBooking({ resourceId, quantity: 2, startsAt: at("09:00"), endsAt: at("10:00") }));
  await subgraph.given(aBooking({ resourceId, quantity: 3, startsAt: at("10:00"), endsAt: at("11:00") }));

  await expect(subgraph.given(aBooking({ resourceId, quantity: 2, startsAt: at("08:00"), endsAt: at("09:30") }))).rejects.toThrow(
    overbooked,
  );
  await subgraph.given(aBooking({ resourceId, startsAt: at("08:00"), endsAt: at("09:30") }));
  await expect(subgraph.given(aBooking({ resourceId, quantity: 4, startsAt: at("20:00"), endsAt: at("21:00") }))).rejects.toThrow(
    overbooked,
  );
});

test("a cancelled booking gives its units back, a used one keeps them, and neither is moved or revived", async () => {
  const resourceId = await aSharedResource(1);
  const first = await subgraph.given(aBooking({ resourceId }));
  const change = (set: string, id = first.id) => subgraph.db.query(`update booking set ${set} where id = $1`, [id]);

  for (const set of ["ends_at = ends_at + interval '1 hour'", "quantity = 2"])
    await expect(change(set)).rejects.toThrow("book anew");
  await change("status = 'CANCELLED'");
  await expect(change("status = 'BOOKED'")).rejects.toThrow("book anew");
  const second = await subgraph.given(aBooking({ resourceId }));
  await change("status = 'USED'", second.id);
  await expect(subgraph.given(aBooking({ resourceId }))).rejects.toThrow(overbooked);
});

test("a resource does not shrink below what is booked of it", async () => {
  const resourceId = await aSharedResource(3);
  const soon = new Date(Date.now() + 3_600_000);
  await subgraph.given(aBooking({ resourceId, quantity: 2, startsAt: soon, endsAt: new Date(soon.getTime() + 3_600_000) }));
  const shrink = (quantity: number) =>
    subgraph.db.query("update resource set quantity = $2 where id = $1", [resourceId, quantity]);

  await shrink(2);
  await expect(shrink(1)).rejects.toThrow("units are booked");
});

test("a batch of bookings is refused whole where one of them finds no unit, and its moves must lead to its status", async () => {
  const resourceId = await aSharedResource(1);

  await expect(enter(aBooking({ resourceId }), aBooking({ resourceId }))).rejects.toThrow(overbooked);
  expect(await subgraph.db.query("select from booking where resource_id = $1", [resourceId])).toEqual([]);
  const used = aBooking({ resourceId, status: "USED", version: 2 });
  const moves = (...states: BookingStatusValue[]) =>
    states.map((to, minute) => ({ to, occurredAt: new Date(Date.UTC(2026, 1, 1, 0, minute)), byRole: "resident" }));
  const as = (...states: BookingStatusValue[]) =>
    subgraph.db.transaction((tx) => enterBookings(tx, [{ booking: used, moves: moves(...states) }]));
  await expect(as("BOOKED", "CANCELLED")).rejects.toThrow("does not end in USED");
  await expect(as("CANCELLED", "USED")).rejects.toThrow("goes from");
  await as("BOOKED", "USED");
  const history = await subgraph.db.query("select from_state, to_state from state_change where subject_id = $1 order by id", [
    used.id,
  ]);
  expect(history).toEqual([
    { from_state: null, to_state: "BOOKED" },
    { from_state: "BOOKED", to_state: "USED" },
  ]);
});

/** Who sees which bookings of a resource; null where the resource itself is as if it were not there. */
const purposesSeenBy = async (viewer: Partial<Viewer>, id: string): Promise<string[] | null> => {
  const { resource } = await subgraph
    .as(viewer)
    .run("query ($id: ID!) { resource(id: $id) { bookings { totalCount edges { node { purpose } } } } }", { id });
  if (resource === null) return null;
  const purposes = resource.bookings.edges.map(({ node }: { node: { purpose: string } }) => node.purpose);
  expect(resource.bookings.totalCount).toBe(purposes.length);
  return purposes;
};

test("owner and clerks see all bookings of a resource, whoever booked sees their own, others not even the resource", async () => {
  const [owner, guest, stranger] = await Promise.all([1, 2, 3].map(() => subgraph.given(anEnterprise())));
  const [ownerId, guestId, strangerId] = [owner?.id, guest?.id, stranger?.id] as [string, string, string];
  const { id: resourceId } = await subgraph.given(aResource({ ownerId, quantity: 2 }));
  const person = randomUUID();
  await enter(
    aBooking({ resourceId, personId: person, purpose: "居民", startsAt: at("08:00") }),
    aBooking({ resourceId, enterpriseId: guestId, purpose: "企业", startsAt: at("09:00") }),
  );

  for (const viewer of [clerk, contactOf(ownerId)]) expect(await purposesSeenBy(viewer, resourceId)).toEqual(["企业", "居民"]);
  expect(await purposesSeenBy(resident(person), resourceId)).toEqual(["居民"]);
  expect(await purposesSeenBy(contactOf(guestId), resourceId)).toEqual(["企业"]);
  const outsiders = [resident(randomUUID()), contactOf(strangerId), { ...clerk, regions: [binjiang] }, { ...clerk, scopes: [] }];
  for (const viewer of outsiders) expect(await purposesSeenBy(viewer, resourceId)).toBeNull();
  await expect(purposesSeenBy({}, resourceId)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("my bookings are those of the person and of the enterprise the caller speaks for, the latest first", async () => {
  const { id: enterpriseId } = await subgraph.given(anEnterprise());
  const resourceId = await aSharedResource(2);
  const person = randomUUID();
  await enter(
    aBooking({ resourceId, personId: person, purpose: "本人", startsAt: at("08:00") }),
    aBooking({ resourceId, enterpriseId, purpose: "本企业", startsAt: at("09:00") }),
    aBooking({ resourceId, purpose: "别人", startsAt: at("15:00"), endsAt: at("16:00") }),
  );
  const mine = async (viewer: Partial<Viewer>) => {
    const { myBookings } = await subgraph
      .as(viewer)
      .run("{ myBookings { totalCount edges { node { purpose status resource { name region { code } } } } } }");
    expect(myBookings.totalCount).toBe(myBookings.edges.length);
    return myBookings.edges.map(({ node }: { node: { purpose: string } }) => node.purpose);
  };

  expect(await mine({ ...contactOf(enterpriseId), person })).toEqual(["本企业", "本人"]);
  expect(await mine(resident(person))).toEqual(["本人"]);
  // A clerk's own are not those of the region.
  expect(await mine({ ...clerk, person: demoId("nobody") })).toEqual([]);
  await expect(mine({})).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("resources with their bookings cost one statement a level, however many there are", async () => {
  const region = `${longhe.slice(0, 9)}903`;
  const cost = async (count: number) => {
    await subgraph.db.transaction(async (tx) => {
      const resources = Array.from({ length: count }, () => aResource({ regionCode: region, quantity: 2 }));
      await enterResources(
        tx,
        resources.map((resource) => ({ resource, hours: [{ weekday: 1, fromMinute: 540, toMinute: 660 }] })),
      );
      await enterBookings(
        tx,
        resources.flatMap(({ id }) =>
          [1, 2].map(() => {
            const booking = aBooking({ resourceId: id });
            return { booking, moves: [{ to: "BOOKED" as const, occurredAt: booking.createdAt, byRole: "resident" }] };
          }),
        ),
      );
    });
    subgraph.statements();
    const { _entities } = await subgraph.as({ ...clerk, regions: [region] }).run(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { resources { edges { node { name
        slots(from: "2026-03-02", to: "2026-03-02") { free } bookings { edges { node { purpose resource { name } } } } } } } } } }`,
      { of: [{ __typename: "Region", code: region }] },
    );
    const { edges } = _entities[0].resources;
    for (const { node } of edges) {
      expect(node.slots).toEqual([{ free: 0 }]);
      expect(node.bookings.edges).toHaveLength(2);
    }
    return { resources: edges.length, statements: subgraph.statements().length };
  };

  expect(await cost(2)).toEqual({ resources: 2, statements: 4 });
  expect(await cost(6)).toEqual({ resources: 8, statements: 4 });
});
