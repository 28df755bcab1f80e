import type { GraphQLSchema } from "graphql";
import { type AskedField, selectionsBelow } from "../documents/reader";
import type { Path } from "../execution/data";
import type { Supergraph } from "../supergraph";
import { entitySelections, entityType } from "./answer-shape";
import { fieldsReader, type Operation, typeOf, type Variables } from "./selection";

// A page of a hundred rows with many fields each would otherwise answer with more errors than data.
export const mostErrors = 200;

/**
 * Where a client finds nulls when a subgraph gave no answer at all. A root field that other subgraphs serve too (`region`) is not null
 * for that: the errors stand at the fields below it that this subgraph was asked for.
 */
export function missingPaths(supergraph: Supergraph, operation: Operation, variables: Variables): Path[] {
  if (operation.isEntityFetch) return missingInEntities(supergraph.schema, operation, variables);
  return rootFields(supergraph, operation, variables)
    .flatMap((field) => pathsOfRootField(supergraph, operation, variables, field))
    .slice(0, mostErrors);
}

/** The paths for which one root field stands: itself, or its fields where other subgraphs answer it too. */
export function pathsOfRootField(supergraph: Supergraph, operation: Operation, variables: Variables, field: AskedField): Path[] {
  const { schema } = supergraph;
  const type = field.type && typeOf(schema, field.type, undefined);
  if (!isSharedRootField(supergraph, operation, field.name) || !type) return [[field.key]];
  const below = [...fieldsReader(schema, operation, variables)(type, selectionsBelow(field.parts)).values()];
  const paths = below.filter(({ name }) => name !== "__typename").map(({ key }) => [field.key, key]);
  return paths.length > 0 ? paths : [[field.key]];
}

/** Whether several subgraphs serve a root field, so that each of them answers its own part of the object. */
export function isSharedRootField({ schema, ownersOf }: Supergraph, { definition }: Operation, fieldName: string): boolean {
  return ownersOf(schema.getRootType(definition.operation)?.name ?? "", fieldName).size > 1;
}

/** The root fields an operation asks for. */
export function rootFields({ schema }: Supergraph, operation: Operation, variables: Variables): AskedField[] {
  const root = schema.getRootType(operation.definition.operation);
  if (!root) return [];
  const fields = fieldsReader(schema, operation, variables)(root, [{ node: operation.definition.selectionSet, type: root }]);
  return [...fields.values()].filter(({ name }) => name !== "__typename");
}

/** One path for each field of each entity; for many of them one for each entity. */
export function missingInEntities(schema: GraphQLSchema, operation: Operation, variables: Variables): Path[] {
  const representations = variables["representations"] as { __typename: string }[];
  const fieldsOf = fieldsReader(schema, operation, variables);
  const paths = representations.flatMap(({ __typename }, index): Path[] => {
    const type = entityType(schema, __typename);
    if (!type) return [["_entities", index]];
    return [...fieldsOf(type, entitySelections(operation, type)).values()]
      .filter(({ name }) => name !== "__typename")
      .map(({ key }) => ["_entities", index, key]);
  });
  if (paths.length <= mostErrors) return paths;
  return representations.slice(0, mostErrors).map((_, index) => ["_entities", index]);
}
