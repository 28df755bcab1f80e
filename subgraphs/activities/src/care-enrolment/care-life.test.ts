import { randomUUID } from "node:crypto";
import { addDays, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { holdDays } from "./care-enrolment.rules";
import { eraseDeadline, holdDeadline } from "./care-life.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const staff: Partial<Viewer> = { ...staffOf(), scopes: ["activities:*", "minors:read"], person: randomUUID() };
const guardian = (): Partial<Viewer> => ({ role: "resident", subject: "g", person: randomUUID() });
const born = (age: number) => addDays(`${Number(today().slice(0, 4)) - age}${today().slice(4)}`.replace("02-29", "02-28"), -1);

const run = async (viewer: Partial<Viewer>, name: string, type: string, input: object) => {
  const thing =
    name === "openCareTerm"
      ? "careTerm { id }"
      : "careEnrolment { id status childName consentVersion attendance { day pickedUpBy } allowedMoves }";
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} userErrors { code message field } } }`, { input });
  return data[name];
};
const openTerm = async (places: number, given: object = {}): Promise<string> => {
  const input = {
    regionCode: community,
    title: "寒假成长营",
    startsOn: today(),
    endsOn: addDays(today(), 20),
    places,
    staff: 2,
    ...given,
  };
  return (await run(staff, "openCareTerm", "OpenCareTermInput", input)).careTerm.id;
};
const enrol = (viewer: Partial<Viewer>, termId: string, given: object = {}) =>
  run(viewer, "enrolChild", "EnrolChildInput", {
    termId,
    childName: "王梓涵",
    childBirthDate: born(8),
    guardianName: "王建华",
    guardianPhone: "10010000001",
    ...given,
  });
const consent = (viewer: Partial<Viewer>, id: string) =>
  run(viewer, "giveConsent", "GiveConsentInput", { id, consentVersion: "2026-1" });
const health = (viewer: Partial<Viewer>, id: string) =>
  run(viewer, "declareHealth", "DeclareHealthInput", { id, needsAttention: false });
const pickup = (viewer: Partial<Viewer>, id: string, names = ["赵丽娟"]) =>
  run(viewer, "authorisePickup", "AuthorisePickupInput", { id, pickups: names.map((name) => ({ name, phone: "10010000002" })) });
const statusOf = async (id: string): Promise<string> =>
  (await subgraph.db.query("select status from care_enrolment where id = $1", [id]))[0].status;
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
async function confirmedChild(): Promise<{ id: string; termId: string; parent: Partial<Viewer> }> {
  const parent = guardian();
  const termId = await openTerm(5);
  const { id } = (await enrol(parent, termId)).careEnrolment;
  for (const paper of [consent, health, pickup]) expect((await paper(parent, id)).userErrors).toEqual([]);
  return { id, termId, parent };
}

test("a place is confirmed by three papers in their order, and by nothing less", async () => {
  const parent = guardian();
  const { id } = (await enrol(parent, await openTerm(5))).careEnrolment;

  expect(codeOf(await health(parent, id))).toBe("CONSENT_MISSING");
  expect(codeOf(await pickup(parent, id))).toBe("CONSENT_MISSING");
  expect((await consent(parent, id)).careEnrolment.status).toBe("PENDING_HEALTH");
  expect(codeOf(await pickup(parent, id))).toBe("HEALTH_MISSING");
  expect((await health(parent, id)).careEnrolment.status).toBe("PENDING_PICKUP");
  expect(codeOf(await pickup(parent, id, []))).toBe("INVALID_INPUT");
  expect((await pickup(parent, id)).careEnrolment).toMatchObject({ status: "CONFIRMED", childName: "王梓涵" });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("papers handed in all at once, in any order, never confirm a place that lacks one", async () => {
  const termId = await openTerm(30);
  const ids: string[] = [];
  for (let child = 0; child < 15; child += 1) {
    const parent = guardian();
    const { id } = (await enrol(parent, termId)).careEnrolment;
    ids.push(id);
    await Promise.all([pickup, health, consent, pickup, health].map((paper) => paper(parent, id)));
  }
  const wrong = await subgraph.db.query(
    `select id from care_enrolment e where status = 'CONFIRMED' and (consent_version is null or health_declared_at is null
       or not exists (select from care_pickup p where p.enrolment_id = e.id)) and term_id = $1`,
    [termId],
  );
  expect(wrong).toEqual([]);
  await expect(
    subgraph.db.query(
      "update care_enrolment set status = 'CONFIRMED', held_until = null, health_declared_at = null, confirmed_at = now() where id = $1",
      [ids[0]],
    ),
  ).rejects.toThrow("care_enrolment_papers_check");
});

test("twenty guardians at once for three places: three have one, the others wait in order and follow when places come free", async () => {
  const termId = await openTerm(3);
  const parents = Array.from({ length: 20 }, guardian);
  const answers = await Promise.all(parents.map((parent) => enrol(parent, termId)));
  const placed = answers.flatMap(({ careEnrolment }, index) => (careEnrolment.status === "PENDING_CONSENT" ? [index] : []));
  expect(placed).toHaveLength(3);

  const queue: { id: string }[] = await subgraph.db.query(
    "select id from care_enrolment where term_id = $1 and status = 'WAITLISTED' order by waitlist_sequence",
    [termId],
  );
  const [first, second] = placed as [number, number];
  await run(parents[first] as Partial<Viewer>, "cancelEnrolment", "MoveEnrolmentInput", { id: answers[first].careEnrolment.id });
  // The second did not bring the papers in time.
  const heldUntil = instantOf(addDays(today(), holdDays + 1));
  await subgraph.db.transaction((tx) => holdDeadline.meet(tx, { subject: answers[second].careEnrolment.id, dueAt: heldUntil }));

  expect(await Promise.all(queue.slice(0, 3).map(({ id }) => statusOf(id)))).toEqual([
    "PENDING_CONSENT",
    "PENDING_CONSENT",
    "WAITLISTED",
  ]);
  expect(await statusOf(answers[second].careEnrolment.id)).toBe("CANCELLED");
  const [{ taken_places: taken }] = await subgraph.db.query("select taken_places from care_term where id = $1", [termId]);
  expect(taken).toBe(3);
});

test("a child is signed in once a day, and leaves only with somebody the guardian named", async () => {
  const { id } = await confirmedChild();
  const signOut = (pickedUpBy: string) => run(staff, "signOutChild", "SignOutChildInput", { id, pickedUpBy });

  expect(codeOf(await signOut("赵丽娟"))).toBe("NOT_SIGNED_IN");
  expect((await run(staff, "signInChild", "MoveEnrolmentInput", { id })).userErrors).toEqual([]);
  expect(codeOf(await run(staff, "signInChild", "MoveEnrolmentInput", { id }))).toBe("ALREADY_SIGNED_IN");
  for (const stranger of ["赵丽", "王建华", "陌生人"]) expect(codeOf(await signOut(stranger))).toBe("PICKUP_NOT_AUTHORISED");
  expect((await signOut("赵丽娟")).careEnrolment.attendance).toEqual([{ day: today(), pickedUpBy: "赵**" }]);
});

test("staff who act on a child's record leave a trace in the ledger; without minors:read they do not find it", async () => {
  const { id } = await confirmedChild();
  const reads = async () =>
    Number((await subgraph.db.query("select count(*) from read_ledger where subject_id = $1", [id]))[0].count);
  const before = await reads();
  await run(staff, "signInChild", "MoveEnrolmentInput", { id });

  expect(await reads()).toBe(before + 1);
  await expect(run(staffOf(), "signInChild", "MoveEnrolmentInput", { id })).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
  await expect(consent(guardian(), id)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("ages are those of the first day, both bounds included", async () => {
  const termId = await openTerm(9);
  const code = async (age: number) => codeOf(await enrol(guardian(), termId, { childBirthDate: born(age) }));
  expect([await code(5), await code(6), await code(14), await code(15)]).toEqual([
    "AGE_OUT_OF_RANGE",
    undefined,
    undefined,
    "AGE_OUT_OF_RANGE",
  ]);
});

test("after the term nothing is left of the children but their number, and no name was ever in the clear", async () => {
  const { id, termId, parent } = await confirmedChild();
  await enrol(parent, termId, { childName: "金丝雀一号", guardianName: "金丝雀二号", idempotencyKey: "canary" });
  const clear = async () => {
    const tables: { name: string }[] = await subgraph.db.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ hits }] = await subgraph.db.query(
        `select count(*)::int as hits from ${name} t where t::text ~ '金丝雀|王梓涵|王建华|赵丽娟|10010000001|10010000002'`,
      );
      if (hits > 0) found.push(name);
    }
    return found;
  };
  expect(await clear()).toEqual([]);

  await subgraph.db.transaction((tx) => eraseDeadline.meet(tx, { subject: termId, dueAt: new Date() }));
  const { careTerm } = await subgraph
    .as(staff)
    .run(
      `{ careTerm(id: "${termId}") { enrolledCount { value } enrolments(reason: "核对名单") { edges { node { childName guardianName pickups } } } } }`,
    );
  expect(careTerm.enrolledCount.value).toBe(1);
  const names = careTerm.enrolments.edges.flatMap(({ node }: any) => [node.childName, node.guardianName, ...node.pickups]);
  expect(new Set(names.map((name: string) => name[0]))).toEqual(new Set(["已"]));
  expect(await subgraph.db.query("select from idempotency_key where key = 'canary'")).toEqual([]);
  const [row] = await subgraph.db.query("select child_birth_date, guardian_person_id from care_enrolment where id = $1", [id]);
  expect(row).toEqual({ child_birth_date: null, guardian_person_id: null });
});
