import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  invalid,
  mayRead,
  type Outcome,
  readingReason,
  type RecordKind,
  recordReads,
  refuse,
  requireRegion,
  requireScope,
  type Viewer,
} from "@quyu/kernel";
import { Person } from "../post/person.entity";
import { peopleById } from "../post/post.loaders";
import type { PersonRefusal, RecordPersonInput, RevealPhoneInput } from "./person-record.types";

export const personRecord: RecordKind<Person> = { entity: Person };

const mobile = /^1\d{10}$/;
const landline = /^0\d{2,3}\d{7,8}$/;

/** Notes a person who is to hold a post: name and phone, both encrypted; nothing about membership. */
export async function recordPerson(
  tx: EntityManager,
  viewer: Viewer,
  input: RecordPersonInput,
): Promise<Outcome<Person, PersonRefusal>> {
  const region = await requireRegion(tx, viewer, "organizations:write", input.regionCode);
  if (!region.ok) return region;
  const phone = input.phone ? digitsOf(input.phone) : null;
  if (phone !== null && !mobile.test(phone) && !landline.test(phone)) return refuse("PHONE_INVALID", "phone");
  const { regionCode, name } = input;
  return accept(await begin(tx, personRecord, viewer, { id: randomUUID(), regionCode, name, phone }));
}

/** `０２８－8512 3456`, `+86 138 1234 1234` → the digits alone, without the country's code. */
const digitsOf = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[\s()（）‐-―-]/g, "")
    .replace(/^(\+|00)86/, "");

/**
 * Opens one person's phone to a caller with personal:read, for a reason; the read stands in the ledger, written in the same transaction. The name
 * stays as it is shown elsewhere.
 */
export async function revealPhone(
  tx: EntityManager,
  viewer: Viewer,
  { personId, reason }: RevealPhoneInput,
): Promise<Outcome<Person, PersonRefusal>> {
  requireScope(viewer, "personal:read");
  let given: string;
  try {
    given = readingReason(reason);
  } catch (error) {
    return invalid((error as Error).message, "reason");
  }
  const person = await peopleById(tx, ({ regionCode }) => mayRead(viewer, "personal:read", regionCode)).load(personId);
  if (!person) return refuse("NOT_FOUND", "personId");
  await recordReads(tx, viewer, [
    { subjectType: "Person", subjectId: person.id, regionCode: person.regionCode, fields: ["phone"], reason: given },
  ]);
  return accept(Object.assign(person, { isPhoneRevealed: true }));
}
