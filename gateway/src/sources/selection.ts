import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { LRUCache } from "lru-cache";

/** What the gateway asks one subgraph, as its planner wrote it. */
export interface Operation {
  text: string;
  definition: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether it asks `_entities`, which belongs to federation and to no schema of ours. */
  isEntityFetch: boolean;
}

export type Variables = Record<string, unknown>;

/** One field of an answer: its name there, its type, and what is asked below it. */
export interface AskedField {
  responseName: string;
  fieldName: string;
  /** Undefined for __typename, and for a field no schema knows. */
  type: GraphQLOutputType | undefined;
  node: FieldNode;
  below: readonly SelectionSetNode[];
}

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
  const { definitions } = parse(text, { noLocation: true });
  const definition = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const isEntityFetch = definition.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === "_entities",
  );
  return { text, definition, fragments, isEntityFetch };
}

/** Makes the reading of one operation with one set of variables: which fields are asked of an object of a type. */
export function fieldsReader(schema: GraphQLSchema, operation: Operation, variables: Variables) {
  // Every row of a list asks the same: the answer is kept by selection and type.
  const known = new WeakMap<object, Map<string, AskedFields>>();

  return (type: GraphQLNamedType, selections: readonly SelectionSetNode[]): AskedFields => {
    const byType = known.get(selections) ?? new Map<string, AskedFields>();
    known.set(selections, byType);
    const found = byType.get(type.name);
    if (found) return found;
    const fields = new Map<string, AskedField & { below: SelectionSetNode[] }>();
    for (const { selections: nodes } of selections) collect(type, nodes, fields);
    byType.set(type.name, fields);
    return fields;
  };

  function collect(
    type: GraphQLNamedType,
    nodes: readonly SelectionNode[],
    fields: Map<string, AskedField & { below: SelectionSetNode[] }>,
  ): void {
    for (const node of nodes) {
      if (isSkipped(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const responseName = node.alias?.value ?? node.name.value;
        const field = fields.get(responseName) ?? {
          responseName,
          fieldName: node.name.value,
          type: isCompositeType(type) && "getFields" in type ? type.getFields()[node.name.value]?.type : undefined,
          node,
          below: [],
        };
        if (node.selectionSet) field.below.push(node.selectionSet);
        fields.set(responseName, field);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : operation.fragments.get(node.name.value);
      if (!fragment) continue;
      if (!fragment.typeCondition || isA(schema, type, fragment.typeCondition.name.value))
        collect(type, fragment.selectionSet.selections, fields);
    }
  }
}

/** Whether a type is, or implements, or is a member of another. */
function isA(schema: GraphQLSchema, type: GraphQLNamedType, other: string): boolean {
  if (type.name === other) return true;
  const condition = schema.getType(other);
  return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
}

function isSkipped(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).some(({ name, arguments: given }) => {
    if (name.value !== "skip" && name.value !== "include") return false;
    const condition = given?.[0]?.value;
    const value =
      condition?.kind === Kind.VARIABLE ? variables[condition.name.value] : condition?.kind === Kind.BOOLEAN && condition.value;
    return name.value === "skip" ? value === true : value !== true;
  });
}

/** The object type of a value: by its __typename, or the only one it can be. */
export function objectTypeOf(schema: GraphQLSchema, declared: GraphQLOutputType, typename: unknown) {
  const named = typeof typename === "string" ? schema.getType(typename) : getNamedType(declared);
  return isObjectType(named) ? named : undefined;
}
