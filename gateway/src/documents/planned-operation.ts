import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Refusals } from "../authorize/authorize";
import { isIntrospection } from "../introspection/introspect";
import type { PlannedNames } from "./names";
import { fieldType, isIncluded, keyOf, type Reader } from "./reader";

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * What the planner is given of an operation: what is left of it for these variables when directives have left out what they do and everything
 * refused is taken out, and what it asks of the schema itself, which no subgraph answers. Fragments stand where they were spread, and no key
 * collides with a field's name. Null where nothing is left to ask.
 */
export function plannedOperation(
  reader: Reader,
  operation: OperationDefinitionNode,
  refusals: Refusals,
  names: PlannedNames,
): DocumentNode | null {
  const { schema, fragments, variables } = reader;
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const selections = planned(operation.selectionSet, root);
  if (selections.length === 0) return null;
  const definition = withUsedVariables({ ...operation, directives: [], selectionSet: setOf(selections) });
  return { kind: Kind.DOCUMENT, definitions: [definition] };

  function planned({ selections: given }: SelectionSetNode, type: GraphQLNamedType): SelectionNode[] {
    return given.flatMap((selection): SelectionNode[] => {
      if (!isIncluded(selection, variables)) return [];
      return selection.kind === Kind.FIELD ? field(selection, type) : fragment(selection, type);
    });
  }

  function field(node: FieldNode, type: GraphQLNamedType): FieldNode[] {
    const name = node.name.value;
    if (isIntrospection(name) || (!name.startsWith("__") && refusals.field(type.name, name))) return [];
    const key = names.plannedKey(node);
    const { alias: _alias, selectionSet, ...rest } = node;
    const below = getNamedType(fieldType(type, name));
    return [
      {
        ...rest,
        ...(key !== name && { alias: { kind: Kind.NAME, value: key } }),
        directives: [],
        ...(selectionSet && below && { selectionSet: inner(selectionSet, below) }),
      },
    ];
  }

  /**
   * A selection never becomes empty, and tells the type of what an interface or a union stands for where the answer depends on it. Elsewhere the
   * type is not asked for: there are subgraphs that have an interface as an object and do not know it.
   */
  function inner(set: SelectionSetNode, type: GraphQLNamedType): SelectionSetNode {
    const selections = planned(set, type);
    const hasType = selections.some((one) => one.kind === Kind.FIELD && keyOf(one) === "__typename");
    const needsType = selections.length === 0 || (isAbstractType(type) && dependsOnType(set));
    return setOf(needsType && !hasType ? [typename, ...selections] : selections);
  }

  /** Whether a selection asks for the type, or different things of different types. */
  function dependsOnType({ selections }: SelectionSetNode): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === "__typename";
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inside !== undefined && (inside.typeCondition !== undefined || dependsOnType(inside.selectionSet));
    });
  }

  function fragment(selection: Exclude<SelectionNode, FieldNode>, type: GraphQLNamedType): InlineFragmentNode[] {
    const { typeCondition, selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
    if (!selectionSet || (typeCondition && refusals.type(typeCondition.name.value))) return [];
    const condition = typeCondition ? schema.getType(typeCondition.name.value) : type;
    const selections = condition ? planned(selectionSet, condition) : [];
    if (selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), selectionSet: setOf(selections) }];
  }
}

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return { ...operation, ...(variableDefinitions && { variableDefinitions }) };
}
