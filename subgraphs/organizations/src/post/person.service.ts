import type { EntityManager } from "typeorm";
import { mayRead, recordReads, type Viewer } from "@quyu/kernel";
import type { Person } from "./person.entity";
import { peopleById } from "./post.loaders";

/** What is read of a person, and why; without a reason the name stays masked. */
export interface PersonRead {
  id: string;
  fields: string[];
  reason: string | null;
}

/**
 * Reads one person's record for a caller with personal:read, and writes the read into the ledger in the same transaction. Null where there
 * is nobody of that id in the caller's regions; such a read leaves no row.
 */
export function readPerson(db: EntityManager, viewer: Viewer, { id, fields, reason }: PersonRead): Promise<Person | null> {
  return db.transaction(async (tx) => {
    const person = await peopleById(tx, ({ regionCode }) => mayRead(viewer, "personal:read", regionCode)).load(id);
    if (!person) return null;
    await recordReads(tx, viewer, [
      { subjectType: "Person", subjectId: person.id, regionCode: person.regionCode, fields, reason },
    ]);
    return Object.assign(person, { isRevealed: reason !== null });
  });
}
