import { isDeepStrictEqual } from "node:util";
import type { AuditCase } from "./audit-server";

/** What a gateway gave: an answer, or the reason there is none. */
export type Outcome = { data?: unknown; errors?: readonly unknown[] | undefined } | { failure: string };

/**
 * Whether an answer is the expected one: its data equal to the last value, the order of keys left aside, and errors present or absent
 * where the case says either. A case that says nothing of errors accepts both; missing data and null are the same.
 */
export function passes({ data = null, errors }: AuditCase["expected"], outcome: Outcome): boolean {
  if ("failure" in outcome) return false;
  const areErrorsRight = typeof errors !== "boolean" || errors === (outcome.errors ?? []).length > 0;
  return areErrorsRight && isDeepStrictEqual(outcome.data ?? null, data);
}
