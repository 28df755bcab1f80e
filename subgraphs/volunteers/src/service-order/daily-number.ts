import { Column, Entity, PrimaryColumn, type EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";

/** The last number of a kind that was given on a day. */
@Entity("daily_number")
export class DailyNumber {
  @PrimaryColumn("text") kind!: string;
  /** Asia/Shanghai. */
  @PrimaryColumn("date") day!: string;
  @Column("int") last!: number;
}

/**
 * The next number of a kind on a day (`FW`, `2026-11-21` → `FW20261121-0001`), without gaps: whoever asks next waits for the end of this
 * transaction.
 */
export async function nextNumber(tx: EntityManager, kind: string, day: string): Promise<string> {
  const [{ last }] = await tx.query(
    `insert into daily_number (kind, day, last) values ($1, $2, 1)
     on conflict (kind, day) do update set last = daily_number.last + 1 returning last`,
    [kind, day],
  );
  return `${kind}${day.replaceAll("-", "")}-${String(last).padStart(4, "0")}`;
}

/** Goes on from numbers that were given elsewhere; for imports and the demo. */
export async function continueFrom(tx: EntityManager, numbers: readonly string[]): Promise<void> {
  const last = new Map<string, DailyNumber>();
  for (const number of numbers) {
    const [, kind = "", year, month, date, count] = /^([A-Z]+)(\d{4})(\d{2})(\d{2})-(\d+)$/.exec(number) ?? [];
    const day = `${year}-${month}-${date}`;
    const before = last.get(`${kind}${day}`)?.last ?? 0;
    last.set(`${kind}${day}`, { kind, day, last: Math.max(before, Number(count)) });
  }
  const rows = [...last.values()];
  const known = await tx.findBy(DailyNumber, rows.length > 0 ? rows.map(({ kind, day }) => ({ kind, day })) : { kind: "" });
  const isKnown = ({ kind, day }: DailyNumber) => known.some((row) => row.kind === kind && row.day === day);
  await insertRows(
    tx,
    DailyNumber,
    rows.filter((row) => !isKnown(row)),
  );
  for (const { kind, day, last: count } of rows.filter(isKnown))
    await tx.query("update daily_number set last = greatest(last, $3) where kind = $1 and day = $2", [kind, day, count]);
}
