import { randomUUID } from "node:crypto";
import { addDays, instantOf, lockRow, today } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { Activity } from "../activity/activity.entity";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, startTestSubgraph } from "../testing";
import { takeOrWait } from "./seats.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const callers = 20;
type Read = (tx: EntityManager, id: string) => Promise<Activity | null>;
const withLock: Read = (tx, id) => lockRow(tx, Activity, id);
const withoutLock: Read = (tx, id) => tx.findOneBy(Activity, { id });

/** Twenty people for one seat: what each is told, after the activity was read by `read`; what the database refuses is told as its constraint. */
async function race(read: Read): Promise<string[]> {
  const entry = anActivityEntry({ status: "REGISTRATION_OPEN", capacity: 1, startsAt: instantOf(addDays(today(), 5), "15:00") });
  const { id } = entry.activity;
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
  const one = () =>
    subgraph.db.transaction(async (tx) => {
      const activity = (await read(tx, id)) as Activity;
      const { registration } = await takeOrWait(tx, { role: "resident" }, activity, {
        ...{ id: randomUUID(), participantPersonId: randomUUID(), participantName: null, participantPhone: null },
        ...{ enterpriseId: null, partnerId: null, partySize: 1 },
      });
      return registration.status as string;
    });
  return Promise.all(
    Array.from({ length: callers }, () =>
      one().catch((error: Error) => /"(\w+_check)"/.exec(error.message)?.[1] ?? error.message),
    ),
  );
}
const seated = (answers: readonly string[]) => answers.filter((answer) => answer === "CONFIRMED").length;

test("with the activity's lock one of twenty has the seat; without it the database refuses the second, not the hub", async () => {
  expect(seated(await race(withLock))).toBe(1);
  const answers = await race(withoutLock);
  expect(seated(answers)).toBe(1);
  expect(answers).toContain("activity_capacity_check");
});

test("with neither the lock nor the constraint the same seat is sold again: the race is real", async () => {
  await subgraph.db.query("alter table activity drop constraint activity_capacity_check");
  expect(seated(await race(withLock))).toBe(1);
  expect(seated(await race(withoutLock))).toBeGreaterThan(1);
});
