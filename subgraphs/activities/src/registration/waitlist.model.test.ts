import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { recount } from "../report/summary.recount";
import { anActivityEntry, aRegion, staffOf, startTestSubgraph } from "../testing";
import { promotionDeadline } from "./registration-life.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const sequences = process.env["QUYU_TEST_HEAVY"] ? 2_000 : 300;
const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };

/** What may happen to an activity. `who` picks among those of whom it can be asked; where there is none, nothing happens. */
type Step =
  | { do: "register"; size: number }
  | { do: "retry"; who: number }
  | { do: "cancel"; who: number }
  | { do: "confirm"; who: number }
  | { do: "expire"; who: number }
  | { do: "resize"; capacity: number };

const who = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("register" as const), size: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("retry" as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("cancel" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("confirm" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("expire" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("resize" as const), capacity: fc.integer({ min: 1, max: 12 }) }) },
);

type Status = "CONFIRMED" | "WAITLISTED" | "PROMOTED" | "CANCELLED";
interface Guest {
  person: string;
  key: string;
  size: number;
  status: Status;
  id: string;
}

/** The rules in a few lines of plain lists: what the database has to agree with after every step. */
class Model {
  guests: Guest[] = [];
  /** Those who wait, first come first. */
  queue: Guest[] = [];
  constructor(public capacity: number) {}

  get free(): number {
    const taken = this.guests.filter(({ status }) => status === "CONFIRMED" || status === "PROMOTED");
    return this.capacity - taken.reduce((sum, { size }) => sum + size, 0);
  }
  register(guest: Guest): void {
    guest.status = guest.size <= this.free ? "CONFIRMED" : "WAITLISTED";
    this.guests.push(guest);
    if (guest.status === "WAITLISTED") this.queue.push(guest);
  }
  leave(guest: Guest, status: Status): void {
    this.queue = this.queue.filter((waiting) => waiting !== guest);
    guest.status = status;
    if (status === "WAITLISTED") this.queue.push(guest);
    this.promote();
  }
  promote(): void {
    for (;;) {
      const next = this.queue.find(({ size }) => size <= this.free);
      if (!next) return;
      this.queue = this.queue.filter((waiting) => waiting !== next);
      next.status = "PROMOTED";
    }
  }
}

const call = async (viewer: Partial<Viewer>, name: string, type: string, input: object, thing = "registration { id status }") => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code } } }`, { input });
  return data[name];
};
const guestOf = ({ person }: Guest): Partial<Viewer> => ({ role: "resident", subject: "r", person });
const register = (activityId: string, guest: Guest) =>
  call(guestOf(guest), "registerForActivity", "RegisterForActivityInput", {
    ...{ activityId, partySize: guest.size, idempotencyKey: guest.key },
  });

async function take(activityId: string, model: Model, next: Step): Promise<void> {
  const pick = (index: number, ...statuses: Status[]) => {
    const able = model.guests.filter(({ status }) => statuses.includes(status));
    return able[index % Math.max(able.length, 1)];
  };
  switch (next.do) {
    case "register": {
      const guest: Guest = { person: randomUUID(), key: randomUUID(), size: next.size, status: "CANCELLED", id: "" };
      const { registration, userErrors } = await register(activityId, guest);
      if (next.size > model.capacity) return expect(userErrors).toEqual([{ code: "PARTY_TOO_LARGE" }]);
      guest.id = registration.id;
      return model.register(guest);
    }
    case "retry": {
      const guest = pick(next.who, "CONFIRMED", "WAITLISTED", "PROMOTED", "CANCELLED");
      if (guest) expect((await register(activityId, guest)).registration.id).toBe(guest.id);
      return;
    }
    case "cancel": {
      const guest = pick(next.who, "CONFIRMED", "WAITLISTED", "PROMOTED");
      if (!guest) return;
      await call(guestOf(guest), "cancelRegistration", "CancelRegistrationInput", { id: guest.id });
      return model.leave(guest, "CANCELLED");
    }
    case "confirm": {
      const guest = pick(next.who, "PROMOTED");
      if (!guest) return;
      await call(guestOf(guest), "confirmPromotion", "MoveRegistrationInput", { id: guest.id });
      guest.status = "CONFIRMED";
      return;
    }
    case "expire": {
      const guest = pick(next.who, "PROMOTED");
      if (!guest) return;
      const [{ at }] = await subgraph.db.query("select promotion_expires_at as at from registration where id = $1", [guest.id]);
      await subgraph.db.transaction((tx) => promotionDeadline.meet(tx, { subject: guest.id, dueAt: at }));
      return model.leave(guest, "WAITLISTED");
    }
    case "resize": {
      const [{ version }] = await subgraph.db.query("select version from activity where id = $1", [activityId]);
      const input = { id: activityId, version, capacity: next.capacity };
      const { userErrors } = await call(staff, "amendActivity", "AmendActivityInput", input, "activity { id }");
      if (next.capacity < model.capacity - model.free) return expect(userErrors).toEqual([{ code: "CAPACITY_BELOW_CONFIRMED" }]);
      model.capacity = next.capacity;
      return model.promote();
    }
  }
}

test(`whatever happens, in ${sequences} random lives: seats and waitlist are those of the model`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(step, { minLength: 4, maxLength: 14 }), async (capacity, steps) => {
      const startsAt = instantOf(addDays(today(), 5), "15:00");
      const entry = anActivityEntry({ status: "REGISTRATION_OPEN", capacity, startsAt });
      await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
      const { id } = entry.activity;
      const model = new Model(capacity);
      for (const next of steps) await take(id, model, next);
      const rows: { id: string; status: string; place: number | null }[] = await subgraph.db.query(
        "select id, status, waitlist_sequence as place from registration where activity_id = $1",
        [id],
      );
      const waiting = rows.filter(({ place }) => place !== null).sort((a, b) => (a.place as number) - (b.place as number));
      expect(new Map(rows.map((row) => [row.id, row.status]))).toEqual(
        new Map(model.guests.map((guest) => [guest.id, guest.status])),
      );
      expect(waiting.map((row) => row.id)).toEqual(model.queue.map((guest) => guest.id));
      const [seats] = await subgraph.db.query(
        "select capacity, confirmed_seats + held_seats as taken, waiting_seats as waiting from activity where id = $1",
        [id],
      );
      expect(seats).toEqual({
        capacity: model.capacity,
        taken: model.capacity - model.free,
        waiting: model.queue.reduce((sum, { size }) => sum + size, 0),
      });
    }),
    { numRuns: sequences },
  );
  expect(await differences(subgraph.db, recount)).toEqual([]);
}, 600_000);
