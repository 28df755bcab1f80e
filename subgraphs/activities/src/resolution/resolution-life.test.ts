import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { onProjectDelivered } from "./project-delivered.consumer";
import { overdueDeadline } from "./resolution-life.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };
const street: Partial<Viewer> = { ...staffOf("510116003"), person: randomUUID() };
const at = (days: number) => instantOf(addDays(today(), days), "15:00").toISOString();

const run = async (name: string, type: string, selection: string, input: object, viewer = staff) => {
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`, { input });
  return data[name];
};
const meeting = (name: string, type: string, input: object, viewer?: Partial<Viewer>) =>
  run(name, type, "meeting { id status version allowedMoves agenda { position title carriedFrom { id text } } }", input, viewer);
const resolution = (name: string, type: string, input: object, viewer?: Partial<Viewer>) =>
  run(name, type, "resolution { id status version dueOn result allowedMoves }", input, viewer);

async function series(kind = "RESIDENT_COUNCIL"): Promise<string> {
  const input = { regionCode: community, name: "小区议事会", kind };
  return (await run("startMeetingSeries", "StartMeetingSeriesInput", "meetingSeries { id }", input)).meetingSeries.id;
}
async function called(seriesId: string, days: number, topics: string[]): Promise<string> {
  const input = { regionCode: community, title: "议事会", seriesId, heldAt: at(days) };
  const { id } = (await meeting("callMeeting", "CallMeetingInput", input)).meeting;
  for (const title of topics)
    await meeting("proposeAgendaItem", "ProposeAgendaItemInput", { id, title, raisedByRole: "居民代表" });
  return id;
}
async function held(
  seriesId: string,
  days: number,
  topics = ["停车"],
): Promise<{ id: string; agenda: { title: string; carriedFrom: { id: string } | null }[] }> {
  const id = await called(seriesId, days, topics);
  const fixed = await meeting("fixAgenda", "MoveMeetingInput", { id });
  const units = [{ name: "社区党委", isPresent: true }];
  expect((await meeting("holdMeeting", "HoldMeetingInput", { id, units })).userErrors).toEqual([]);
  return { id, agenda: fixed.meeting.agenda };
}
const passed = async (meetingId: string, given: object = {}) =>
  (
    await resolution("passResolution", "PassResolutionInput", {
      meetingId,
      text: "划出车位",
      dueOn: addDays(today(), 5),
      ...given,
    })
  ).resolution.id as string;
const confirmed = async (id: string) => {
  await meeting("draftMinutes", "DraftMinutesInput", { id, minutes: "议定一件事。" });
  expect((await meeting("confirmMinutes", "MoveMeetingInput", { id })).userErrors).toEqual([]);
};
const overdue = async (id: string) => {
  const [{ due_on: dueOn }] = await subgraph.db.query("select due_on::text from resolution where id = $1", [id]);
  await subgraph.db.transaction((tx) => overdueDeadline.meet(tx, { subject: id, dueAt: instantOf(addDays(dueOn, 1)) }));
};
const verified = async () => expect(await differences(subgraph.db, recount)).toEqual([]);

test("a meeting is called, held and minuted; what it resolved is given out, done, reported and closed, and counts once it is public", async () => {
  const { id } = await held(await series(), -3);
  const resolutionId = await passed(id);
  await verified();
  const owner = randomUUID();
  for (const [name, type, input] of [
    ["assignResolution", "AssignResolutionInput", { ownerOrganizationId: owner }],
    ["progressResolution", "MoveResolutionInput", {}],
    ["completeResolution", "CompleteResolutionInput", { result: "划出十二个车位" }],
  ] as const)
    expect((await resolution(name, type, { id: resolutionId, ...input })).userErrors).toEqual([]);
  await confirmed(id);
  await verified();
  await resolution("reportResolution", "MoveResolutionInput", { id: resolutionId });
  const closed = await resolution("closeResolution", "MoveResolutionInput", { id: resolutionId });

  expect(closed.resolution).toMatchObject({ status: "CLOSED", version: 6, result: "划出十二个车位", allowedMoves: [] });
  await verified();
});

test("what is not closed comes back by itself before the new topics of the next meeting, and not on other series' meetings", async () => {
  const [mine, other] = [await series(), await series()];
  const first = await held(mine, -10);
  const open = await passed(first.id, { text: "装充电桩" });
  const next = await held(mine, -2, ["楼道照明"]);
  const elsewhere = await held(other, -1);

  expect(next.agenda).toEqual([
    { position: 1, title: "上次决议的落实：装充电桩", carriedFrom: { id: open, text: "装充电桩" } },
    { position: 2, title: "楼道照明", carriedFrom: null },
  ]);
  expect(elsewhere.agenda.map(({ carriedFrom }) => carriedFrom)).toEqual([null]);
});

test("a roundtable opens with the report on all that the last one resolved, closed or not", async () => {
  const roundtables = await series("ROUNDTABLE");
  const last = await held(roundtables, -9);
  const id = await passed(last.id, { text: "办青年夜校" });
  for (const [name, type, input] of [
    ["assignResolution", "AssignResolutionInput", { ownerOrganizationId: randomUUID() }],
    ["progressResolution", "MoveResolutionInput", {}],
    ["completeResolution", "CompleteResolutionInput", { result: "开班三期" }],
    ["reportResolution", "MoveResolutionInput", {}],
    ["closeResolution", "MoveResolutionInput", {}],
  ] as const)
    await resolution(name, type, { id, ...input });

  expect((await held(roundtables, -1)).agenda[0]?.carriedFrom).toEqual({ id, text: "办青年夜校" });
});

test("what is overdue goes up to the street once, which alone gives it out again", async () => {
  const { id: meetingId } = await held(await series(), -3);
  const id = await passed(meetingId, { dueOn: today() });
  await confirmed(meetingId);
  await overdue(id);
  await overdue(id);
  const give = (viewer: Partial<Viewer>) =>
    resolution(
      "assignResolution",
      "AssignResolutionInput",
      { id, ownerOrganizationId: randomUUID(), dueOn: addDays(today(), 9) },
      viewer,
    );

  expect((await give(staff)).userErrors[0].code).toBe("STREET_ONLY");
  expect((await give(street)).resolution).toMatchObject({ status: "IN_PROGRESS", version: 3, dueOn: addDays(today(), 9) });
  const due = await subgraph.db.query("select due_at from deadline where subject = $1 order by due_at", [id]);
  expect(due.map(({ due_at }: { due_at: Date }) => due_at)).toEqual([
    instantOf(addDays(today(), 1)),
    instantOf(addDays(today(), 10)),
  ]);
  await verified();
});

test("an agenda needs a topic; a resolution needs a meeting that is held, its own agenda, and a day to come", async () => {
  const seriesId = await series();
  const empty = await called(seriesId, 1, []);
  expect((await meeting("fixAgenda", "MoveMeetingInput", { id: empty })).userErrors[0].code).toBe("EMPTY_AGENDA");
  const code = async (given: object) =>
    (await resolution("passResolution", "PassResolutionInput", { text: "议定", ...given })).userErrors[0]?.code;
  expect(await code({ meetingId: empty })).toBe("MEETING_NOT_HELD");
  expect(await code({ meetingId: randomUUID() })).toBe("NOT_FOUND");
  const { id: meetingId } = await held(seriesId, -1);
  expect(await code({ meetingId, dueOn: addDays(today(), -1) })).toBe("DUE_IN_PAST");
  expect(await code({ meetingId, agendaItemId: randomUUID() })).toBe("AGENDA_ITEM_NOT_FOUND");
  expect((await meeting("holdMeeting", "HoldMeetingInput", { id: meetingId, units: [] })).userErrors[0].code).toBe("WRONG_STATE");
});

test("a delivered project finishes the resolution it came from, once, wherever work on it stands; nobody else's", async () => {
  const { id: meetingId } = await held(await series(), -3);
  const [assigned, escalated, unassigned] = [
    await passed(meetingId),
    await passed(meetingId, { dueOn: today() }),
    await passed(meetingId),
  ];
  await resolution("assignResolution", "AssignResolutionInput", { id: assigned, ownerOrganizationId: randomUUID() });
  await confirmed(meetingId);
  await overdue(escalated);
  const deliver = (originResolutionId: string | null) => {
    const data = { projectId: randomUUID(), regionCode: community, originResolutionId, originIssueIds: [] };
    const event = { id: randomUUID(), subject: data.projectId, occurredAt: new Date(), data };
    return subgraph.db.transaction((tx) => onProjectDelivered.handle(tx, event as never));
  };
  for (const id of [assigned, assigned, escalated, unassigned, randomUUID(), null]) await deliver(id);

  const rows = await subgraph.db.query(
    "select id, status, version, result is not null as told from resolution where meeting_id = $1",
    [meetingId],
  );
  expect(new Map(rows.map(({ id, ...row }: { id: string }) => [id, row]))).toEqual(
    new Map([
      [assigned, { status: "DONE", version: 3, told: true }],
      [escalated, { status: "DONE", version: 3, told: true }],
      [unassigned, { status: "DONE", version: 2, told: true }],
    ]),
  );
  await verified();
});

test("a resolution proposes a project, told by event with the need of its agenda item; what is written for the list is checked first", async () => {
  const needId = randomUUID();
  const id = await called(await series(), -1, []);
  await meeting("proposeAgendaItem", "ProposeAgendaItemInput", {
    id,
    title: "停车",
    raisedByRole: "居民代表",
    originNeedId: needId,
  });
  const { agenda } = (await run("fixAgenda", "MoveMeetingInput", "meeting { agenda { id } }", { id })).meeting;
  await meeting("holdMeeting", "HoldMeetingInput", { id, units: [{ name: "社区党委", isPresent: true }] });
  const project = { title: "共享停车", summary: "夜间开放。", field: "PARKING", shares: 3 };
  const given = { meetingId: id, agendaItemId: agenda[0].id, text: "办共享停车" };
  const proposals = () =>
    subgraph.db.query(
      "select target, data from outbox_event where type = 'resolution.project_proposed' and data->>'needId' = $1",
      [needId],
    );
  for (const wrong of [{ shares: 0 }, { title: " " }, { summary: "好\u202e" }]) {
    const { userErrors } = await resolution("passResolution", "PassResolutionInput", {
      ...given,
      project: { ...project, ...wrong },
    });
    expect(userErrors).toEqual([{ code: "INVALID_INPUT", field: ["project", ...Object.keys(wrong)] }]);
  }
  expect(await proposals()).toEqual([]);

  const resolutionId = await passed(id, { ...given, project });
  expect(await proposals()).toEqual([
    { target: "enterprises", data: { resolutionId, regionCode: community, needId, ...project } },
  ]);
});
