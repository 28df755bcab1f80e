import { Column, type DataSource, Entity, Index, PrimaryGeneratedColumn, type EntityManager, Unique } from "typeorm";
import type { Logger } from "../log";
import { shareRegionCodes } from "../writing/region-codes";

/** Work that falls due at an instant, kept with the data it is about: no timer in memory that a restart would lose. */
@Entity("deadline")
@Unique("deadline_kind_subject_due_at_key", ["kind", "subject", "dueAt"])
@Index("deadline_next_attempt_at_idx", ["nextAttemptAt", "id"])
export class Deadline {
  @PrimaryGeneratedColumn("increment", { type: "bigint" }) id!: string;
  @Column("text") kind!: string;
  /** The record it is about. */
  @Column("text") subject!: string;
  @Column({ type: "timestamptz", precision: 3 }) dueAt!: Date;
  @Column("int", { default: 0 }) attempts!: number;
  /** When it is due, or when it is to be tried again. */
  @Column({ type: "timestamptz", precision: 3 }) nextAttemptAt!: Date;
}

/**
 * A kind of deadline and what is done when it has passed. `meet` runs in one transaction with the deadline's end, so its effect happens once
 * however many workers there are and whenever they die. A deadline is a reminder, never an order: a record that was moved or postponed
 * meanwhile keeps its old deadline, so `meet` locks the record first and does nothing where the record says otherwise.
 */
export interface DeadlineKind {
  kind: string;
  meet: (tx: EntityManager, deadline: { subject: string; dueAt: Date }) => Promise<void>;
}

/** Declares a kind of deadline. */
export const deadlineKind = (kind: string, meet: DeadlineKind["meet"]): DeadlineKind => ({ kind, meet });

/** Writes down that something falls due, in the transaction of the change that makes it so; the same instant twice is one deadline. */
export async function schedule(tx: EntityManager, kind: string, subject: string, dueAt: Date): Promise<void> {
  await scheduleAll(tx, kind, [{ subject, dueAt }]);
}

/** The same for many records at once. */
export async function scheduleAll(
  tx: EntityManager,
  kind: string,
  deadlines: readonly { subject: string; dueAt: Date }[],
): Promise<void> {
  if (deadlines.length === 0) return;
  await tx.query(
    `insert into deadline (kind, subject, due_at, next_attempt_at)
     select $1, d.subject, d.due_at, d.due_at from unnest($2::text[], $3::timestamptz[]) as d (subject, due_at) on conflict do nothing`,
    [kind, deadlines.map(({ subject }) => subject), deadlines.map(({ dueAt }) => dueAt)],
  );
}

export interface ClockOptions {
  database: DataSource;
  kinds: readonly DeadlineKind[];
  log: Logger;
}

interface DueRow {
  id: string;
  kind: string;
  subject: string;
  due_at: Date;
}

/**
 * Meets one deadline that is due and that no other worker holds; gives whether there was one. The database's clock decides, so that no worker is
 * early. One that fails is put off, at most an hour, and tried again for ever: ERROR in the log says that somebody must look.
 */
export async function meetOne({ database, kinds, log }: ClockOptions): Promise<boolean> {
  let taken: DueRow | undefined;
  try {
    await database.transaction(async (tx) => {
      [taken] = await tx.query(
        `select id, kind, subject, due_at from deadline where next_attempt_at <= clock_timestamp() and kind = any($1::text[])
         order by next_attempt_at, id limit 1 for update skip locked`,
        [kinds.map(({ kind }) => kind)],
      );
      if (!taken) return;
      await shareRegionCodes(tx);
      const { id, kind, subject, due_at: dueAt } = taken;
      await kinds.find((known) => known.kind === kind)?.meet(tx, { subject, dueAt });
      await tx.query("delete from deadline where id = $1", [id]);
    });
  } catch (error) {
    if (!taken) throw error;
    const [after] = await database.query(
      `update deadline set attempts = attempts + 1, next_attempt_at = clock_timestamp() + least(3600000, 200 * 2 ^ least(attempts, 20)) * interval '1 millisecond'
       where id = $1 returning attempts`,
      [taken.id],
    );
    const level = (after?.[0]?.attempts ?? 0) >= 5 ? "error" : "warn";
    log[level]({ kind: taken.kind, id: taken.id, error: String(error) }, "a deadline could not be met yet");
  }
  return taken !== undefined;
}

/** The longest and the shortest pause between two looks at what is due, in milliseconds. */
const longestPause = 1_000;
const shortestPause = 20;

/** Meets deadlines until it is stopped. Any number of workers, in any number of processes, may run on one database. */
export function startClock(options: ClockOptions): { stop: () => Promise<void> } {
  const { database, kinds, log } = options;
  let isStopping = false;
  let wake = () => {};
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => (clearTimeout(timer), resolve());
    });
  const untilNext = async () => {
    const [{ wait }] = await database.query(
      `select extract(epoch from min(next_attempt_at) - clock_timestamp()) * 1000 as wait from deadline where kind = any($1::text[])`,
      [kinds.map(({ kind }) => kind)],
    );
    return wait === null ? longestPause : Math.min(longestPause, Math.max(0, Number(wait)));
  };
  const running = (async () => {
    while (!isStopping) {
      try {
        const wait = await untilNext();
        if (wait > 0) await pause(Math.max(shortestPause, wait));
        // What another worker holds is due as well, but not ours.
        else if (!(await meetOne(options)) && !isStopping) await pause(shortestPause);
      } catch (error) {
        log.warn({ error: String(error) }, "the deadlines could not be read yet");
        await pause(longestPause);
      }
    }
  })();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await running;
    },
  };
}
