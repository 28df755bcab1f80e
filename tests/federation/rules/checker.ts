import type { Viewer } from "@quyu/kernel";
import { aliasMark } from "./documents";
import type { Oracle, Row } from "./oracle";

/** What a look at an answer found. */
export interface Findings {
  /** Guarded values and records that this caller may see, and did. */
  seen: number;
  /** Those the caller may not see, and did: `Type id` or `Type.field of id`. */
  leaks: string[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Looks at every object of an answer. Objects carry `__typename`, and `id` or `code` where they have one; aliases end in a mark, so that the
 * field behind them can be told. Things without an id belong to the record around them; at the root, to what was asked about there.
 */
export function examine(
  oracle: Oracle,
  viewer: Viewer,
  data: unknown,
  about: (rootKey: string) => Row | undefined = () => undefined,
): Findings {
  const findings: Findings = { seen: 0, leaks: [] };
  if (isObject(data)) for (const [key, value] of Object.entries(data)) look(value, about(key));
  return findings;

  function look(value: unknown, around: Row | undefined): void {
    if (Array.isArray(value)) return value.forEach((item) => look(item, around));
    if (!isObject(value)) return;
    const read = (name: string) => value[name] ?? value[`${name}${aliasMark}`];
    const type = read("__typename");
    if (typeof type !== "string") return Object.values(value).forEach((inner) => look(inner, around));
    const isMoreThanAnId = Object.entries(value).some(([key, inner]) => inner !== null && !/^(__typename|id)(__as)?$/.test(key));
    const record = recordOf(type, { id: read("id"), code: read("code"), isMoreThanAnId }, around);
    for (const [key, inner] of Object.entries(value)) {
      const field = key.endsWith(aliasMark) ? key.slice(0, -aliasMark.length) : key;
      if (inner === null || field === "__typename") continue;
      if (oracle.isGuardedField(type, field))
        note(oracle.seesField(viewer, type, field, record), `${type}.${field} of ${record?.id}`);
      look(inner, record);
    }
  }

  function recordOf(
    type: string,
    { id, code, isMoreThanAnId }: { id: unknown; code: unknown; isMoreThanAnId: boolean },
    around: Row | undefined,
  ): Row | undefined {
    if (typeof code === "string") return { id: code, region: code, open: true, owners: [] };
    if (oracle.isPart(type)) {
      note(oracle.seesPart(viewer, type, around), `${type} of ${around?.id}`);
      return around;
    }
    if (typeof id !== "string") return around;
    const row = oracle.row(type, id);
    // A type that no rule is about: what is guarded below it hangs on the record around it.
    if (!row && !oracle.isGuarded(type)) return around;
    // Whoever points at a record knows its opaque id; seen is a record of which anything else is told.
    if (isMoreThanAnId) note(row !== undefined && oracle.sees(viewer, type, row), `${type} ${id}`);
    return row;
  }

  function note(isAllowed: boolean, what: string): void {
    if (isAllowed) findings.seen += 1;
    else findings.leaks.push(what);
  }
}
