import { demoId, demoPerson } from "@quyu/kernel";
import { at, community, done, openActivity } from "../../activities/signing-up";
import { type Hub, inParallel, startHub, tally } from "../../loop/hub";
import { type Act, actingAs, anHourAgo, called, eventually, held, published, resolved, type Unit } from "./meetings";

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub?.stop());

const longheCommittee = demoId("organization:longhe/community-committee");
const statusOf = async (id: string): Promise<string> =>
  (await hub.sql("activities", "select status from resolution where id = $1", [id]))[0].status;

/** Drafts, submits and publishes a project. */
async function putOnTheList(act: Act, input: object, meetingId?: string): Promise<string> {
  const { id } = await act("draftProject", { summary: "按会议议定的办。", ...input });
  await act("submitProject", { id });
  await act("publishProject", { id, ...(meetingId && { meetingId }) });
  return id;
}

/** Claims all of a project's shares for an enterprise, signs, starts, gives and delivers it. */
async function carryOut(act: Act, projectId: string, contact: string, shares: number): Promise<void> {
  const { id } = await act("offerClaim", { projectId, shares, offer: "出人出物" }, "id", contact);
  await act("decideClaim", { id, accept: true });
  await act("signClaim", { id }, "id", contact);
  await act("startProject", { id: projectId });
  await act("fulfilClaim", { id });
  await act("deliverProject", { id: projectId });
}

test("what a meeting resolves becomes a project; delivered, it is reported at the next meeting without anybody carrying it there", async () => {
  const staff = await hub.token({ role: "staff" });
  const act = actingAs(hub, staff);
  const contact = await hub.token({ role: "enterprise" });
  const series = await act("startMeetingSeries", { regionCode: community, name: "社企议事会", kind: "JOINT" });
  const meeting = (days: number, topics: string[]) =>
    called(act, { regionCode: community, seriesId: series.id, title: "社企议事会", heldAt: at(days) }, topics);
  const units: Unit[] = [{ name: "龙河社区党委", organizationId: longheCommittee, isPresent: true }];

  const first = await meeting(-3, ["夜间停车"]);
  await held(act, first.id, units);
  const resolution = await resolved(
    act,
    {
      ...{ meetingId: first.id, agendaItemId: first.agenda[0]?.id as string, text: "错时共享停车位" },
      project: { title: "错时共享停车位", summary: "写字楼车位夜间开放。", field: "PARKING", shares: 2 },
    },
    longheCommittee,
  );
  await published(act, first.id, "议定错时共享停车位。");
  // The project of the resolution is drafted by itself.
  const { project: draft } = await eventually(
    async () =>
      (await hub.stack.ask<any>(`{ resolution(id: "${resolution}") { project { id title } } }`, {}, staff)).data.resolution,
    ({ project }) => project !== null,
  );
  expect(draft).toMatchObject({ title: "错时共享停车位" });
  const project = draft.id as string;
  await act("submitProject", { id: project });
  await act("publishProject", { id: project });
  await carryOut(act, project, contact, 2);
  expect(
    await eventually(
      () => statusOf(resolution),
      (status) => status === "DONE",
    ),
  ).toBe("DONE");

  const next = await meeting(-1, ["楼道照明"]);
  expect(next.agenda.map(({ title, carriedFrom }) => [title, carriedFrom?.id ?? null])).toEqual([
    ["上次决议的落实：错时共享停车位", resolution],
    ["楼道照明", null],
  ]);
  await held(act, next.id, units);
  await act("reportResolution", { id: resolution, reason: "停车位已开放" });
  await act("closeResolution", { id: resolution });
  expect((await meeting(0, ["新议题"])).agenda.map(({ carriedFrom }) => carriedFrom)).toEqual([null]);

  // Linked both ways, for whoever has no token too.
  const { data, errors } = await hub.stack.ask(
    `{ meeting(id: "${first.id}") { resolutions { id status result history { to byRole } project { id status originResolution { id meeting { id } } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.meeting.resolutions).toEqual([
    {
      ...{ id: resolution, status: "CLOSED", result: "由此产生的项目已经完成。" },
      history: ["PASSED", "ASSIGNED", "DONE", "REPORTED", "CLOSED"].map((to) => ({
        to,
        byRole: to === "DONE" ? "system" : "staff",
      })),
      project: { id: project, status: "DELIVERED", originResolution: { id: resolution, meeting: { id: first.id } } },
    },
  ]);
});

test("虹梅 圆桌大会: 57 units, projects of five fields published to the meeting and claimed in the room, reported first a year later", async () => {
  const street = "310104012";
  const officer = await hub.token({ role: "officer", regions: [street] });
  const act = actingAs(hub, officer);
  const enterprises: { id: string; name: string }[] = await hub.sql(
    "enterprises",
    "select id, name from enterprise where starts_with(region_code, $1) order by id limit 50",
    [street],
  );
  const committee = demoId("organization:hongmei/working-committee");
  const parties = ["working-committee", "two-new-committee", ...[1, 2, 3, 4, 5].map((each) => `residential-${each}`)];
  const units: Unit[] = [
    ...parties.map((key) => ({ name: key, organizationId: demoId(`organization:hongmei/${key}`), isPresent: true })),
    ...enterprises.map(({ id, name }, index) => ({ name, enterpriseId: id, isPresent: index % 12 !== 11 })),
  ];
  const fields = ["ECONOMY", "CITY_MANAGEMENT", "TALENT", "CULTURE", "SERVICE"];
  const topics = ["经济发展", "城区管理", "人才服务", "文化", "公益服务"].map((name) => `${name}领域共建项目`);
  const roundtable = (heldAt: string) =>
    called(
      act,
      { regionCode: street, seriesId: demoId("meeting-series:hongmei/roundtable"), title: "社区伙伴圆桌大会", heldAt },
      topics,
    );

  const thisYear = await roundtable(anHourAgo());
  const items = thisYear.agenda.filter(({ carriedFrom }) => carriedFrom === null);
  expect(items.map(({ title }) => title)).toEqual(topics);
  // Last year's is reported first.
  expect(thisYear.agenda.slice(0, -5).every(({ carriedFrom }) => carriedFrom !== null)).toBe(true);
  expect(thisYear.agenda.length).toBeGreaterThan(topics.length);

  const shares = 8;
  const projects: string[] = [];
  for (const [index, field] of fields.entries())
    projects.push(await putOnTheList(act, { regionCode: street, title: `${topics[index]}（本年）`, field, shares }, thisYear.id));
  const present = (await held(act, thisYear.id, units)).units.filter(({ isPresent }) => isPresent);
  expect(units).toHaveLength(57);
  expect(present.length).toBeGreaterThanOrEqual(50);

  // Fifty hands go up for forty shares: whoever is late is told so, and no project is promised twice.
  const offers = await inParallel(enterprises, 10, async ({ id }, index) => {
    const contact = await hub.token({ role: "enterprise", subject: `hongmei-${index}`, regions: [street], enterprise: id });
    const projectId = projects[index % projects.length] as string;
    return done(await hub.mutate("offerClaim", { projectId, shares: 1, offer: "出场地" }, contact)).id as string;
  });
  const decisions = await inParallel(
    offers,
    10,
    async (id) => (await hub.mutate("decideClaim", { id, accept: true }, officer)).code,
  );
  expect(tally(decisions)).toEqual({
    done: projects.length * shares,
    SHARES_EXCEEDED: enterprises.length - projects.length * shares,
  });

  const resolutions: string[] = [];
  for (const { id: agendaItemId, title } of items)
    resolutions.push(await resolved(act, { meetingId: thisYear.id, agendaItemId, text: `落实${title}` }, committee));
  await published(act, thisYear.id, "先报告上年项目，再发布本年五个领域的共建项目，现场认领。");
  const { data } = await hub.stack.ask(
    `{ meeting(id: "${thisYear.id}") { projectsPublished { field status shares sharesClaimed roundtable { id } } resolutions { id } } }`,
  );
  expect(data.meeting.projectsPublished).toEqual(
    fields.map((field) => ({ field, status: "CLAIMED", shares, sharesClaimed: shares, roundtable: { id: thisYear.id } })),
  );

  // One is closed within the year; the report names it all the same.
  const [closed] = resolutions as [string];
  await act("progressResolution", { id: closed });
  await act("completeResolution", { id: closed, result: "对接会办了四场" });
  await act("reportResolution", { id: closed });
  await act("closeResolution", { id: closed });
  const nextYear = await roundtable(anHourAgo(1));
  const reported = nextYear.agenda.flatMap(({ carriedFrom }) => (carriedFrom ? [carriedFrom] : []));
  expect(new Map(reported.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      ...reported.filter(({ id }) => !resolutions.includes(id)).map(({ id, status }) => [id, status] as const),
      ...resolutions.map((id) => [id, id === closed ? "CLOSED" : "ASSIGNED"] as const),
    ]),
  );
  // What is older comes back only while it is open.
  for (const { id, status } of reported) if (!resolutions.includes(id)) expect(status).not.toBe("CLOSED");
});

test("悦海 楼事会: a need raised at the meeting becomes a training of sixty within days, and counts as done for people", async () => {
  const regionCode = "640106005901";
  const clerkToken = await hub.token({ role: "staff", regions: [regionCode], subject: "yuehai-clerk" });
  const act = actingAs(hub, clerkToken);
  const reviewer = await hub.token({ role: "officer", regions: ["640106005"], subject: "yuehai-street" });
  const committee = demoId("organization:yuehai/community-committee");
  const [firm] = await hub.sql("enterprises", "select id, name from enterprise where region_code = $1 order by id limit 1", [
    regionCode,
  ]);
  const contact = await hub.token({ role: "enterprise", regions: [regionCode], enterprise: firm.id, subject: "yuehai-firm" });

  const council = await called(
    act,
    { regionCode, seriesId: demoId("meeting-series:yuehai/building-council"), title: "悦海新天地楼事会", heldAt: anHourAgo() },
    ["楼宇企业员工不会用消防器材"],
  );
  await held(act, council.id, [
    { name: "悦海新天地社区党委", organizationId: committee, isPresent: true },
    { name: firm.name, enterpriseId: firm.id, isPresent: true },
  ]);
  const resolution = await resolved(act, { meetingId: council.id, text: "办一次消防安全培训" }, committee);
  await published(act, council.id, "议定办一次消防安全培训。");
  const need = await act("draftNeed", {
    ...{ regionCode, title: "消防安全专项培训", field: "SAFETY", raisedBy: "MEETING", originResolutionId: resolution },
  });
  await act("submitNeed", { id: need.id });
  await act("startNeedReview", { id: need.id }, "id", reviewer);
  await act("reviewNeed", { id: need.id, decision: "LIST" }, "id", reviewer);
  const projectId = await putOnTheList(act, {
    ...{ regionCode, title: "楼宇消防安全培训", field: "SAFETY", shares: 1, needIds: [need.id], resolutionId: resolution },
  });

  const training = await openActivity(hub, clerkToken, reviewer, {
    ...{ regionCode, title: "楼宇企业消防安全专项培训", kind: "TRAINING", hostIds: [committee], projectId, capacity: 60 },
    ...{ startsAt: at(3), endsAt: at(3, "17:00"), registrationClosesAt: at(2) },
  });
  const employees = await inParallel(Array.from({ length: 60 }), 10, async (_, index) => {
    const subject = `yuehai-employee-${index}`;
    const employee = await hub.token({ role: "resident", regions: [regionCode], subject });
    return done(await hub.mutate("registerForActivity", { activityId: training }, employee, "id status")).status as string;
  });
  expect(tally(employees)).toEqual({ CONFIRMED: 60 });
  await act("closeRegistration", { id: training });
  await act("startActivity", { id: training });
  const codes = await hub.sql<{ id: string; code: string }>(
    "activities",
    "select id, check_in_code as code from registration where activity_id = $1",
    [training],
  );
  await inParallel(codes, 10, (input) => act("checkIn", input, "id"));
  await act("endActivity", { id: training });
  await act("recordActivity", { id: training, minutes: "学会了使用灭火器。", attendance: 60 });
  await carryOut(act, projectId, contact, 1);

  expect(
    await eventually(
      () => statusOf(resolution),
      (status) => status === "DONE",
    ),
  ).toBe("DONE");
  const { data } = await hub.stack.ask(
    `{ need(id: "${need.id}") { status raisedBy project { status deliveries { edges { node { id kind status } } } } } }`,
    {},
    clerkToken,
  );
  expect(data.need).toMatchObject({
    ...{ status: "FULFILLED", raisedBy: "MEETING" },
    project: { status: "DELIVERED", deliveries: { edges: [{ node: { id: training, kind: "TRAINING", status: "SUMMARISED" } }] } },
  });
  const deeds = () => hub.sql("volunteers", "select region_code from practical_deed where source_id = $1", [need.id]);
  expect(await eventually(deeds, (rows) => rows.length > 0)).toEqual([{ region_code: regionCode }]);
  const [{ days }] = await hub.sql(
    "activities",
    "select extract(day from a.starts_at - m.held_at)::int as days from activity a, meeting m where a.id = $1 and m.id = $2",
    [training, council.id],
  );
  expect(days).toBeLessThanOrEqual(7);
});

test("who is checked in where a team serves has claimed hours once the activity is over; a guest has none", async () => {
  const act = actingAs(hub, await hub.token({ role: "staff" }));
  const team = demoId("volunteer-team:longhe/business-league");
  const member = demoPerson("volunteer");
  const volunteer = await hub.token({ role: "volunteer" });
  const guest = await hub.token({ role: "resident" });
  const activity = await openActivity(hub, await hub.token({ role: "staff" }), await hub.token({ role: "officer" }), {
    ...{ servingTeamId: team, startsAt: at(6, "09:00"), endsAt: at(6, "11:30"), registrationClosesAt: at(5) },
  });
  for (const token of [volunteer, guest]) await act("registerForActivity", { activityId: activity }, "id", token);
  await act("closeRegistration", { id: activity });
  await act("startActivity", { id: activity });
  const codes = await hub.sql("activities", "select id, check_in_code as code from registration where activity_id = $1", [
    activity,
  ]);
  for (const input of codes) await act("checkIn", input);
  await act("endActivity", { id: activity });

  const hours = () =>
    hub.sql(
      "volunteers",
      `select v.person_id as person, h.status, h.minutes, h.team_id as team, h.evidence from hours_record h
         join volunteer v on v.id = h.volunteer_id where h.activity_id = $1`,
      [activity],
    );
  expect(await eventually(hours, (rows) => rows.length > 0)).toEqual([
    { person: member, status: "CLAIMED", minutes: 150, team, evidence: "ATTENDANCE" },
  ]);
  const told = () => hub.sql("activities", "select from outbox_event where type = 'activity.attended' and delivered_at is null");
  // Both were told of; of the guest nothing was made of it.
  await eventually(told, (rows) => rows.length === 0);
  expect(await hours()).toHaveLength(1);
  await hub.expectCleanSummaries();
});
