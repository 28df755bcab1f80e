import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { advanceByClock } from "./activity.clock";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const planner: Partial<Viewer> = { ...staffOf(), person: randomUUID() };
const reviewer: Partial<Viewer> = { ...staffOf("510116003"), person: randomUUID() };
const at = (days: number, time = "15:00") => instantOf(addDays(today(), days), time).toISOString();

const fields =
  "activity { id status version allowedMoves capacity history { from to byRole reason } } userErrors { code field message }";
const call = async (viewer: Partial<Viewer>, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const inputs: Record<string, string> = {
    ...Object.fromEntries(["submit", "archive", "start", "end"].map((verb) => [`${verb}Activity`, "MoveActivityInput"])),
    openRegistration: "MoveActivityInput",
    closeRegistration: "MoveActivityInput",
  };
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${inputs[name] ?? type}!) { ${name}(input: $input) { ${fields} } }`, { input });
  return data[name];
};
const plan = (given: object = {}) =>
  call(planner, "planActivity", {
    regionCode: community,
    title: "国学诵读",
    summary: "带孩子读一读《论语》。",
    kind: "SALON",
    startsAt: at(10),
    endsAt: at(10, "17:00"),
    hostIds: [randomUUID()],
    capacity: 20,
    registrationOpensAt: at(-1),
    registrationClosesAt: at(9),
    ...given,
  });
const published = async (given: object = {}): Promise<string> => {
  const { activity } = await plan(given);
  await call(planner, "submitActivity", { id: activity.id });
  await call(reviewer, "reviewActivity", { id: activity.id, approve: true });
  const answer = await call(planner, "publishActivity", { id: activity.id });
  expect(answer.userErrors).toEqual([]);
  return activity.id;
};
const advance = (id: string, now: string) => subgraph.db.transaction((tx) => advanceByClock(tx, id, new Date(now)));
const statusOf = async (id: string): Promise<string> =>
  (await subgraph.as(planner).run(`{ activity(id: "${id}") { status } }`)).activity.status;

test("an activity is planned, reviewed by somebody else, published, held by the clock, recorded and filed", async () => {
  const { activity } = await plan();
  expect(activity).toMatchObject({ status: "DRAFT", version: 1, allowedMoves: ["submitActivity", "cancelActivity"] });
  const { id } = activity;

  await call(planner, "submitActivity", { id });
  expect((await call(planner, "publishActivity", { id })).userErrors[0].code).toBe("NOT_APPROVED");
  expect((await call(planner, "reviewActivity", { id, approve: true })).userErrors[0].code).toBe("REVIEWER_IS_PLANNER");
  expect((await call(reviewer, "reviewActivity", { id, approve: false })).userErrors[0].code).toBe("REASON_REQUIRED");
  await call(reviewer, "reviewActivity", { id, approve: true, reason: "同意" });
  expect((await call(planner, "publishActivity", { id })).activity.status).toBe("PUBLISHED");

  await advance(id, at(0));
  expect(await statusOf(id)).toBe("REGISTRATION_OPEN");
  // Down over the whole time, the service catches up with every move.
  await advance(id, at(11));
  expect(await statusOf(id)).toBe("ENDED");
  const recorded = await call(planner, "recordActivity", {
    id,
    minutes: "读了《学而》。",
    attendance: 17,
    decisions: ["下月读《为政》"],
  });
  expect(recorded.activity.status).toBe("SUMMARISED");
  const { activity: filed } = await call(planner, "archiveActivity", { id });

  expect(filed.history.map((change: { to: string; byRole: string }) => `${change.to} ${change.byRole}`)).toEqual([
    "DRAFT staff",
    "REVIEWING staff",
    "REVIEWING staff",
    "PUBLISHED staff",
    "REGISTRATION_OPEN system",
    "REGISTRATION_CLOSED system",
    "ONGOING system",
    "ENDED system",
    "SUMMARISED staff",
    "ARCHIVED staff",
  ]);
  expect(filed.version).toBe(10);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("publishing writes down when the clock has to look, and the clock leaves alone what is not due", async () => {
  const id = await published();
  const due: { due_at: Date }[] = await subgraph.db.query("select due_at from deadline where subject = $1 order by due_at", [id]);

  expect(due.map(({ due_at }) => due_at.toISOString())).toEqual([at(-1), at(9), at(10), at(10, "17:00")]);
  await advance(id, at(-2));
  expect(await statusOf(id)).toBe("PUBLISHED");
});

test("what was put off comes back under a new time, and its old deadlines do nothing", async () => {
  const id = await published();
  await call(planner, "postponeActivity", { id, reason: "下雨" });
  await advance(id, at(11));
  expect(await statusOf(id)).toBe("POSTPONED");
  expect((await call(planner, "publishActivity", { id })).userErrors[0].code).toBe("TIME_REQUIRED");
  const again = await call(planner, "publishActivity", {
    id,
    startsAt: at(20),
    endsAt: at(20, "18:00"),
    registrationClosesAt: at(19),
  });

  expect(again.userErrors).toEqual([]);
  await advance(id, at(11));
  expect(await statusOf(id)).toBe("REGISTRATION_OPEN");
});

test.each([
  [{ endsAt: at(10, "14:00") }, "INVALID_INPUT", ["endsAt"]],
  [{ registrationClosesAt: at(12) }, "INVALID_INPUT", ["registrationClosesAt"]],
  [{ registrationClosesAt: null }, "INVALID_INPUT", ["registrationClosesAt"]],
  [{ hostIds: [] }, "INVALID_INPUT", ["hostIds"]],
  [{ hostIds: ["x"] }, "INVALID_INPUT", ["hostIds"]],
  [{ seriesId: randomUUID() }, "SERIES_NOT_FOUND", null],
  [{ title: "  " }, "INVALID_INPUT", ["title"]],
  [{ capacity: 0 }, "INVALID_INPUT", ["capacity"]],
])("a plan that cannot be is refused: %j", async (given, code, field) => {
  const before = await subgraph.db.query("select count(*) from activity");
  expect((await plan(given)).userErrors).toEqual([{ code, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  expect(await subgraph.db.query("select count(*) from activity")).toEqual(before);
});

test("whoever may see an activity is told when it is published, put off, moved and called off; of a draft nothing is told", async () => {
  const told = (id: string) =>
    subgraph.db.query(
      "select type, target, data->>'startsAt' as at, (data->>'version')::int as version from outbox_event where subject = $1 order by id",
      [id],
    );
  const draft = (await plan()).activity.id as string;
  await call(planner, "cancelActivity", { id: draft, reason: "场地停用" });
  expect(await told(draft)).toEqual([]);

  const id = await published();
  const later = { startsAt: at(20), endsAt: at(20, "18:00"), registrationClosesAt: at(19) };
  await call(planner, "postponeActivity", { id, reason: "下雨" });
  await call(planner, "publishActivity", { id, ...later });
  await call(planner, "amendActivity", { id, version: 6, summary: "改读《孟子》。" });
  await call(planner, "amendActivity", { id, version: 7, startsAt: at(20, "16:00") });
  await call(planner, "cancelActivity", { id, reason: "场地停用" });
  expect(await told(id)).toEqual([
    { type: "activity.published", target: "hub", at: at(10), version: 4 },
    { type: "activity.postponed", target: "hub", at: at(10), version: 5 },
    { type: "activity.published", target: "hub", at: at(20), version: 6 },
    { type: "activity.rescheduled", target: "hub", at: at(20, "16:00"), version: 8 },
    { type: "activity.cancelled", target: "hub", at: at(20, "16:00"), version: 9 },
  ]);
});

test("nobody plans for a region that is not his, or that nobody knows", async () => {
  await expect(plan({ regionCode: "510112001001" })).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(
    (await plan({ regionCode: `${community}99` }).catch((error) => ({ userErrors: [error.extensions] }))).userErrors[0].code,
  ).toMatch(/REGION_NOT_FOUND|FORBIDDEN/);
});

test("a hundred edits of what was seen at once: one a round", async () => {
  const { activity } = await plan();
  for (let round = 1; round <= 5; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call(planner, "amendActivity", { id: activity.id, version: round, title: `第${index}版` }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
      new Set(["VERSION_CONFLICT"]),
    );
  }
});
