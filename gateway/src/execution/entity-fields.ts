import type { FetchNode } from "@apollo/query-planner";
import {
  getNamedType,
  getOperationAST,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import { type AskedField, askedFields, fragmentsOf } from "../documents/reader";
import type { Supergraph } from "../supergraph";
import type { Data } from "./data";

/** One thing that a fetch asks of an entity, and what its subgraph has to be told for it besides the key. */
export interface EntityField {
  key: string;
  requires: SelectionSetNode | undefined;
}

/** What a fetch asks of an entity of a type. */
export function entityFields(
  { schema, joining }: Pick<Supergraph, "schema" | "joining">,
  node: FetchNode,
  object: Data,
): EntityField[] {
  const type = schema.getType(String(object["__typename"]));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const names = [type, ...type.getInterfaces()].map(({ name }) => name);
  const requiresOf = ({ name }: AskedField) =>
    names.map((typeName) => joining(typeName, node.serviceName)?.requires.get(name)).find((set) => set !== undefined);
  return askedOf(schema, node, type.name).map((field) => ({ key: field.key, requires: requiresOf(field) }));
}

function askedOf(schema: GraphQLSchema, node: FetchNode, typename: string): AskedField[] {
  const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const operation = getOperationAST(document);
  const type = getNamedType(schema.getType(typename));
  if (!operation || !type) return [];
  const sets = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet ? [{ node: selection.selectionSet, type }] : [],
  );
  const fields = askedFields({ schema, fragments: fragmentsOf(document), variables: {} }, sets, type);
  return [...fields.values()].filter(({ name }) => name !== "__typename");
}
