import type { FetchNode } from "@apollo/query-planner";
import { getOperationAST, type GraphQLSchema, Kind, parse } from "graphql";
import { askedFields, fragmentsOf } from "../documents/reader";

/** The keys under which a fetch asks something of entities of a type. */
export function entityFields(schema: GraphQLSchema, node: FetchNode, typename: unknown): string[] {
  const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const operation = getOperationAST(document);
  const type = schema.getType(String(typename));
  if (!operation || !type) return [];
  const sets = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet ? [{ node: selection.selectionSet, type }] : [],
  );
  const fields = askedFields({ schema, fragments: fragmentsOf(document), variables: {} }, sets, type);
  return [...fields.values()].filter(({ name }) => name !== "__typename").map(({ key }) => key);
}
