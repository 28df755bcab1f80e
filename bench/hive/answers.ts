import { isDeepStrictEqual } from "node:util";

/** What a router answered. */
export interface Answer {
  data?: unknown;
  errors?: readonly { message?: string; extensions?: { code?: unknown } }[];
}

const denials = new Set<unknown>(["FORBIDDEN", "UNAUTHORIZED_FIELD_OR_TYPE", "UNAUTHENTICATED"]);

/** Whether something was denied. */
export const isDenied = ({ errors = [] }: Answer): boolean => errors.some(({ extensions }) => denials.has(extensions?.code));

/** Whether an operation was not carried out at all: nothing could be compared. */
export const isMistaken = ({ errors = [] }: Answer): boolean =>
  errors.some(({ extensions }) => /PARSE|VALIDATION|EXPENSIVE|BAD_USER_INPUT/.test(String(extensions?.code ?? "")));

/** Whether two answers say the same: the same data, and what one denies the other denies. */
export const saysTheSame = (one: Answer, other: Answer): boolean =>
  isDeepStrictEqual(said(one.data), said(other.data)) && isDenied(one) === isDenied(other);

/** Whether the data of two answers are the same in every character, but for what changes from one moment to the next. */
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
