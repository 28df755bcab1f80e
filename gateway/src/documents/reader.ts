import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What it takes to read one operation with one set of variables. */
export interface Reader {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Coerced, so that a variable which was left out has its default. */
  variables: Record<string, unknown>;
}

/** A node, and the type whose fields it selects or belongs to. */
export interface Part<Node> {
  node: Node;
  type: GraphQLNamedType;
}

/** One field where it stands in a selection, with what stands around it there. */
export interface SelectedField extends Part<FieldNode> {
  key: string;
  /** Whether a directive on it or around it leaves it out. */
  isSkipped: boolean;
  /** Types of the fragments around it, the outermost first. */
  conditions: readonly string[];
}

/** All that is asked under one key of an object. */
export interface AskedField {
  key: string;
  name: string;
  /** Undefined for `__typename`, introspection, and a field that the schema does not have. */
  type: GraphQLOutputType | undefined;
  parts: readonly Part<FieldNode>[];
}

const known = new WeakMap<DocumentNode, Fragments>();

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const found = known.get(document);
  if (found) return found;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  known.set(document, fragments);
  return fragments;
}

const deciding = new WeakMap<DocumentNode, readonly string[]>();

/** The variables by which directives of a document leave something out. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const found = deciding.get(document);
  if (found) return found;
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const sorted = [...names].sort();
  deciding.set(document, sorted);
  return sorted;
}

/** The name of a field in the answer. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const keysOf = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** Every key under which an operation asks for something, its fragments included. */
export function askedKeys(fragments: Fragments, operation: OperationDefinitionNode): ReadonlySet<string> {
  const found = keysOf.get(operation);
  if (found) return found;
  const keys = new Set<string>();
  for (const node of [operation, ...fragments.values()]) visit(node, { Field: (field) => void keys.add(keyOf(field)) });
  keysOf.set(operation, keys);
  return keys;
}

/** Whether the directives on a selection let it in. The variables are coerced. */
export function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  if (!selection.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.["if"] !== true && include?.["if"] !== false;
}

/** Whether an object of a type is one of another type: the type itself, an interface it implements, a union it belongs to. */
export function isA(schema: GraphQLSchema, type: GraphQLNamedType | undefined, other: GraphQLNamedType): boolean {
  if (type?.name === other.name) return true;
  return isAbstractType(other) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(other, type);
}

/** The type of a field; undefined where the schema does not say it. */
export const fieldType = (type: GraphQLNamedType, field: string): GraphQLOutputType | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;

/**
 * Visits the fields that a selection asks of an object of a type, in the order in which they are answered, those that are left out included.
 * A fragment that is spread twice under the same circumstances is read once: fragments in fragments would double with every step.
 */
export function eachField(
  { schema, fragments, variables }: Reader,
  set: Part<SelectionSetNode>,
  runtime: GraphQLNamedType,
  visit: (field: SelectedField) => void,
): void {
  const seen = new Set<string>();
  walk(set.node, set.type, false, []);

  function walk(node: SelectionSetNode, type: GraphQLNamedType, isAroundSkipped: boolean, conditions: readonly string[]): void {
    for (const selection of node.selections) {
      const isSkipped = isAroundSkipped || !isIncluded(selection, variables);
      if (selection.kind === Kind.FIELD) {
        visit({ node: selection, type, key: keyOf(selection), isSkipped, conditions });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (!condition || !isA(schema, runtime, condition)) continue;
      const around = fragment.typeCondition ? [...conditions, condition.name] : conditions;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const visited = [selection.name.value, isSkipped, ...around].join(" ");
        if (seen.has(visited)) continue;
        seen.add(visited);
      }
      walk(fragment.selectionSet, condition, isSkipped, around);
    }
  }
}

/** What some selections together ask of an object of a type, by key, without what directives leave out. */
export function askedFields(
  reader: Reader,
  sets: readonly Part<SelectionSetNode>[],
  runtime: GraphQLNamedType,
): Map<string, AskedField> {
  const asked = new Map<string, AskedField & { parts: Part<FieldNode>[] }>();
  for (const set of sets)
    eachField(reader, set, runtime, ({ key, node, type, isSkipped }) => {
      if (isSkipped) return;
      const name = node.name.value;
      const field = asked.get(key);
      if (field) field.parts.push({ node, type });
      else asked.set(key, { key, name, type: fieldType(runtime, name) ?? fieldType(type, name), parts: [{ node, type }] });
    });
  return asked;
}

/** What is asked of the objects that a field gives. */
export function selectionsBelow(parts: readonly Part<FieldNode>[]): Part<SelectionSetNode>[] {
  return parts.flatMap(({ node, type }) => {
    const below = getNamedType(fieldType(type, node.name.value));
    return node.selectionSet && below ? [{ node: node.selectionSet, type: below }] : [];
  });
}
