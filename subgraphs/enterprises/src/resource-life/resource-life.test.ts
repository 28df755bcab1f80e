import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { aBooking, anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";

const subgraph = startTestSubgraph();
const owner = anEnterprise();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const contact: Partial<Viewer> = { ...contactOf(owner.id), person: randomUUID() };
beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
  await subgraph.given(owner);
});

const fields = "id version name field conditions quantity";
const call = (viewer: Partial<Viewer>, name: string, input: object) =>
  send(subgraph, viewer, name, input, `resource { ${fields} }`);
const offered = async (more: object = {}): Promise<string> =>
  (await call(contact, "offerResource", { name: "错峰车位", kind: "PARKING", quantity: 5, ...more })).resource.id;
const amend = (id: string, version: number, more: object, viewer = contact) =>
  call(viewer, "amendResource", { id, version, ...more });
const tomorrow = addDays(today(), 1);
const at = (time: string) => instantOf(tomorrow, time);
const booked = (resourceId: string, from: string, to: string, quantity = 1) =>
  subgraph.given(aBooking({ resourceId, startsAt: at(from), endsAt: at(to), quantity, status: "BOOKED" }));
const unitsOf = async (resourceId: string): Promise<number[]> =>
  (await subgraph.db.query("select unit from booking_unit where resource_id = $1 order by starts_at, unit", [resourceId])).map(
    ({ unit }: { unit: number }) => unit,
  );

test("what is offered is changed by whose it is and by staff of its region; what is left out stays, null takes away", async () => {
  const id = await offered({ field: "PARKING", conditions: "限小型车" });

  expect((await amend(id, 1, { name: "夜间车位", conditions: null })).resource).toEqual({
    ...{ id, version: 2, name: "夜间车位", field: "PARKING", conditions: null, quantity: 5 },
  });
  expect((await amend(id, 2, { field: null, quantity: 7 }, staff)).resource).toMatchObject({
    version: 3,
    field: null,
    quantity: 7,
  });
  const history = await subgraph.db.query("select to_state, by_role from state_change where subject_id = $1 order by id", [id]);
  expect(history.map((row: { to_state: string; by_role: string }) => `${row.to_state} ${row.by_role}`)).toEqual([
    ...["CREATED enterprise", "AMENDED enterprise", "AMENDED staff"],
  ]);
  expect(codeOf(await amend(id, 2, { name: "旧稿" }))).toBe("VERSION_CONFLICT");
  expect(codeOf(await amend(id, 3, { name: "别家" }, contactOf(randomUUID())))).toBe("FORBIDDEN");
  expect(codeOf(await amend(id, 3, { name: "别处" }, { ...staff, regions: [binjiang] }))).toBe("NOT_FOUND");
  expect(codeOf(await amend(id, 3, { name: " " }))).toBe("INVALID_INPUT");
  expect(codeOf(await amend(id, 3, { quantity: 0 }))).toBe("INVALID_INPUT");
  expect(codeOf(await amend(randomUUID(), 1, { name: "没有" }, staff))).toBe("NOT_FOUND");
});

test("no fewer are offered than are booked at one time, whichever units those are", async () => {
  const id = await offered({ quantity: 4 });
  const first = await booked(id, "09:00", "11:00", 2);
  await booked(id, "10:00", "12:00", 1);
  await booked(id, "11:00", "13:00", 1);
  expect(await unitsOf(id)).toEqual([1, 2, 3, 1]);
  await subgraph.db.query("update booking set status = 'CANCELLED' where id = $1", [first.id]);

  expect(codeOf(await amend(id, 1, { quantity: 1 }))).toBe("BELOW_BOOKED");
  expect(await unitsOf(id)).toEqual([3, 1]);
  const answer = await amend(id, 1, { quantity: 2 });
  expect([codeOf(answer), answer.resource.quantity]).toEqual([undefined, 2]);
  expect(await unitsOf(id)).toEqual([1, 2]);
  await expect(booked(id, "11:30", "12:00")).rejects.toThrow("booking_unit_overlap_excl");
});

test("twenty book while the quantity is lowered: whoever comes first, never more are booked than there are", async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await offered({ quantity: 6 });
    const input = { resourceId: id, purpose: "停车", startsAt: at("18:00").toISOString(), endsAt: at("20:00").toISOString() };
    const [lowered, ...bookings] = await Promise.all([
      amend(id, 1, { quantity: 3 }),
      ...Array.from({ length: 20 }, () =>
        send(subgraph, staff, "bookResource", { ...input, enterpriseId: owner.id }, "booking { id }"),
      ),
    ]);
    const done = bookings.filter((answer) => codeOf(answer) === undefined).length;
    const quantity = codeOf(lowered) === undefined ? 3 : 6;
    expect([undefined, "BELOW_BOOKED"]).toContain(codeOf(lowered));
    expect(done).toBe(quantity);
    expect((await unitsOf(id)).sort()).toEqual(Array.from({ length: quantity }, (_, index) => index + 1));
  }
});

test("without the trigger of the database, fewer would be offered than are booked", async () => {
  const id = await offered({ quantity: 2 });
  await booked(id, "09:00", "11:00", 2);
  await subgraph.db.query("alter table resource disable trigger resource_keeps_booked_units");
  try {
    expect((await amend(id, 1, { quantity: 1 })).resource).toMatchObject({ quantity: 1 });
  } finally {
    await subgraph.db.query("alter table resource enable trigger resource_keeps_booked_units");
  }
});

test("weekly times are exchanged as a whole, for new bookings only", async () => {
  const weekday = ((new Date(`${tomorrow}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const hours = (from: string, to: string) => ({ weekday, from, to });
  const id = await offered({ hours: [hours("08:00", "12:00")] });
  await booked(id, "09:00", "10:00");
  const book = async (from: string, to: string) =>
    codeOf(
      await send(
        subgraph,
        contact,
        "bookResource",
        { resourceId: id, purpose: "停车", startsAt: at(from).toISOString(), endsAt: at(to).toISOString() },
        "booking { id }",
      ),
    );

  expect(codeOf(await amend(id, 1, { hours: [hours("13:00", "17:00"), hours("16:00", "18:00")] }))).toBe("HOURS_OVERLAP");
  expect(codeOf(await amend(id, 1, { hours: [hours("13:00", "25:00")] }))).toBe("INVALID_INPUT");
  expect(await book("10:00", "11:00")).toBeUndefined();
  expect(codeOf(await amend(id, 1, { hours: [hours("13:00", "17:00")] }))).toBeUndefined();
  expect([await book("10:00", "11:00"), await book("13:00", "14:00")]).toEqual(["OUTSIDE_CONDITIONS", undefined]);
  expect(codeOf(await amend(id, 2, { hours: [] }))).toBeUndefined();
  expect(await book("05:00", "06:00")).toBeUndefined();
  expect(await unitsOf(id)).toHaveLength(4);
});
