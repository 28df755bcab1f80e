import { randomUUID } from "node:crypto";
import { addDays, demoId, instantOf, today } from "@quyu/kernel";
import type { Hub, Reply } from "../loop/hub";

export const community = "510116003901";
const host = demoId("organization:longhe/community-committee");

export const at = (days: number, time = "15:00"): string => instantOf(addDays(today(), days), time).toISOString();

/** The thing of a mutation that must not be refused. */
export function done(reply: Reply): any {
  if (reply.code !== undefined) throw new Error(`${reply.code}: ${reply.message} (${reply.field?.join(".")})`);
  return reply.thing;
}

/** Plans, reviews, publishes and opens an activity, each by its mutation; gives its id. */
export async function openActivity(hub: Hub, staff: string, reviewer: string, input: object): Promise<string> {
  const planned = await hub.mutate(
    "planActivity",
    {
      regionCode: community,
      title: "便民服务日",
      summary: "在家门口为居民服务。",
      kind: "SERVICE_DAY",
      startsAt: at(10),
      endsAt: at(10, "17:00"),
      registrationOpensAt: at(-1),
      registrationClosesAt: at(9),
      hostIds: [host],
      ...input,
    },
    staff,
  );
  const { id } = done(planned);
  done(await hub.mutate("submitActivity", { id }, staff));
  done(await hub.mutate("reviewActivity", { id, approve: true }, reviewer));
  const published = done(await hub.mutate("publishActivity", { id }, staff, "status"));
  // The clock may have opened it in the meantime.
  const opened = published.status === "PUBLISHED" ? await hub.mutate("openRegistration", { id }, staff) : null;
  if (opened && opened.code !== "WRONG_STATE") done(opened);
  return id;
}

/** What is told of a registration the moment it is made. */
export interface Acknowledged {
  id: string;
  status: "CONFIRMED" | "WAITLISTED" | "PROMOTED" | "CANCELLED";
  partySize: number;
  waitlistPosition: number | null;
}

const told = "id status partySize waitlistPosition";

/** Signs the holder of a token up. */
export const signUp = async (hub: Hub, token: string, activityId: string): Promise<Acknowledged> =>
  done(await hub.mutate("registerForActivity", { activityId }, token, told));

/** Signs a resident up through a partner's system. */
export async function signUpFor(
  hub: Hub,
  partner: string,
  activityId: string,
  subjectToken: string,
  partySize = 1,
): Promise<Acknowledged> {
  const input = { activityId, partySize, onBehalfOf: { subjectToken, name: "王建华" }, idempotencyKey: randomUUID() };
  return done(await hub.mutate("registerForActivity", input, partner, told));
}

export const cancel = async (hub: Hub, token: string, id: string): Promise<Acknowledged> =>
  done(await hub.mutate("cancelRegistration", { id, idempotencyKey: randomUUID() }, token, told));

export interface StoredSeat {
  id: string;
  activity: string;
  status: string;
  party: number;
  sequence: number | null;
  /** The place of its first entry in the history, which is written under the activity's lock. */
  begun: number;
}

/** The registrations of activities in the order in which they were begun. */
export const seatsOf = (hub: Hub, activityIds: readonly string[]): Promise<StoredSeat[]> =>
  hub.sql<StoredSeat>(
    "activities",
    `select r.id, r.activity_id as activity, r.status, r.party_size as party, r.waitlist_sequence as sequence,
       (select min(id)::float8 from state_change where subject_id = r.id) as begun
     from registration r where r.activity_id = any($1::uuid[]) order by begun`,
    [activityIds],
  );

/** Activities that gave more seats than they have, or whose row says something else than their registrations. */
export const wrongSeats = (hub: Hub, activityIds: readonly string[]): Promise<object[]> =>
  hub.sql(
    "activities",
    `select a.id, a.capacity, a.confirmed_seats, a.held_seats, a.waiting_seats from activity a
       left join registration r on r.activity_id = a.id where a.id = any($1::uuid[]) group by a.id
     having coalesce(sum(r.party_size) filter (where r.status in ('CONFIRMED', 'PROMOTED', 'CHECKED_IN', 'NO_SHOW')), 0) > a.capacity
       or a.confirmed_seats <> coalesce(sum(r.party_size) filter (where r.status in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')), 0)
       or a.held_seats <> coalesce(sum(r.party_size) filter (where r.status = 'PROMOTED'), 0)
       or a.waiting_seats <> coalesce(sum(r.party_size) filter (where r.status = 'WAITLISTED'), 0)`,
    [activityIds],
  );
