import { randomUUID } from "node:crypto";
import { wayTo } from "@quyu/kernel/testing";
import { aResident, aTalent, staffOf, startTestSubgraph } from "../testing";
import type { Talent } from "../talent/talent.entity";
import { talentMachine } from "../talent/talent.machine";
import { enterTalents } from "../talent/talent.service";
import { TalentBooking, type BookingStatusValue } from "./talent-booking.entity";
import { enterTalentBookings } from "./talent-booking.service";

const subgraph = startTestSubgraph();
const community = "510116003901";

const listed = async (given: Partial<Talent> = {}) => {
  const talent = aTalent(given);
  const moves = wayTo(talentMachine, talent.status).map((to) => ({ to, occurredAt: new Date(), byRole: "staff" }));
  await subgraph.db.transaction((tx) => enterTalents(tx, [{ talent, moves }]));
  return talent;
};
const book = async (talent: Talent, given: Partial<TalentBooking> = {}) => {
  const status: BookingStatusValue = given.status ?? "BOOKED";
  const way: BookingStatusValue[] = status === "BOOKED" ? ["BOOKED"] : ["BOOKED", status];
  const booking = Object.assign(new TalentBooking(), {
    id: randomUUID(),
    regionCode: talent.regionCode,
    talentId: talent.id,
    organizationId: null,
    bookedByPersonId: null,
    startsAt: new Date("2026-03-05T06:30:00Z"),
    rating: null,
    createdAt: new Date("2026-03-01T02:00:00Z"),
    ...given,
    status,
    version: way.length,
  });
  const moves = way.map((to) => ({ to, occurredAt: booking.createdAt, byRole: "staff" }));
  await subgraph.db.transaction((tx) => enterTalentBookings(tx, [{ booking, moves }]));
  return booking;
};
const ask = async ({ id }: Talent, viewer: object) =>
  (
    await subgraph.as(viewer).run(
      `query ($id: ID!) { talent(id: $id) { rating bookings { totalCount edges { node {
         startsAt status rating version talent { id } forOrganization { id } } } } } }`,
      { id },
    )
  ).talent;

test("bookings are the talent's own and the region's staff's, latest first, and the talent's rating is their average", async () => {
  const talent = await listed({ personId: randomUUID() });
  const organizationId = randomUUID();
  await book(talent, { status: "USED", rating: 5 });
  await book(talent, { status: "USED", rating: 4, startsAt: new Date("2026-04-05T06:30:00Z"), organizationId });
  await book(talent, { startsAt: new Date("2026-12-05T06:30:00Z") });

  for (const viewer of [staffOf(community), aResident(talent.personId as string)]) {
    const { rating, bookings } = await ask(talent, viewer);
    expect(rating).toBe(4.5);
    expect(bookings.totalCount).toBe(3);
    const seen = bookings.edges.map(({ node }: { node: TalentBooking }) => [node.status, node.rating]);
    expect(seen).toEqual([
      ["BOOKED", null],
      ["USED", 4],
      ["USED", 5],
    ]);
    expect(bookings.edges[1].node).toMatchObject({
      talent: { id: talent.id },
      forOrganization: { id: organizationId },
      version: 2,
    });
  }
  for (const stranger of [aResident(), staffOf("310104")]) expect(await ask(talent, stranger)).toBeNull();
});

test("a talent is not promised twice for one time, unless one of the two was cancelled", async () => {
  const talent = await listed();
  await book(talent, { status: "CANCELLED" });
  await book(talent);

  await expect(book(talent)).rejects.toThrow("talent_booking_taken_key");
});

test.each<Partial<TalentBooking>>([
  { rating: 0, status: "USED" },
  { rating: 6, status: "USED" },
  { rating: 3, status: "BOOKED" },
])("a rating is one to five and of a service that took place: %j", async (wrong) => {
  await expect(book(await listed(), wrong)).rejects.toThrow("talent_booking_rating_check");
});
