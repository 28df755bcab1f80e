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
import { type Refusals, typeKey } from "./permitted";

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

interface Asked {
  nodes: FieldNode[];
  /** The type it was asked of, which the rules look at. */
  type: GraphQLCompositeType;
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
  const refused: Path[] = [];
  let hasMore = false;
  const root = schema.getRootType(operation.operation);
  if (!root || !answered) return { data: null, refused, hasMore };
  const data = completeObject([operation.selectionSet], [root], answered, []);
  return { data: data === climbing ? null : (data as Data), refused, hasMore };

  function refuse(path: Path): void {
    if (refused.length < mostPlaces) refused.push(path);
    else hasMore = true;
  }

  function completeObject(sets: SelectionSetNode[], types: GraphQLCompositeType[], given: Data, path: Path): unknown {
    const runtime = String(given[typeKey] ?? given["__typename"] ?? types[0]?.name);
    const asked = new Map<string, Asked>();
    sets.forEach((set, index) => collect(set, types[index] as GraphQLCompositeType, runtime, asked, path));
    const completed: Data = {};
    for (const [key, { nodes, type, isRefused }] of asked) {
      const [node] = nodes as [FieldNode];
      const declared = fieldType(type, node.name.value);
      if (isRefused) refuse([...path, key]);
      const value =
        isRefused || !declared
          ? isRefused
            ? null
            : (given[key] ?? null)
          : complete(declared, nodes, given[key] ?? null, [...path, key]);
      if (value === climbing || (value === null && isRefused && declared && isNonNullType(declared))) return climbing;
      completed[key] = value;
    }
    return completed;
  }

  function complete(type: GraphQLOutputType, nodes: FieldNode[], given: unknown, path: Path): unknown {
    if (isNonNullType(type)) {
      const value = complete(type.ofType, nodes, given, path);
      return value === null ? climbing : value;
    }
    if (given === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(given)) return given;
      const items: unknown[] = [];
      for (const [index, item] of given.entries()) {
        const value = complete(type.ofType, nodes, item, [...path, index]);
        if (value === climbing) return null;
        items.push(value);
      }
      return items;
    }
    const named = getNamedType(type);
    if (!isCompositeType(named) || typeof given !== "object") return given;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const value = completeObject(
      sets,
      sets.map(() => named),
      given as Data,
      path,
    );
    return value === climbing ? null : value;
  }

  /** Gathers the fields of a selection that the object has, in order; refused ones that would be skipped are refused all the same. */
  function collect(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    runtime: string,
    asked: Map<string, Asked>,
    path: Path,
    isSkipped = false,
  ): void {
    for (const selection of set.selections) {
      const skipped = isSkipped || !isIncluded(selection);
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const isRefused = !selection.name.value.startsWith("__") && refusals.field(type.name, selection.name.value);
        if (skipped) {
          if (isRefused) refuse([...path, key]);
          continue;
        }
        const before = asked.get(key);
        if (!before) asked.set(key, { nodes: [selection], type, isRefused });
        else asked.set(key, { nodes: [...before.nodes, selection], type: before.type, isRefused: before.isRefused || isRefused });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (!isCompositeType(condition) || !applies(condition, runtime)) continue;
      collect(fragment.selectionSet, condition, runtime, asked, path, skipped);
    }
  }

  function applies(condition: GraphQLCompositeType, runtime: string): boolean {
    if (condition.name === runtime) return true;
    const type = schema.getType(runtime);
    return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
  }

  function isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.["if"] !== true && include?.["if"] !== false;
  }
}

function fieldType(type: GraphQLCompositeType, field: string): GraphQLOutputType | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}
