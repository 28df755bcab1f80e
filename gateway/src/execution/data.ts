import type { GraphQLSchema } from "graphql";
import { isAbstractType } from "graphql";

export type Data = Record<string, unknown>;
export type Path = readonly (string | number)[];

export const isRecord = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);

/** A property of the object itself; what it inherits is not data. */
export const own = (object: Data, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/**
 * Adds what a subgraph answered to what is known of an object. A null takes nothing away: another subgraph gave what this one could not. Nor
 * does the name of an interface, which is all that a subgraph knows that has it as an object.
 */
export function merge(schema: GraphQLSchema, target: Data, source: Data): void {
  for (const [key, value] of Object.entries(source)) {
    const before = own(target, key);
    if (before === undefined || before === null) target[key] = value;
    else if (value === null || value === undefined) continue;
    else if (isRecord(before) && isRecord(value)) merge(schema, before, value);
    else if (Array.isArray(before) && Array.isArray(value)) mergeLists(schema, before, value);
    else if (key === "__typename" && isAbstractType(schema.getType(String(value)))) continue;
    else target[key] = value;
  }
}

/** Lists of the same length are lists of the same things. */
function mergeLists(schema: GraphQLSchema, target: unknown[], source: readonly unknown[]): void {
  if (target.length !== source.length) return;
  source.forEach((value, index) => {
    const before = target[index];
    if (isRecord(before) && isRecord(value)) merge(schema, before, value);
    else if (Array.isArray(before) && Array.isArray(value)) mergeLists(schema, before, value);
    else if (before === undefined || before === null) target[index] = value;
  });
}
