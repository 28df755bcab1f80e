import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { byColumn, type Connection, listLoader, type PageArgs, type Read, recordReads, type Viewer } from "@quyu/kernel";
import { CareEnrolment } from "./care-enrolment.entity";
import { CareAttendance, CarePickup } from "./care-attendance.entity";

export interface CareCounts {
  /** In whatever state. */
  total: number;
  enrolled: number;
  waitlisted: number;
}

/** A page of a term's children that staff ask for, and why. */
export interface ChildrenKey {
  termId: string;
  page: Pick<PageArgs, "first" | "after">;
  reason: string;
}

/** What staff see of a child, as the ledger names it. */
const shownFields = ["childName", "guardianName", "pickups", "attendance", "consentVersion", "healthNeedsAttention", "history"];

const listOf = (db: EntityManager, within: string, direction: "ASC" | "DESC") =>
  listLoader<CareEnrolment>(db, { entity: CareEnrolment, within, orderBy: "createdAt", direction });

export function careEnrolmentLoaders(db: EntityManager, viewer: Viewer) {
  const careCountsByTerm = careCounts(db);
  return {
    careCountsByTerm,
    ownEnrolments: listOf(db, "t.guardian_person_id = p.key::uuid", "DESC"),
    childrenOfTerm: childrenOfTerm(db, viewer, async (id) => (await careCountsByTerm.load(id)).total),
    pickupsByEnrolment: byColumn(db, CarePickup, "enrolmentId", { position: "ASC" }),
    attendanceByEnrolment: byColumn(db, CareAttendance, "enrolmentId", { day: "ASC" }),
  };
}

const careCounts = (db: EntityManager): DataLoader<string, CareCounts> =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows: (CareCounts & { id: string })[] = await db.query(
      `select term_id as id, count(*)::int as total, count(*) filter (where status = 'CONFIRMED')::int as enrolled,
         count(*) filter (where status = 'WAITLISTED')::int as waitlisted
       from care_enrolment where term_id = any($1::uuid[]) group by term_id`,
      [ids],
    );
    const counts = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => counts.get(id) ?? { total: 0, enrolled: 0, waitlisted: 0 });
  });

/**
 * Pages of the children of terms, for staff. The rows and the ledger's rows about them are one transaction for all terms asked for in a tick:
 * nobody's child is read without a trace, and a page that fails fails alone.
 */
const childrenOfTerm = (
  db: EntityManager,
  viewer: Viewer,
  totalOf: (termId: string) => Promise<number>,
): DataLoader<ChildrenKey, Connection<CareEnrolment>, string> =>
  new DataLoader(
    (keys) =>
      db.transaction(async (tx) => {
        const list = listOf(tx, "t.term_id = p.key::uuid", "ASC");
        const pages: PromiseSettledResult<Connection<CareEnrolment>>[] = [];
        // One after the other: a transaction has one connection.
        for (const shape of new Set(keys.map(({ page }) => JSON.stringify(page)))) {
          const asked = keys.flatMap((key, index) => (JSON.stringify(key.page) === shape ? [{ ...key, index }] : []));
          const found = await Promise.allSettled(asked.map(({ termId, page }) => list.page(termId, page as PageArgs, {})));
          asked.forEach(({ index }, position) => (pages[index] = found[position] as (typeof found)[number]));
        }
        const reads: Read[] = pages.flatMap((page, index) =>
          page.status === "fulfilled"
            ? page.value.edges.map(({ node: { id, regionCode } }) => ({
                subjectType: "CareEnrolment",
                subjectId: id,
                regionCode,
                fields: shownFields,
                reason: keys[index]?.reason ?? null,
              }))
            : [],
        );
        await recordReads(tx, viewer, reads);
        return pages.map((page, index) =>
          page.status === "fulfilled"
            ? // Counting opens nobody's record, and happens after the transaction has ended.
              { ...page.value, totalCount: () => totalOf((keys[index] as ChildrenKey).termId) }
            : (page.reason as Error),
        );
      }),
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
