import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { type Refusals, typeKeyOf } from "./permitted";

type Path = readonly (string | number)[];
type Data = Record<string, unknown>;

/** An answer as it goes on: what was asked for, null where it was refused. */
export interface Completed {
  data: Data | null;
  refused: Path[];
  /** Whether there were more refused places than are listed. */
  hasMore: boolean;
}

/** Places that are named in one answer; a list of a hundred with two refused fields has twice as many. */
const mostPlaces = 100;

/** A selection, and the type it was asked of: an interface and one of its kinds may ask for the same key. */
interface Part<Node> {
  node: Node;
  type: GraphQLCompositeType;
}

/** A place in the operation that gives objects; all objects of a list share it. */
interface Place {
  sets: Part<SelectionSetNode>[];
  /** What is asked of an object there, by its type: gathered once, however many objects there are. */
  gathered: Map<string, Gathered>;
}

interface Gathered {
  asked: Map<string, Asked>;
  /** Keys that are refused although a directive leaves them out. */
  leftOut: Set<string>;
}

interface Asked {
  parts: Part<FieldNode>[];
  /** Undefined for what every type has, `__typename` and introspection. */
  type: GraphQLOutputType | undefined;
  isRefused: boolean;
  mayBeNull: boolean;
  /** Where it gives objects. */
  below?: Place;
}

/** What the fragments around a selection mean for it. */
interface Surroundings {
  isSkipped: boolean;
  isRefused: boolean;
}

/** Stands for a null that its place does not allow: it climbs to the nearest place that does. */
const climbing = Symbol("null where none is allowed");

/**
 * Puts together the answer to the whole operation from the answer to its permitted part: keys in the order in which they were asked for, null
 * at every refused place, and null spreading from there as GraphQL says where the schema allows none.
 */
export function completeAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  refusals: Refusals,
  answered: Data | null,
): Completed {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const typeKey = typeKeyOf(document);
  const refused: Path[] = [];
  let hasMore = false;
  const root = schema.getRootType(operation.operation);
  if (!root || !answered) return { data: null, refused, hasMore };
  const data = completeObject({ sets: [{ node: operation.selectionSet, type: root }], gathered: new Map() }, answered, []);
  return { data: data === climbing ? null : (data as Data), refused, hasMore };

  function refuse(path: Path): void {
    if (refused.length < mostPlaces) refused.push(path);
    else hasMore = true;
  }

  function completeObject(place: Place, given: Data, path: Path): unknown {
    const runtime = place.sets.find(({ type }) => isObjectType(type))?.type.name ?? String(given[typeKey]);
    const { asked, leftOut } = gather(place, runtime);
    // A client may choose any name for a key, `__proto__` included.
    const completed: Data = Object.create(null) as Data;
    for (const [key, field] of asked) {
      let value: unknown = null;
      if (field.isRefused) refuse([...path, key]);
      // Asked for in a part that was taken out as a whole, the name of a type is known all the same.
      else if (!field.type) value = given[key] ?? (field.parts[0]?.node.name.value === "__typename" ? runtime : null);
      else if (!field.below) value = given[key] ?? null;
      else value = complete(field.type, field.below, given[key] ?? null, [...path, key]);
      if (value === climbing || (value === null && !field.mayBeNull)) return climbing;
      completed[key] = value;
    }
    for (const key of leftOut) if (!asked.has(key)) refuse([...path, key]);
    return completed;
  }

  function complete(type: GraphQLOutputType, place: Place, given: unknown, path: Path): unknown {
    if (isNonNullType(type)) {
      const value = complete(type.ofType, place, given, path);
      return value === null ? climbing : value;
    }
    if (given === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(given)) return given;
      const items: unknown[] = [];
      for (const [index, item] of given.entries()) {
        const value = complete(type.ofType, place, item, [...path, index]);
        if (value === climbing) return null;
        items.push(value);
      }
      return items;
    }
    const value = completeObject(place, given as Data, path);
    return value === climbing ? null : value;
  }

  function gather({ sets, gathered }: Place, runtime: string): Gathered {
    const known = gathered.get(runtime);
    if (known) return known;
    const found: Gathered = { asked: new Map(), leftOut: new Set() };
    const seen = new Set<string>();
    for (const { node, type } of sets) collect(node, type, runtime, { isSkipped: false, isRefused: false }, found, seen);
    for (const field of found.asked.values()) {
      const below = field.parts.flatMap(selectionOf);
      if (below.length > 0) field.below = { sets: below, gathered: new Map() };
    }
    gathered.set(runtime, found);
    return found;
  }

  /**
   * Adds the fields of a selection that an object of a type has, in order. What is refused although it would be skipped goes to `leftOut`: it
   * is no part of the answer, and refused all the same.
   */
  function collect(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    runtime: string,
    around: Surroundings,
    found: Gathered,
    seen: Set<string>,
  ): void {
    const { asked, leftOut } = found;
    for (const selection of set.selections) {
      const isSkipped = around.isSkipped || !isIncluded(selection);
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const isOfGraphQL = selection.name.value.startsWith("__");
        // Asked of an interface, a field is the one of what stands there: its rules, and whether it may be null.
        const kind = schema.getType(runtime);
        const owner = isInterfaceType(type) && isObjectType(kind) ? kind : type;
        const isRefused =
          !isOfGraphQL && (around.isRefused || [type, owner].some(({ name }) => refusals.field(name, selection.name.value)));
        if (isSkipped) {
          if (isRefused) leftOut.add(key);
          continue;
        }
        const before = asked.get(key);
        if (!before) {
          const given = fieldType(owner, selection.name.value);
          asked.set(key, { parts: [{ node: selection, type }], type: given, isRefused, mayBeNull: !isNonNullType(given) });
        } else {
          before.parts.push({ node: selection, type });
          before.isRefused ||= isRefused;
        }
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (!isCompositeType(condition) || !applies(condition, runtime)) continue;
      const isRefused = around.isRefused || (fragment.typeCondition !== undefined && refusals.type(condition.name));
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // Once more would add nothing, and fragments that spread each other twice would double with every step.
        const visit = `${selection.name.value} ${isSkipped} ${isRefused}`;
        if (seen.has(visit)) continue;
        seen.add(visit);
      }
      collect(fragment.selectionSet, condition, runtime, { isSkipped, isRefused }, found, seen);
    }
  }

  function applies(condition: GraphQLCompositeType, runtime: string): boolean {
    if (condition.name === runtime) return true;
    const type = schema.getType(runtime);
    return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
  }

  function isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.["if"] !== true && include?.["if"] !== false;
  }
}

function fieldType(type: GraphQLCompositeType, field: string): GraphQLOutputType | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}

/** What is asked for below a field, of the type that it has there. */
function selectionOf({ node, type }: Part<FieldNode>): Part<SelectionSetNode>[] {
  const below = getNamedType(fieldType(type, node.name.value));
  return node.selectionSet && isCompositeType(below) ? [{ node: node.selectionSet, type: below }] : [];
}
