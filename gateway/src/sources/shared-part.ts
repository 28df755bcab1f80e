import { type DocumentNode, type FieldNode, Kind, print, visit } from "graphql";
import { selectionsBelow } from "../documents/reader";
import type { Supergraph } from "../supergraph";
import { rootFields } from "./missing-paths";
import { fieldsReader, type Operation, typeOf, type Variables } from "./selection";

/** What other subgraphs can answer of an operation that one of them failed. */
export interface SharedPart {
  operation: Operation;
  variables: Variables;
  /** Who can answer all of it. */
  owners: ReadonlySet<string>;
}

/**
 * The part of a query that does not hang on `failed` alone: of missing root fields that others serve too, the plain fields they know as well.
 * Without it a page would lose a whole region because the one subgraph that the plan asked for its `code` is down. Null where there is none.
 */
export function sharedPart(
  supergraph: Supergraph,
  operation: Operation,
  variables: Variables,
  failed: string,
  isMissing: (responseName: string) => boolean,
): SharedPart | null {
  const { schema, ownersOf } = supergraph;
  // Only a query may be asked a second time, and somewhere else.
  if (operation.isEntityFetch || operation.definition.operation !== "query") return null;
  const rootName = schema.getQueryType()?.name ?? "";
  const fieldsOf = fieldsReader(schema, operation, variables);
  let owners: Set<string> | undefined;
  const fields: FieldNode[] = [];
  for (const field of rootFields(supergraph, operation, variables)) {
    if (!isMissing(field.key)) continue;
    const others = [...ownersOf(rootName, field.name)].filter((name) => name !== failed);
    const type = field.type && typeOf(schema, field.type, undefined);
    if (others.length === 0 || !type) continue;
    const known = new Set(owners ? others.filter((name) => owners?.has(name)) : others);
    if (known.size === 0) continue;
    owners = known;
    const below = [...fieldsOf(type, selectionsBelow(field.parts)).values()].flatMap(({ name: fieldName, parts: [part] }) =>
      part && !part.node.selectionSet && [...known].every((name) => ownersOf(type.name, fieldName).has(name)) ? [part.node] : [],
    );
    const [part] = field.parts;
    if (part) fields.push({ ...part.node, selectionSet: { kind: Kind.SELECTION_SET, selections: [typename, ...below] } });
  }
  if (!owners || fields.length === 0) return null;
  const part = restrict(operation, fields);
  const names = new Set(part.definition.variableDefinitions?.map(({ variable }) => variable.name.value));
  const used = Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
  return { operation: part, variables: used, owners };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** The same operation with other root fields and only the variables they use. */
function restrict({ definition }: Operation, fields: FieldNode[]): Operation {
  const used = new Set<string>();
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const restricted = {
    kind: Kind.OPERATION_DEFINITION,
    operation: definition.operation,
    variableDefinitions: definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
    selectionSet,
  } as const;
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [restricted] };
  return { text: print(document), definition: restricted, fragments: new Map(), isEntityFetch: false };
}
