import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { enterRegistrations } from "../registration/registration.service";
import { anActivityEntry, aRegion, aRegistration, staffOf, startTestSubgraph } from "../testing";
import { codeLife, wallCode } from "./check-in.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };
const resident = (person = randomUUID()): Partial<Viewer> => ({ role: "resident", subject: "r", person });

async function registered(startsIn: number, status: "REGISTRATION_CLOSED" | "ENDED" = "REGISTRATION_CLOSED") {
  const entry = anActivityEntry({ status, startsAt: new Date(Date.now() + startsIn) });
  const person = randomUUID();
  const seat = aRegistration(entry.activity, { participantPersonId: person });
  await subgraph.db.transaction(async (tx) => {
    await enterActivities(tx, [entry]);
    await enterRegistrations(tx, [seat]);
  });
  return { activity: entry.activity, person, id: seat.registration.id, code: seat.registration.checkInCode as string };
}
const checkIn = async (viewer: Partial<Viewer>, id: string, code: string) =>
  (
    await subgraph
      .as(viewer)
      .run(`mutation ($input: CheckInInput!) { checkIn(input: $input) { registration { status } userErrors { code } } }`, {
        input: { id, code },
      })
  ).checkIn;

test("a participant is checked in by the code on the wall, the one before it included, and by no older one", async () => {
  const { activity, person, id, code } = await registered(600_000);
  const now = Date.now();
  for (const wrong of [wallCode(activity, now - 3 * codeLife), code, "00000000"])
    expect((await checkIn(resident(person), id, wrong)).userErrors).toEqual([{ code: "CODE_INVALID" }]);
  expect((await checkIn(resident(person), id, wallCode(activity, now - codeLife))).registration.status).toBe("CHECKED_IN");
  expect((await checkIn(resident(person), id, wallCode(activity, now))).userErrors).toEqual([{ code: "WRONG_STATE" }]);
});

test("staff at the door read off the participant's own code; a stranger checks nobody in", async () => {
  const { activity, id, code } = await registered(600_000);
  expect((await checkIn(staff, id, wallCode(activity, Date.now()))).userErrors).toEqual([{ code: "CODE_INVALID" }]);
  await expect(checkIn(resident(), id, code)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect((await checkIn(staff, id, code)).registration.status).toBe("CHECKED_IN");
});

test("doors open an hour before", async () => {
  const { id, code } = await registered(2 * 3_600_000);
  expect((await checkIn(staff, id, code)).userErrors).toEqual([{ code: "NOT_STARTED" }]);
});

test("the code on the wall is drawn for staff of the region only", async () => {
  const { activity } = await registered(600_000);
  const ask = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run(`{ activity(id: "${activity.id}") { checkInQr } }`)).activity.checkInQr;
  expect(await ask(staff)).toMatch(/^<svg /);
  await expect(ask(resident())).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("who took part scores the activity once, after its end", async () => {
  const { activity, person } = await registered(-9_000_000, "ENDED");
  const leave = async (viewer: Partial<Viewer>, activityId = activity.id, score = 5) =>
    (
      await subgraph
        .as(viewer)
        .run(`mutation ($input: LeaveFeedbackInput!) { leaveFeedback(input: $input) { activity { id } userErrors { code } } }`, {
          input: { activityId, score },
        })
    ).leaveFeedback.userErrors[0]?.code;

  expect(await leave(resident(person), activity.id, 6)).toBe("INVALID_INPUT");
  expect(await leave(resident())).toBe("NOT_A_PARTICIPANT");
  expect(await leave(resident(person))).toBeUndefined();
  expect(await leave(resident(person))).toBe("ALREADY_GIVEN");
  expect(await leave(resident(person), (await registered(600_000)).activity.id)).toBe("NOT_ENDED_YET");
  expect(await leave(resident(person), randomUUID())).toBe("NOT_FOUND");
});
