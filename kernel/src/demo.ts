import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";

/** The folder demo/ of the repository, found from wherever this file was compiled to. */
function demoFolder(from = __dirname): string {
  const folder = join(from, "demo");
  if (existsSync(join(folder, "facts.json"))) return folder;
  if (dirname(from) === from) throw new Error("the folder demo/ was not found");
  return demoFolder(dirname(from));
}

/** Reads a JSON file of demo/. */
export const demoFile = <Content>(name: string): Content => JSON.parse(readFileSync(join(demoFolder(), name), "utf8")) as Content;

/** Reads a CSV file (first line: column names) as one object a row, every value a trimmed text. */
export const readCsv = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });

/** Reads a CSV file of demo/. */
export const demoTable = (name: string): Record<string, string>[] => readCsv(readFileSync(join(demoFolder(), name), "utf8"));

// Any fixed UUID serves as the name space; changing it changes every demo id.
const nameSpace = Buffer.from("6f1b5c1e3a5d4c0f9a3e51c0de3a0001", "hex");

/** The id of a demo row: UUIDv5 of its key, e.g. `organization:longhe/community-committee`. Every subgraph derives the same one. */
export function demoId(key: string): string {
  const bytes = createHash("sha1").update(nameSpace).update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Repeatable chance for generated rows: the same seed gives the same sequence (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: string) {
    this.state = createHash("sha1").update(seed).digest().readUInt32LE(0);
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)] as Item;
  }
}
