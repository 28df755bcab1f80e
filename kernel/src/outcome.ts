/** What a service answers: the value, or the code of the rule that says no. A resolver turns the code into a `userErrors` entry. */
export type Outcome<T, Code extends string> =
  { ok: true; value: T } | { ok: false; code: Code; field?: string[]; message?: string };

/** A rule's "no". `field` names the input field it is about, outermost first. */
export function refuse<Code extends string>(code: Code, ...field: string[]): { ok: false; code: Code; field?: string[] } {
  return field.length > 0 ? { ok: false, code, field } : { ok: false, code };
}

/** A rule's "no" in words of its own, where the code's standard sentence does not say enough. Never somebody else's data. */
export const refuseWith = <Code extends string>(
  code: Code,
  message: string,
  ...field: string[]
): { ok: false; code: Code; message: string; field?: string[] } => ({ ...refuse(code, ...field), message });

/** A service's "done". */
export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
