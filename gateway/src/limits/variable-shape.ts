import { type LimitName, limits } from "./limits";

/** Which limit a request's variables go over, or null. Walks without recursion: what is looked for is what would overflow it. */
export function brokenVariables(variables: unknown): LimitName | null {
  const open: { value: unknown; depth: number }[] = [{ value: variables, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth > limits.variableDepth) return "variableDepth";
    const inner: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (inner.length > limits.variableItems) return "variableItems";
    for (const one of inner) open.push({ value: one, depth: depth + 1 });
  }
  return null;
}
