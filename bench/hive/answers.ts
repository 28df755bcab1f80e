import { isDeepStrictEqual } from "node:util";

/** Holds one router's answer to one operation. */
export interface Answer {
  data?: unknown;
  errors?: readonly { message?: string; extensions?: { code?: unknown } }[];
}

const denials = new Set<unknown>(["FORBIDDEN", "UNAUTHORIZED_FIELD_OR_TYPE", "UNAUTHENTICATED"]);

/** Tells whether an answer carries a FORBIDDEN, so that denials are compared and not mistaken for faults. */
export const isDenied = ({ errors = [] }: Answer): boolean => errors.some(({ extensions }) => denials.has(extensions?.code));

/** Tells whether an operation was never executed, so that two such answers do not count as equal. */
export const isMistaken = ({ errors = [] }: Answer): boolean =>
  errors.some(({ extensions }) => /PARSE|VALIDATION|EXPENSIVE|BAD_USER_INPUT/.test(String(extensions?.code ?? "")));

/** Compares two answers by data and by denied places; error messages differ between routers and do not count. */
export const saysTheSame = (one: Answer, other: Answer): boolean =>
  isDeepStrictEqual(said(one.data), said(other.data)) && isDenied(one) === isDenied(other);

/** Compares the data of two answers character by character, without the values that change between two requests. */
export const isTheSameText = (one: Answer, other: Answer): boolean =>
  JSON.stringify(one.data, withoutTheMoment) === JSON.stringify(other.data, withoutTheMoment);

const ofTheMoment = ["latencyMs", "lastSeenAt"];
const withoutTheMoment = (key: string, value: unknown): unknown => (ofTheMoment.includes(key) ? 0 : value);

/**
 * Keys in one order, without what changes from one moment to the next and without nulls: where something is refused, Hive Gateway leaves the
 * key out, puts it under a key "@" where lists are on the way, or leaves an object of nulls. What counts is what an answer says.
 */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value)
    .filter(([key]) => ![...ofTheMoment, "@"].includes(key))
    .map(([key, inner]) => [key, said(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first place where one answer says something else than the other, and its errors. */
export function excerpt(one: Answer, other: Answer): string {
  const find = (a: unknown, b: unknown, path: string): string | null => {
    if (isDeepStrictEqual(a, b)) return null;
    if (typeof a === "object" && typeof b === "object" && a && b) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const found = find((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`);
        if (found) return found;
      }
    }
    return `${path} = ${JSON.stringify(a)?.slice(0, 160)}`;
  };
  const place = find(said(one.data), said(other.data), "data") ?? "same data";
  return `${place}; denied ${isDenied(one)}; errors ${JSON.stringify(one.errors ?? []).slice(0, 300)}`;
}
