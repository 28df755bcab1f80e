import { createHash } from "node:crypto";
import { Column, Entity, Index, PrimaryColumn, MoreThan, PrimaryGeneratedColumn, type EntityManager } from "typeorm";
import { insertRows } from "./database";
import { RegionCodeColumn } from "./region";
import { dayOf } from "./time";
import type { Viewer } from "./viewer";

/** One read of one person's data: who read what of whom, and why. Written in the transaction of the read and never altered. */
@Entity("read_ledger")
@Index("read_ledger_day_id_idx", ["day", "id"])
export class ReadLedgerRow {
  @PrimaryGeneratedColumn("increment", { type: "bigint" }) id!: string;
  /** Asia/Shanghai. */
  @Column("date") day!: string;
  @Column({ type: "timestamptz", precision: 3 }) readAt!: Date;
  /** Who read: the person's id, never the subject of the token. */
  @Column("text") reader!: string;
  @Column("text") readerRole!: string;
  @RegionCodeColumn() regionCode!: string;
  @Column("text") subjectType!: string;
  @Column("uuid") subjectId!: string;
  @Column("text", { array: true }) fields!: string[];
  @Column("text", { nullable: true }) reason!: string | null;
}

/** A day of the ledger, closed: the hash covers its rows and the hash of the day before, so no row can be changed or left out unseen. */
@Entity("read_ledger_seal")
export class ReadLedgerSeal {
  @PrimaryColumn("date") day!: string;
  @Column("int") reads!: number;
  @Column("bigint") lastId!: string;
  @Column("text") hash!: string;
  @Column({ type: "timestamptz", precision: 3 }) sealedAt!: Date;
}

/** What is read of whom. */
export interface Read {
  /** The GraphQL type, e.g. `Person`. */
  subjectType: string;
  subjectId: string;
  regionCode: string;
  fields: string[];
  /** Why, in the reader's own words; null where nothing was unmasked and nobody asked. */
  reason: string | null;
}

/** Writes reads of personal data into the ledger. `tx` must be the transaction that reads them: no read without its row, no row without its read. */
export async function recordReads(tx: EntityManager, viewer: Viewer, reads: readonly Read[]): Promise<void> {
  if (reads.length === 0) return;
  // One writer at a time: so rows become visible in the order of their ids, which the hub copies by, and nobody adds to a day being closed.
  await tx.query("lock table read_ledger in share row exclusive mode");
  const readAt = new Date();
  const reader = viewer.person ?? viewer.partner ?? viewer.role;
  await insertRows(
    tx,
    ReadLedgerRow,
    reads.map((read) => ({ ...read, readAt, day: dayOf(readAt), reader, readerRole: viewer.role })),
  );
}

const genesis = "0".repeat(64);

/** A day is closed this long after it ended: another copy of the service may still have it by its own clock. */
const clockSkew = 10 * 60_000;

/** The hash of a day: SHA-256 over the hash before it and every row of the day, oldest first. */
function hashOf(previous: string, rows: readonly ReadLedgerRow[]): string {
  const hash = createHash("sha256").update(previous);
  for (const { id, day, readAt, reader, readerRole, regionCode, subjectType, subjectId, fields, reason } of rows)
    hash.update(
      `\n${JSON.stringify([id, day, readAt.toISOString(), reader, readerRole, regionCode, subjectType, subjectId, fields, reason])}`,
    );
  return hash.digest("hex");
}

/**
 * Closes every past day that has reads and no seal yet, oldest first. Several copies may run it at once: one seals, the others find nothing
 * left to do. Gives the days it sealed.
 */
export async function sealReadLedger(db: EntityManager, before = dayOf(new Date(Date.now() - clockSkew))): Promise<string[]> {
  return db.transaction(async (tx) => {
    // Waits for reads under way, which may carry yesterday's day, and keeps new ones out for the moment of sealing.
    await tx.query("lock table read_ledger in share row exclusive mode");
    const last = await tx.findOne(ReadLedgerSeal, { where: {}, order: { day: "DESC" } });
    const open: { day: string }[] = await tx.query(
      "select distinct day::text as day from read_ledger where day < $1::date and day > coalesce($2::date, '-infinity'::date) order by 1",
      [before, last?.day ?? null],
    );
    let previous = last?.hash ?? genesis;
    for (const { day } of open) {
      const rows = await tx.find(ReadLedgerRow, { where: { day }, order: { id: "ASC" } });
      previous = hashOf(previous, rows);
      await tx.insert(ReadLedgerSeal, {
        day,
        reads: rows.length,
        lastId: rows.at(-1)?.id ?? "0",
        hash: previous,
        sealedAt: new Date(),
      });
    }
    return open.map(({ day }) => day);
  });
}

/** Counts every seal again from its rows and gives the first day that no longer fits; null when the chain holds. */
export async function brokenSeal(db: EntityManager): Promise<string | null> {
  let previous = genesis;
  for (const seal of await db.find(ReadLedgerSeal, { order: { day: "ASC" } })) {
    const rows = await db.find(ReadLedgerRow, { where: { day: seal.day }, order: { id: "ASC" } });
    if (rows.length !== seal.reads || hashOf(previous, rows) !== seal.hash) return seal.day;
    previous = seal.hash;
  }
  return null;
}

/** What the hub copies of a ledger: rows after the one it has, oldest first, and the seals of the days it shows. */
export interface LedgerPage {
  rows: ReadLedgerRow[];
  seals: Pick<ReadLedgerSeal, "day" | "reads" | "hash">[];
}

/** The ledger after a row, a thousand rows at most, with the seals of the last year. */
export async function readsAfter(db: EntityManager, id: string): Promise<LedgerPage> {
  const rows = await db.find(ReadLedgerRow, { where: { id: MoreThan(id) }, order: { id: "ASC" }, take: ledgerPageSize });
  const seals = await db.find(ReadLedgerSeal, {
    select: { day: true, reads: true, hash: true },
    order: { day: "DESC" },
    take: 366,
  });
  return { rows, seals };
}

/** Rows in one page of the ledger; fewer mean that it ends there. */
export const ledgerPageSize = 1_000;
