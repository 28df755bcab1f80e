import type { HostileClass, Outcome } from "./hostile-documents";

/** `{ query, variables, … }` as a body. */
export const body = (query: string, variables?: unknown, operationName?: string): string =>
  JSON.stringify({ query, variables, operationName });

/** Ten bodies, of a number from 0 to 9 each. */
export const ten = (name: string, outcome: Outcome, make: (index: number) => string): HostileClass => ({
  name,
  outcome,
  bodies: Array.from({ length: 10 }, (_, index) => make(index)),
});

export const repeat = (count: number, make: (index: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** One of a list, in turn. */
export const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** A selection within the same field again and again. */
export const within = (levels: number, field: string, inner: string): string =>
  `${`${field} { `.repeat(levels)}${inner}${" }".repeat(levels)}`;

export const street = `region(code: "510116003")`;
