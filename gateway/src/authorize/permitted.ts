import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { isIntrospection } from "../introspection/introspect";
import { askedKeys } from "./asked-errors";

/** Whether something in the schema is refused to a caller. */
export interface Refusals {
  field(type: string, field: string): boolean;
  type(name: string): boolean;
}

/**
 * The key that is asked for besides what the client asks: it keeps a selection from being empty, and tells the type of what an interface
 * stands for. The client may use any key, so it is one he did not use.
 */
export function typeKeyOf(document: DocumentNode): string {
  const asked = askedKeys(document);
  let key = "__quyu_type";
  while (asked.has(key)) key += "_";
  return key;
}

/**
 * What is left of an operation when everything refused is taken out, and what it asks of the schema itself, which no subgraph answers; with
 * the fragments and variables it still uses. Null where nothing is left to ask. Directives excuse nothing: a refused field goes whether or
 * not it would be skipped. Gives the document itself where nothing had to go.
 */
export function permittedPart(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  refusals: Refusals,
): DocumentNode | null {
  const typeField: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: typeKeyOf(document) },
    name: { kind: Kind.NAME, value: "__typename" },
  };
  const used = fragmentsUsedBy(document, operation);
  const reachable: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
  let hasTakenOut = false;
  const types = new TypeInfo(schema);
  const filtered = visit(
    reachable,
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          const parent = types.getParentType();
          const name = node.name.value;
          if (isIntrospection(name) || (parent && !name.startsWith("__") && refusals.field(parent.name, name))) {
            hasTakenOut = true;
            return null;
          }
          if (!isInterfaceType(parent) || name.startsWith("__")) return undefined;
          const kinds = schema.getPossibleTypes(parent);
          const open = kinds.filter((kind) => !refusals.field(kind.name, name));
          if (open.length === kinds.length) return undefined;
          hasTakenOut = true;
          return open.length === 0 ? null : ofKinds(open, node);
        },
      },
      InlineFragment: {
        enter(node) {
          if (!node.typeCondition || !refusals.type(node.typeCondition.name.value)) return undefined;
          hasTakenOut = true;
          return null;
        },
      },
      FragmentDefinition: {
        enter(node) {
          if (!refusals.type(node.typeCondition.name.value)) return undefined;
          hasTakenOut = true;
          // The definition stays for the spreads that name it; nothing is asked through it.
          return { ...node, selectionSet: { ...node.selectionSet, selections: [typeField] } };
        },
      },
      SelectionSet: {
        leave(node) {
          const parent = types.getParentType();
          const needsType = parent && isAbstractType(parent) && !node.selections.includes(typeField);
          if (node.selections.length > 0 && !needsType) return undefined;
          return { ...node, selections: [...node.selections, typeField] };
        },
      },
    }),
  );
  if (!hasTakenOut) return document;
  const [asked, ...fragments] = filtered.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const left = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  if (asksOnly(typeField, asked.selectionSet, left)) return null;
  return withUsedVariables(asked, fragments);
}

/**
 * A field that some kinds of an interface refuse, asked of the others only. The type is asked for by its own name too: where the interface is
 * named inside a selection of one type, Apollo Gateway knows the type of what is there from nothing else, and would drop the field.
 */
const ofKinds = (kinds: readonly GraphQLObjectType[], field: FieldNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [
      ...kinds.map(({ name }): InlineFragmentNode => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      })),
      { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } },
    ],
  },
});

/** Whether a root selection asks for nothing but the field that was put in to keep it from being empty. */
function asksOnly(
  field: FieldNode,
  root: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): boolean {
  return root.selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection === field;
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksOnly(field, selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || seen.has(selection.name.value)) return true;
    seen.add(selection.name.value);
    return asksOnly(field, fragment.selectionSet, fragments, seen);
  });
}

function fragmentsUsedBy(document: DocumentNode, operation: OperationDefinitionNode): FragmentDefinitionNode[] {
  const all = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const used = new Map<string, FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
    void visit(node, {
      FragmentSpread({ name }) {
        const fragment = all.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.set(name.value, fragment);
        look(fragment);
      },
    });
  look(operation);
  return [...used.values()];
}

function withUsedVariables(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): DocumentNode {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const needed = fragmentsUsedBy(document, operation);
  const variables = new Set<string>();
  for (const node of [{ ...operation, variableDefinitions: [] }, ...needed])
    visit(node, { Variable: ({ name }) => void variables.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, ...(variableDefinitions && { variableDefinitions }) }, ...needed] };
}
