import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";
import { isA } from "../documents/reader";
import { type Data, isRecord, own } from "./data";

type Rewrites = FetchNode["inputRewrites"];

const fragmentPrefix = "... on ";

/** Whether an object is of a type, by its `__typename`; `otherwise` where it does not say. */
function isOfType(schema: GraphQLSchema, object: Data, name: string, otherwise: boolean): boolean {
  const typename = own(object, "__typename");
  if (typeof typename !== "string") return otherwise;
  const type = schema.getType(typename);
  const condition = schema.getType(name);
  return typename === name || (type !== undefined && condition !== undefined && isA(schema, type, condition));
}

/** Changes a representation or an answer as the plan says: sets a value, or gives a key its name back. */
export function rewrite(schema: GraphQLSchema, rewrites: Rewrites, value: unknown): void {
  for (const one of rewrites ?? []) {
    const last = one.path.at(-1);
    if (last === undefined) continue;
    at(one.path.slice(0, -1), value, (object) => {
      if (one.kind === "ValueSetter") object[last] = one.setValueTo;
      else if (Object.hasOwn(object, last)) {
        // What another type has under that key stays: of one object only one of them was asked.
        if (object[last] !== undefined) object[one.renameKeyTo] = object[last];
        delete object[last];
      }
    });
  }

  function at(path: readonly string[], found: unknown, change: (object: Data) => void): void {
    if (Array.isArray(found)) return found.forEach((item) => at(path, item, change));
    if (!isRecord(found)) return;
    const [first, ...rest] = path;
    if (first === undefined) return change(found);
    if (!first.startsWith(fragmentPrefix)) return at(rest, own(found, first), change);
    if (isOfType(schema, found, first.slice(fragmentPrefix.length), true)) at(rest, found, change);
  }
}

/** What another subgraph is told of an object. */
export interface Told {
  representation: Data;
  /** The keys of the object that it was made from. */
  keys: string[];
  /** Whether something that it needs was never answered. */
  isMissing: boolean;
}

/** The key of an object and the fields that are required of it; undefined where the object is of another type than the selections are for. */
export function representationOf(
  schema: GraphQLSchema,
  object: Data,
  selections: readonly QueryPlanSelectionNode[],
): Told | undefined {
  const told: Told = { representation: {}, keys: [], isMissing: false };
  collect(selections);
  return told.keys.length > 0 ? told : undefined;

  function collect(part: readonly QueryPlanSelectionNode[]): void {
    for (const selection of part) {
      if (selection.kind === "InlineFragment") {
        if (!selection.typeCondition || isOfType(schema, object, selection.typeCondition, false)) collect(selection.selections);
        continue;
      }
      const key = selection.alias ?? selection.name;
      const value = valueTold(schema, own(object, key), selection.selections);
      told.keys.push(key);
      if (value === undefined) told.isMissing = true;
      else mergeRepresentation(told.representation, { [key]: value });
    }
  }
}

/** A value with what is required below it; undefined where some of that was never answered. */
function valueTold(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[] | undefined): unknown {
  if (!selections || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => valueTold(schema, item, selections));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isRecord(value)) return value;
  const told = representationOf(schema, value, selections);
  if (told?.isMissing) return undefined;
  return told?.representation ?? {};
}

/** What a selection asks of a value that has all of it. */
export function picked(schema: GraphQLSchema, value: unknown, set: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((item) => picked(schema, item, set));
  if (!isRecord(value)) return value;
  const result: Data = {};
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const found = own(value, selection.name.value);
      mergeRepresentation(result, {
        [selection.name.value]: selection.selectionSet ? picked(schema, found, selection.selectionSet) : found,
      });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (!condition || isOfType(schema, value, condition, false))
        mergeRepresentation(result, picked(schema, value, selection.selectionSet) as Data);
    }
  }
  return result;
}

/** Whether everything that a selection asks of an object was answered, be it with null. */
export function hasAll(schema: GraphQLSchema, value: unknown, { selections }: SelectionSetNode): boolean {
  if (Array.isArray(value)) return value.every((item) => hasAll(schema, item, { kind: Kind.SELECTION_SET, selections }));
  if (!isRecord(value)) return value !== undefined;
  return selections.every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return (condition && !isOfType(schema, value, condition, false)) || hasAll(schema, value, selection.selectionSet);
    }
    if (selection.kind !== Kind.FIELD) return true;
    const found = own(value, selection.name.value);
    return selection.selectionSet ? hasAll(schema, found, selection.selectionSet) : found !== undefined;
  });
}

export function mergeRepresentation(target: Data, source: Data): void {
  for (const [key, value] of Object.entries(source)) {
    const before = target[key];
    if (isRecord(before) && isRecord(value)) mergeRepresentation(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length)
      value.forEach((item: unknown, index) => {
        const old: unknown = before[index];
        if (isRecord(old) && isRecord(item)) mergeRepresentation(old, item);
        else before[index] = item;
      });
    else target[key] = value;
  }
}
