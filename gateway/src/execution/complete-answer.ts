import {
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Refusals } from "../authorize/authorize";
import type { PlannedNames } from "../documents/names";
import { isIntrospection } from "../introspection/introspect";
import { type AskedField, askedKeys, eachField, fieldType, type Part, type Reader, selectionsBelow } from "../documents/reader";
import { type Data, isRecord, own, type Path } from "./data";
import { allOf, type Problems } from "./problems";

/** An answer as it goes on: what was asked for, null where it was refused or is not to be had. */
export interface Completed {
  data: Data | null;
  /** What went wrong at the places that the client asked for. */
  errors: GraphQLError[];
  refused: Path[];
  /** Whether there were more refused places than are listed. */
  hasMore: boolean;
  /** Places where something was given that the schema does not allow, null included, and no error says why. */
  unexplained: Path[];
}

/** Places that are named in one answer; a list of a hundred with two refused fields has twice as many. */
const mostPlaces = 100;

/** A place in the operation that gives objects; all objects of a list share it. */
interface Place {
  sets: readonly Part<SelectionSetNode>[];
  /** What is asked of an object there, by its type: gathered once, however many objects there are. */
  gathered: Map<string, Gathered>;
}

interface Gathered {
  asked: Map<string, Asked>;
  /** Keys that are refused although a directive leaves them out. */
  leftOut: Set<string>;
}

interface Asked extends AskedField {
  parts: Part<AskedField["parts"][number]["node"]>[];
  plannedKey: string;
  isRefused: boolean;
  /** Where it gives objects. */
  below?: Place;
}

/** Stands for a null that its place does not allow: it climbs to the nearest place that does. */
const climbing = Symbol("null where none is allowed");

/** Stands for an error that has been noted. */
const said: Problems = { here: [], below: new Map() };

export interface Completing {
  /** The types that clients may see. */
  reader: Reader;
  operation: OperationDefinitionNode;
  names: PlannedNames;
  refusals: Refusals;
  /** What was given, by planned keys. */
  given: Data;
  /** What went wrong, by planned keys. */
  problems: Problems;
  /** Objects of which some fields may be missing without an error. */
  unknown: WeakSet<Data>;
  /** What was asked of the schema itself, by the client's keys. */
  introspected: Data;
}

/**
 * Puts together the answer to the whole operation from the answer to its planned part: the client's keys in the order in which they were asked
 * for, null at every refused place, and null spreading from where the schema allows none, as GraphQL says. What went wrong with something that
 * only other subgraphs needed is no part of it: whatever depends on that has an error of its own.
 */
export function completeAnswer(completing: Completing): Completed {
  const { reader, operation, names, refusals, given, problems, unknown, introspected } = completing;
  const { schema } = reader;
  const errors: GraphQLError[] = [];
  const refused: Path[] = [];
  const unexplained: Path[] = [];
  let hasMore = false;
  const root = schema.getRootType(operation.operation);
  if (!root) return { data: null, errors, refused, hasMore, unexplained };
  const keys = askedKeys(reader.fragments, operation);
  const place = { sets: [{ node: operation.selectionSet, type: root }], gathered: new Map<string, Gathered>() };
  for (const error of problems.here) errors.push(error);
  const data = completeObject(place, root, given, [], problems);
  return { data: data === climbing ? null : data, errors, refused, hasMore, unexplained };

  function refuse(path: Path): void {
    if (refused.length < mostPlaces) refused.push(path);
    else hasMore = true;
  }

  /** Null at a place, with an error of its own unless one is known. */
  function withoutValue(path: Path, known: Problems | undefined): null {
    if (!known && unexplained.length < mostPlaces) unexplained.push(path);
    return null;
  }

  function completeObject(
    place: Place,
    runtime: GraphQLNamedType,
    found: Data,
    path: Path,
    known?: Problems,
  ): Data | typeof climbing {
    const { asked, leftOut } = gather(place, runtime);
    // A client may choose any name for a key, `__proto__` included.
    const completed = Object.create(null) as Data;
    for (const [key, field] of asked) {
      const { type, plannedKey, isRefused, name } = field;
      const here = [...path, key];
      let value: unknown = null;
      if (isRefused) refuse(here);
      else if (name === "__typename") value = isObjectType(runtime) ? runtime.name : withoutValue(here, known);
      else if (isIntrospection(name)) value = introspected[key] ?? null;
      else value = completeField(field, found, here, known);
      const mayBeNull = !isNonNullType(type) && name !== "__typename";
      if (value === climbing || (value === null && !mayBeNull)) {
        // Report the errors of later fields too, since one of them may have caused this null.
        if (unknown.has(found))
          for (const [step, later] of known?.below ?? [])
            if (step !== plannedKey) tellOf(later, null, [...path, clientStep(step)]);
        return climbing;
      }
      completed[key] = value;
    }
    for (const key of leftOut) if (!asked.has(key)) refuse([...path, key]);
    return completed;
  }

  function completeField({ type, below, plannedKey }: Asked, object: Data, path: Path, around: Problems | undefined): unknown {
    const found = own(object, plannedKey);
    const known = around?.below.get(plannedKey);
    // An error at the object itself says why its fields have no values.
    const reasonAround = around?.here.length ? around : undefined;
    // An object unknown to its owner is absent, so its missing fields report no error, not even for non-null fields.
    let reason = known ?? reasonAround ?? (unknown.has(object) ? (around ?? said) : undefined);
    if (found === undefined && !reason) {
      // Report a field that was never fetched or answered, since a client would read null as a value.
      withoutValue(path, undefined);
      reason = said;
    }
    const value = type ? complete(type, below, found, path, reason) : null;
    tellOf(known, found, path);
    return value;
  }

  function completeItem(
    type: GraphQLOutputType,
    place: Place | undefined,
    found: unknown,
    path: Path,
    known?: Problems,
  ): unknown {
    const value = complete(type, place, found, path, known);
    tellOf(known, found, path);
    return value;
  }

  /** Tells what went wrong at a place; where there is nothing, also what went wrong below it: that may be why. */
  function tellOf(known: Problems | undefined, found: unknown, path: Path): void {
    if (!known) return;
    const isNothing = found === null || found === undefined;
    for (const { path: below, error } of isNothing ? allOf(known) : known.here.map((error) => ({ path: [], error })))
      errors.push(new GraphQLError(error.message, { path: [...path, ...askedPart(below)], extensions: error.extensions }));
  }

  /** A path with the client's keys, up to the first that only other subgraphs needed. */
  function askedPart(below: Path): Path {
    const steps = below.map(clientStep);
    const end = steps.findIndex((step) => typeof step === "string" && !keys.has(step));
    return end < 0 ? steps : steps.slice(0, end);
  }

  function clientStep(step: string | number): string | number {
    return typeof step === "string" ? names.clientKey(step) : step;
  }

  function complete(type: GraphQLOutputType, place: Place | undefined, found: unknown, path: Path, known?: Problems): unknown {
    if (!isNonNullType(type)) {
      const value = completeNullable(type, place, found, path, known);
      return value === climbing ? null : value;
    }
    const value = completeNullable(type.ofType, place, found, path, known);
    if (value !== null) return value;
    withoutValue(path, known);
    return climbing;
  }

  /** A value, null, or `climbing` where something below it was null and must not be. */
  function completeNullable(
    type: GraphQLOutputType,
    place: Place | undefined,
    found: unknown,
    path: Path,
    known?: Problems,
  ): unknown {
    if (found === null || found === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(found)) return withoutValue(path, known);
      const items: unknown[] = [];
      for (const [index, item] of found.entries()) {
        const value = completeItem(type.ofType, place, item, [...path, index], known?.below.get(index));
        if (value === climbing) return climbing;
        items.push(value);
      }
      return items;
    }
    if (!place) return isEnumType(type) && !type.getValue(String(found)) ? withoutValue(path, known) : found;
    if (!isRecord(found)) return withoutValue(path, known);
    const runtime = isObjectType(type) ? type : schema.getType(String(own(found, "__typename") ?? type));
    // Hide types that are missing from the public schema.
    if (!isObjectType(runtime) && !isInterfaceType(runtime)) return withoutValue(path, known);
    return completeObject(place, runtime, found, path, known);
  }

  function gather({ sets, gathered }: Place, runtime: GraphQLNamedType): Gathered {
    const known = gathered.get(runtime.name);
    if (known) return known;
    const asked = new Map<string, Asked>();
    const leftOut = new Set<string>();
    for (const set of sets)
      eachField(reader, set, runtime, ({ key, node, type, isSkipped, conditions }) => {
        const name = node.name.value;
        // Asked of an interface, a field is the one of what stands there, with its rules.
        const isClosed = [type, runtime].some((one) => refusals.field(one.name, name));
        const isRefused = !name.startsWith("__") && (conditions.some(refusals.type) || isClosed);
        // What is refused although it would be left out is no part of the answer, and refused all the same.
        if (isSkipped) return void (isRefused && leftOut.add(key));
        const before = asked.get(key);
        if (before) {
          before.parts.push({ node, type });
          before.isRefused ||= isRefused;
          return;
        }
        const given = fieldType(runtime, name) ?? fieldType(type, name);
        asked.set(key, { key, name, type: given, parts: [{ node, type }], isRefused, plannedKey: names.plannedKey(node) });
      });
    for (const field of asked.values()) {
      const below = selectionsBelow(field.parts);
      if (below.length > 0) field.below = { sets: below, gathered: new Map() };
    }
    const found = { asked, leftOut };
    gathered.set(runtime.name, found);
    return found;
  }
}
