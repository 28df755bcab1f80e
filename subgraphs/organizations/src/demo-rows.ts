import type { DeepPartial } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";

/** The hub has kept its records for a while when the demo starts. */
export const enteredAt = () => instantOf(addDays(today(), -400), "09:00");

export type DemoRow = (column: string) => string;
/** Makes one entity of each line of a file of demo/organizations. */
export const rowsOf = <Row>(name: string, toRow: (cell: DemoRow, index: number) => Row): Row[] =>
  demoTable(`organizations/${name}.csv`).map((line, index) => toRow((column) => line[column] ?? "", index));

export const entity = <Row extends object>(type: new () => Row, given: DeepPartial<Row>): Row =>
  Object.assign(new type(), { createdAt: enteredAt() }, given);
export const idOrNull = (key: string): string | null => (key === "" ? null : demoId(key));
export const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));
export const listOf = (text: string): string[] => (text === "" ? [] : text.split(";"));
export const dayIn = (days: string): string | null => (days === "" ? null : addDays(today(), Number(days)));

/** `1-3栋` → 1栋, 2栋, 3栋. */
export function buildingsOf(text: string): string[] {
  const [, from, to, word] = /^(\d+)-(\d+)(.+)$/.exec(text) ?? [];
  if (!from || !to || !word) return listOf(text);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${Number(from) + index}${word}`);
}

/** `1-5` → 1, 2, 3, 4, 5. */
export const weekdaysOf = (text: string): number[] => buildingsOf(`${text}日`).map((day) => Number.parseInt(day, 10));
