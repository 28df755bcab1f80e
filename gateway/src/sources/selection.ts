import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { LRUCache } from "lru-cache";
import { type AskedField, askedFields, type Fragments, fragmentsOf, type Part } from "../documents/reader";

/** What the gateway asks one subgraph, as its planner wrote it. */
export interface Operation {
  text: string;
  definition: OperationDefinitionNode;
  fragments: Fragments;
  /** Whether it asks `_entities`, which belongs to federation and to no schema of ours. */
  isEntityFetch: boolean;
}

export type Variables = Record<string, unknown>;
export type AskedFields = ReadonlyMap<string, AskedField>;

/**
 * Remembers the operations the planner sends again and again; a plan is made once, its text asked many times. `mostCharacters` bounds the
 * texts that are remembered: read, they take some thirty times as much.
 */
export function operationReader(mostCharacters = 200_000): (text: string) => Operation {
  const known = new LRUCache<string, Operation>({ maxSize: mostCharacters, sizeCalculation: (_, text) => text.length + 1 });
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const operation = readOperation(text);
    known.set(text, operation);
    return operation;
  };
}

function readOperation(text: string): Operation {
  const document = parse(text, { noLocation: true });
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const isEntityFetch = definition.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === "_entities",
  );
  return { text, definition, fragments: fragmentsOf(document), isEntityFetch };
}

/** Makes the reading of one operation with one set of variables: which fields are asked of an object of a type. */
export function fieldsReader(schema: GraphQLSchema, { definition, fragments }: Operation, given: Variables) {
  const reader = { schema, fragments, variables: withDefaults(definition, given) };
  // Every row of a list asks the same: the answer is kept by selection and type.
  const known = new WeakMap<object, Map<string, AskedFields>>();

  return (type: GraphQLNamedType, selections: readonly Part<SelectionSetNode>[]): AskedFields => {
    const byType = known.get(selections) ?? new Map<string, AskedFields>();
    known.set(selections, byType);
    const found = byType.get(type.name) ?? askedFields(reader, selections, type);
    byType.set(type.name, found);
    return found;
  };
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/**
 * The type of a value: by its `__typename`, or the only one it can be. An interface where a subgraph knows no more: federation lets it have
 * one as an object.
 */
export function typeOf(schema: GraphQLSchema, declared: GraphQLOutputType, typename: unknown): GraphQLNamedType | undefined {
  const named = typeof typename === "string" ? schema.getType(typename) : getNamedType(declared);
  return isObjectType(named) || isInterfaceType(named) ? named : undefined;
}
