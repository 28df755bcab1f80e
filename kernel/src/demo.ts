import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { uuidV5 } from "./uuid";
import { personId } from "./viewer";

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

/** The id of a demo row, from its key, e.g. `organization:longhe/community-committee`. Every subgraph derives the same one. */
export const demoId = uuidV5;

/** The development issuer's name and the subject it gives a role, which the demo's own records belong to. */
export const developmentIssuer = "quyu-development";
export const demoSubject = (role: string): string => `demo-${role}`;

/** The person behind the development token of a role. */
export const demoPerson = (role: string): string => personId(developmentIssuer, demoSubject(role));

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
