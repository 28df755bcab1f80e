import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { enterCareTerms } from "../care-term/care-term.service";
import type { CareTerm } from "../care-term/care-term.entity";
import { aCareTerm, anEnrolment, aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { type CareEnrolmentEntry, enterEnrolments } from "./care-enrolment.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
// The ledger is append-only, so each test looks at what it added.
beforeEach(() => subgraph.db.query("truncate care_term, care_enrolment, state_change, region_counter cascade"));

const enter = (terms: CareTerm[], entries: CareEnrolmentEntry[]) =>
  subgraph.db.transaction(async (tx) => {
    await enterCareTerms(tx, terms);
    await enterEnrolments(tx, entries);
  });

/** A child who was there two days: fetched on the first, still there on the second. */
function aChildInCare(term: CareTerm, guardianPersonId: string | null = null): CareEnrolmentEntry {
  const entry = anEnrolment(term, "CONFIRMED", { guardianPersonId });
  const [pickedUpById, enrolmentId] = [entry.pickups[0]?.id as string, entry.enrolment.id];
  const on = (day: string) => ({ enrolmentId, day, signedInAt: instantOf(day, "08:30") });
  const [first, second] = [addDays(today(), -2), addDays(today(), -1)];
  return {
    ...entry,
    attendance: [
      { ...on(first), signedOutAt: instantOf(first, "17:30"), pickedUpById },
      { ...on(second), signedOutAt: null, pickedUpById: null },
    ],
  };
}

const carer = (region = community): Partial<Viewer> => ({
  role: "staff",
  person: randomUUID(),
  scopes: ["minors:read"],
  regions: [region],
});
const fields = `id status childName guardianName consentVersion pickups attendance { day signedInAt signedOutAt pickedUpBy } term { title } history { to byName }`;
const children = async (viewer: Partial<Viewer>, { id }: CareTerm, reason = "核对到班名单", page = "") => {
  const { careTerm } = await subgraph.as(viewer).run(
    `query ($id: ID!, $reason: String!) { careTerm(id: $id) { enrolments(reason: $reason${page}) {
      totalCount pageInfo { hasNextPage } edges { node { ${fields} } } } } }`,
    { id, reason },
  );
  return careTerm.enrolments;
};
const ledger = async (): Promise<Record<string, unknown>[]> =>
  subgraph.db.query(
    `select reader, reader_role, region_code, subject_type, subject_id, fields, reason from read_ledger order by id`,
  );
/** What an action adds to the ledger. */
async function traced(action: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const before = (await ledger()).length;
  await action();
  return (await ledger()).slice(before);
}
const code = (name: string) => ({ extensions: { code: name } });

test("staff with minors:read in the region see the children masked, and each child read stands in the ledger with the reason", async () => {
  const term = aCareTerm();
  const [child, waiting] = [aChildInCare(term), anEnrolment(term, "WAITLISTED", { createdAt: instantOf(addDays(today(), -4)) })];
  await enter([term], [child, waiting]);
  const viewer = carer("510116003");
  let found: { edges: { node: object }[]; totalCount: number } | undefined;
  const added = await traced(async () => void (found = await children(viewer, term, "  核对到班名单 ")));

  expect(found).toMatchObject({
    totalCount: 2,
    edges: [
      {
        node: {
          id: child.enrolment.id,
          status: "CONFIRMED",
          childName: "王**",
          guardianName: "王**",
          consentVersion: "2026-1",
          pickups: ["赵**"],
          attendance: [{ pickedUpBy: "赵**" }, { pickedUpBy: null, signedOutAt: null }],
          term: { title: "寒假托管班" },
          history: ["PENDING_CONSENT", "PENDING_HEALTH", "PENDING_PICKUP", "CONFIRMED"].map((to) => ({ to, byName: null })),
        },
      },
      { node: { id: waiting.enrolment.id, status: "WAITLISTED", pickups: [], attendance: [], consentVersion: null } },
    ],
  });
  const read = {
    reader: viewer.person,
    reader_role: "staff",
    region_code: community,
    subject_type: "CareEnrolment",
    fields: ["childName", "guardianName", "pickups", "attendance", "consentVersion", "healthNeedsAttention", "history"],
    reason: "核对到班名单",
  };
  expect(added).toEqual([child, waiting].map(({ enrolment }) => ({ ...read, subject_id: enrolment.id })));
});

test("only the children of the page are read, and only they are in the ledger", async () => {
  const term = aCareTerm();
  await enter(
    [term],
    [3, 4, 5].map((ago) => anEnrolment(term, "CANCELLED", { createdAt: instantOf(addDays(today(), -ago)) })),
  );
  const viewer = carer();

  expect(await traced(() => children(viewer, term, "核对名单", ", first: 2"))).toHaveLength(2);
  expect(await traced(() => children(viewer, term, "核对名单", ", first: 0"))).toEqual([]);
});

test("without minors:read in the region, or without a reason of two to two hundred characters, no child is read and nothing is written", async () => {
  const term = aCareTerm();
  await enter([term], [anEnrolment(term)]);
  const outsiders = [visitor, { role: "resident", person: randomUUID() } as const, staffOf(), carer("310104012")];
  const added = await traced(async () => {
    for (const viewer of outsiders) await expect(children(viewer, term)).rejects.toMatchObject(code("FORBIDDEN"));
    for (const reason of ["", " 查 ", "\u200b\u200b\u200b", "\u202e查", "查".repeat(201)])
      await expect(children(carer(), term, reason)).rejects.toMatchObject(code("BAD_USER_INPUT"));
    await expect(children(carer(), term, "核对名单", ', after: "nonsense"')).rejects.toMatchObject(code("BAD_USER_INPUT"));
    await expect(children(carer(), term, "核对名单", ", first: 101")).rejects.toMatchObject(code("BAD_USER_INPUT"));
  });

  expect(added).toEqual([]);
});

test("where the ledger cannot be written, nothing is read", async () => {
  const term = aCareTerm();
  await enter([term], [anEnrolment(term)]);
  await subgraph.db.query("alter table read_ledger rename to read_ledger_away");

  await expect(children(carer(), term)).rejects.toThrow();

  await subgraph.db.query("alter table read_ledger_away rename to read_ledger");
});

test("a guardian sees their own children in full, without a reason and without a trace; nobody else's", async () => {
  const term = aCareTerm();
  const guardian = randomUUID();
  await enter([term], [aChildInCare(term, guardian), aChildInCare(term, randomUUID()), aChildInCare(term)]);
  const mine = async (viewer: Partial<Viewer>) => {
    const { myEnrolments } = await subgraph.as(viewer).run(`{ myEnrolments { totalCount edges { node { ${fields} } } } }`);
    return myEnrolments;
  };
  let found: object | undefined;
  const added = await traced(async () => void (found = await mine({ role: "resident", person: guardian })));

  expect(found).toMatchObject({
    totalCount: 1,
    edges: [
      {
        node: {
          childName: "王梓涵",
          guardianName: "王建华",
          pickups: ["赵丽娟"],
          attendance: [{ day: addDays(today(), -2), pickedUpBy: "赵丽娟" }, { pickedUpBy: null }],
        },
      },
    ],
  });
  expect(added).toEqual([]);
  for (const viewer of [{ role: "resident", person: randomUUID() } as const, { role: "partner", partner: randomUUID() } as const])
    expect(await mine(viewer)).toEqual({ totalCount: 0, edges: [] });
  await expect(mine(visitor)).rejects.toMatchObject(code("FORBIDDEN"));
});

test("a child is confirmed with all papers only, and leaves with nobody but those who may fetch it", async () => {
  const term = aCareTerm();
  const [one, other] = [aChildInCare(term), aChildInCare(term)];
  const withStranger = {
    ...one,
    attendance: one.attendance.map((day) => ({
      ...day,
      ...(day.pickedUpById && { pickedUpById: other.pickups[0]?.id as string }),
    })),
  };
  const refused: [CareEnrolmentEntry[], string][] = [
    [[anEnrolment(term, "CONFIRMED", { consentVersion: null })], "care_enrolment_papers_check"],
    [[anEnrolment(term, "CONFIRMED", { healthDeclaredAt: null })], "care_enrolment_papers_check"],
    [[{ ...anEnrolment(term), pickups: [] }], "somebody may fetch it"],
    [[anEnrolment(term, "PENDING_CONSENT", { consentVersion: "2026-1" })], "care_enrolment_papers_check"],
    [[anEnrolment(term, "PENDING_HEALTH", { heldUntil: null })], "care_enrolment_held_check"],
    [[anEnrolment(term, "WAITLISTED", { waitlistSequence: null })], "care_enrolment_waitlist_check"],
    [[withStranger, other], "care_attendance_picked_up_by_id_enrolment_id_fkey"],
  ];
  for (const [entries, rule] of refused) await expect(enter([term], entries)).rejects.toThrow(rule);
  await enter([term], [one, other]);
});

test("children of many terms are read in one transaction, one statement per level", async () => {
  const terms = [aCareTerm(), aCareTerm(), aCareTerm()];
  await enter(
    terms,
    terms.flatMap((term) => [aChildInCare(term), aChildInCare(term)]),
  );
  const cost = async (count: number) => {
    subgraph.statements();
    await subgraph.as(carer()).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CareTerm {
        enrolments(reason: "核对名单") { totalCount edges { node { ${fields} } } } } } }`,
      { representations: terms.slice(0, count).map(({ id }) => ({ __typename: "CareTerm", id })) },
    );
    return subgraph.statements().length;
  };

  // terms; begin, children, lock and rows of the ledger, commit; totals, pickups, attendance, history
  expect(await cost(1)).toBe(10);
  expect(await cost(3)).toBe(10);
});
