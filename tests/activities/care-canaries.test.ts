import { randomBytes } from "node:crypto";
import { addDays, today } from "@quyu/kernel";
import { databaseNames } from "../../scripts/services";
import { type Hub, inParallel, startHub } from "../loop/hub";
import { community, done } from "./signing-up";

// Names that occur nowhere else: whatever is found of them was left behind by the hub.
const children = process.env["QUYU_TEST_HEAVY"] ? 100 : 20;
const mark = `雀${randomBytes(4).toString("hex")}`;
const phoneMark = `199${String(randomBytes(4).readUInt32BE() % 100_000).padStart(5, "0")}`;
const canaries = (index: number) => {
  const tail = String(index).padStart(3, "0");
  return {
    child: `${mark}童${tail}`,
    guardian: `${mark}父${tail}`,
    guardianPhone: `${phoneMark}${tail}`,
    pickup: `${mark}祖${tail}`,
    stranger: `${mark}客${tail}`,
  };
};
/** How a canary may look where somebody left it: as it is, or as bytes. */
const traces = [mark, phoneMark].flatMap((text) => [
  text,
  Buffer.from(text).toString("hex"),
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`),
  encodeURIComponent(text),
]);

let hub: Hub;
let staff: string;
const lines: string[] = [];
beforeAll(async () => {
  hub = await startHub({ onLine: (line) => void lines.push(line) });
  staff = await hub.token({ role: "staff", scopes: ["activities:*", "minors:read"] });
}, 120_000);
afterAll(() => hub?.stop());

/** Every row of every table of every database that shows a canary, by table. */
async function tablesThatTell(): Promise<string[]> {
  const found = await Promise.all(
    databaseNames.map(async (name) => {
      const tables = await hub.sql<{ relation: string }>(
        name,
        "select format('%I.%I', schemaname, tablename) as relation from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
      );
      expect(tables.length).toBeGreaterThan(3);
      const query = tables.map(({ relation }) => `select '${relation}' as relation from ${relation} t where t::text ~ $1`);
      const rows = await hub.sql<{ relation: string }>(name, query.join(" union "), [traces.map(escaped).join("|")]);
      return rows.map(({ relation }) => `${name} ${relation}`);
    }),
  );
  return found.flat();
}
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const telling = (texts: readonly string[]): string[] => texts.filter((text) => traces.some((trace) => text.includes(trace)));

const born = `${Number(today().slice(0, 4)) - 8}-02-03`;

/** What the hub said to those who asked for something it refused or failed at. */
const errors: string[] = [];
async function refused(name: string, input: object, token: string): Promise<string | undefined> {
  const reply = await hub.mutate(name, input, token, "id");
  errors.push(JSON.stringify(reply));
  return reply.code;
}

test(`${children * 5} canary names of children, guardians and who fetches them are nowhere but under the key`, async () => {
  const term = done(
    await hub.mutate(
      "openCareTerm",
      {
        ...{ regionCode: community, title: "寒假成长营", startsOn: today(), endsOn: addDays(today(), 20) },
        ...{ places: children - 2, staff: 3 },
      },
      staff,
    ),
  );
  const codes = new Set<string | undefined>();
  await inParallel(Array.from({ length: children }), 8, async (_, index) => {
    const { child, guardian, guardianPhone, pickup, stranger } = canaries(index);
    const parent = await hub.token({ role: "resident", subject: `guardian-${index}` });
    const enrolment = {
      ...{ termId: term.id, childName: child, childBirthDate: born, guardianName: guardian, guardianPhone },
      idempotencyKey: `canary-${index}`,
    };
    const enrolled = done(await hub.mutate("enrolChild", enrolment, parent, "id status childName guardianName"));
    // The guardian reads what was told to the hub; the same key gives the same again.
    expect([enrolled.childName, enrolled.guardianName]).toEqual([child, guardian]);
    expect(done(await hub.mutate("enrolChild", enrolment, parent)).id).toBe(enrolled.id);
    const { id } = enrolled;
    codes.add(await refused("enrolChild", { ...enrolment, childName: `${child}乙` }, parent));
    codes.add(await refused("enrolChild", { ...enrolment, idempotencyKey: null, childName: `${child}\u0000` }, parent));
    codes.add(await refused("enrolChild", { ...enrolment, idempotencyKey: null, childBirthDate: child }, parent));
    codes.add(await refused("enrolChild", { ...enrolment, idempotencyKey: guardian }, parent));
    codes.add(await refused("enrolChild", { ...enrolment, [child]: guardian }, parent));
    codes.add(await refused("enrolChild", { ...enrolment, termId: child, idempotencyKey: null }, parent));
    codes.add(await refused("authorisePickup", { id, pickups: [{ name: pickup, phone: guardianPhone }] }, parent));
    if (enrolled.status === "WAITLISTED") return;
    done(await hub.mutate("giveConsent", { id, consentVersion: "2026-1" }, parent));
    done(await hub.mutate("declareHealth", { id, needsAttention: true }, parent));
    const pickups = [{ name: pickup, phone: guardianPhone }];
    codes.add(await refused("authorisePickup", { id: pickup, pickups }, parent));
    done(await hub.mutate("authorisePickup", { id, pickups }, parent));
    done(await hub.mutate("signInChild", { id }, staff));
    codes.add(await refused("signOutChild", { id, pickedUpBy: stranger }, staff));
    done(await hub.mutate("signOutChild", { id, pickedUpBy: pickup }, staff));
  });
  expect([...codes].sort()).toEqual([
    ...["BAD_USER_INPUT", "CONSENT_MISSING", "FORBIDDEN", "IDEMPOTENCY_CONFLICT", "INVALID_INPUT"],
    ...["PICKUP_NOT_AUTHORISED", "TERM_NOT_FOUND", "WRONG_STATE"],
  ]);

  expect(await tablesThatTell()).toEqual([]);
  expect(lines.length).toBeGreaterThan(1_000);
  expect(telling(lines)).toEqual([]);
  expect(telling(errors)).toEqual([]);
}, 600_000);

test("nor does a statement that fails in the database tell them, to the caller or to the log", async () => {
  const { child, guardian, guardianPhone, pickup } = canaries(998);
  const parent = await hub.token({ role: "resident", subject: "guardian-998" });
  const term = done(
    await hub.mutate(
      "openCareTerm",
      { regionCode: community, title: "七彩假期", startsOn: today(), endsOn: addDays(today(), 9), places: 3, staff: 1 },
      staff,
    ),
  );
  const enrol = { termId: term.id, childName: child, childBirthDate: born, guardianName: guardian, guardianPhone };
  const { id } = done(await hub.mutate("enrolChild", enrol, parent));
  done(await hub.mutate("giveConsent", { id, consentVersion: "2026-1" }, parent));
  done(await hub.mutate("declareHealth", { id, needsAttention: false }, parent));
  await hub.sql("activities", "alter table care_pickup add constraint canary_check check (length(name::text) < 0) not valid");
  await hub.sql(
    "activities",
    "alter table care_enrolment add constraint canary_check check (length(child_name::text) < 0) not valid",
  );
  const before = lines.length;
  const codes = [
    await refused("authorisePickup", { id, pickups: [{ name: pickup, phone: guardianPhone }] }, parent),
    await refused("enrolChild", enrol, parent),
  ];
  await hub.sql("activities", "alter table care_pickup drop constraint canary_check");
  await hub.sql("activities", "alter table care_enrolment drop constraint canary_check");

  expect(codes).toEqual(["INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR"]);
  // The failure is in the log, with its constraint.
  expect(lines.slice(before).some((line) => line.includes("canary_check"))).toBe(true);
  expect(telling(lines)).toEqual([]);
  expect(telling(errors)).toEqual([]);
  expect(await tablesThatTell()).toEqual([]);
});

test("the search would find a canary in any of these places", async () => {
  await hub.sql("activities", "create table left_behind (note jsonb, bytes bytea)");
  await hub.sql("activities", "insert into left_behind values ($1, null)", [JSON.stringify({ name: canaries(1).child })]);
  expect(await tablesThatTell()).toEqual(["activities public.left_behind"]);
  await hub.sql("activities", "update left_behind set note = null, bytes = convert_to($1, 'UTF8')", [canaries(1).child]);
  expect(await tablesThatTell()).toEqual(["activities public.left_behind"]);
  await hub.sql("activities", "drop table left_behind");
  expect(telling([JSON.stringify({ phone: canaries(1).guardianPhone })])).toHaveLength(1);
});
