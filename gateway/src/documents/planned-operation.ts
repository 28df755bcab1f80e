import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLInterfaceType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Refusals } from "../authorize/authorize";
import { isIntrospection } from "../introspection/introspect";
import type { Supergraph } from "../supergraph";
import type { PlannedNames } from "./names";
import { fieldType, isIncluded, keyOf, type Reader } from "./reader";

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * What the planner is given of an operation: what is left of it for these variables when directives have left out what they do and everything
 * refused is taken out, and what it asks of the schema itself, which no subgraph answers. Fragments stand where they were spread, and no key
 * collides with a field's name. Null where nothing is left to ask. `objectInterfaces` are those that some subgraph has as an object.
 */
export function plannedOperation(
  reader: Reader,
  operation: OperationDefinitionNode,
  refusals: Refusals,
  names: PlannedNames,
  objectInterfaces: Supergraph["objectInterfaces"] = new Map(),
): DocumentNode | null {
  const { schema, fragments, variables } = reader;
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const selections = planned(operation.selectionSet, root);
  if (selections.length === 0) return null;
  const definition = withUsedVariables({ ...operation, directives: [], selectionSet: setOf(selections) });
  return { kind: Kind.DOCUMENT, definitions: [definition] };

  /** `around` are the plain fields that are asked of the same object outside of the fragment that this is; once more would only cost planning. */
  function planned(set: SelectionSetNode, type: GraphQLNamedType, around: ReadonlySet<string> = new Set()): SelectionNode[] {
    const included = set.selections.filter((selection) => isIncluded(selection, variables));
    const asked = included.flatMap((selection) => (selection.kind === Kind.FIELD ? field(selection, type) : []));
    const fields = asked.filter((node) => node.kind === Kind.FIELD);
    const inside = new Set([...around, ...fields.filter(({ selectionSet }) => !selectionSet).map(keyOf)]);
    const fragments = [
      ...asked.filter((node) => node.kind === Kind.INLINE_FRAGMENT),
      ...included.flatMap((selection) => (selection.kind === Kind.FIELD ? [] : fragment(selection, type, inside))),
    ];
    const own = fields.filter((node) => node.selectionSet !== undefined || !around.has(keyOf(node)));
    const liftable = objectInterfaces.get(type.name);
    return liftable ? lifted(liftable, own, fragments) : [...own, ...fragments];
  }

  /** A field as it is planned; where some of an interface's types refuse it, it is asked of the others only. */
  function field(node: FieldNode, type: GraphQLNamedType): (FieldNode | InlineFragmentNode)[] {
    const name = node.name.value;
    if (isIntrospection(name) || isRefused(type, name)) return [];
    const key = names.plannedKey(node);
    const { alias: _alias, selectionSet, ...rest } = node;
    const below = getNamedType(fieldType(type, name));
    const asked: FieldNode = {
      ...rest,
      ...(key !== name && { alias: { kind: Kind.NAME, value: key } }),
      directives: [],
      ...(selectionSet && below && { selectionSet: inner(selectionSet, below) }),
    };
    if (!isRefusedByTypes(type, name)) return [asked];
    const open = schema.getPossibleTypes(type).filter((kind) => !isRefused(kind, name));
    return open.map((kind) => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: kind.name } },
      selectionSet: setOf([asked]),
    }));
  }

  function isRefused(type: GraphQLNamedType, name: string): boolean {
    return !name.startsWith("__") && refusals.field(type.name, name);
  }

  function isRefusedByTypes(type: GraphQLNamedType, name: string): type is GraphQLInterfaceType {
    return isInterfaceType(type) && schema.getPossibleTypes(type).some((kind) => isRefused(kind, name));
  }

  /**
   * A selection never becomes empty, and tells the type of what an interface or a union stands for where the answer depends on it. Elsewhere the
   * type is not asked for: there are subgraphs that have an interface as an object and do not know it.
   */
  function inner(set: SelectionSetNode, type: GraphQLNamedType): SelectionSetNode {
    const selections = planned(set, type);
    const hasType = selections.some((one) => one.kind === Kind.FIELD && keyOf(one) === "__typename");
    const needsType = selections.length === 0 || (isAbstractType(type) && dependsOnType(set, type));
    return setOf(needsType && !hasType ? [typename, ...selections] : selections);
  }

  /** Whether a selection asks for the type, or different things of different types. */
  function dependsOnType({ selections }: SelectionSetNode, type: GraphQLNamedType): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === "__typename" || isRefusedByTypes(type, selection.name.value);
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inside !== undefined && (inside.typeCondition !== undefined || dependsOnType(inside.selectionSet, type));
    });
  }

  function fragment(
    selection: Exclude<SelectionNode, FieldNode>,
    type: GraphQLNamedType,
    around: ReadonlySet<string>,
  ): InlineFragmentNode[] {
    const { typeCondition, selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
    if (!selectionSet || (typeCondition && refusals.type(typeCondition.name.value))) return [];
    const condition = typeCondition ? schema.getType(typeCondition.name.value) : type;
    const selections = condition ? planned(selectionSet, condition, around) : [];
    if (selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), selectionSet: setOf(selections) }];
  }
}

/**
 * Asks an interface for the fields that only it has, though fragments ask for them of one of its types: where a subgraph has the interface as an
 * object, the planner runs in circles over such a field in a fragment. What is asked in vain is not in the answer.
 */
function lifted(
  liftable: ReadonlySet<string>,
  fields: readonly FieldNode[],
  fragments: readonly InlineFragmentNode[],
): SelectionNode[] {
  const argumentsOf = new Map(fields.map((node) => [keyOf(node), printedArguments(node)]));
  const up: FieldNode[] = [];
  const left = fragments.flatMap(lift);
  return [...fields, ...up, ...left];

  function lift(fragment: InlineFragmentNode): InlineFragmentNode[] {
    const selections = fragment.selectionSet.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return lift(selection);
      if (selection.kind !== Kind.FIELD || !liftable.has(selection.name.value)) return [selection];
      const known = argumentsOf.get(keyOf(selection));
      const printed = printedArguments(selection);
      if (known !== undefined && known !== printed) return [selection];
      argumentsOf.set(keyOf(selection), printed);
      if (known === undefined || selection.selectionSet) up.push(selection);
      return [];
    });
    return selections.length > 0 ? [{ ...fragment, selectionSet: setOf(selections) }] : [];
  }
}

const printedArguments = (node: FieldNode): string => [node.name.value, ...(node.arguments ?? []).map(print)].join(" ");

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return { ...operation, ...(variableDefinitions && { variableDefinitions }) };
}
