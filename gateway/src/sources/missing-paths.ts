import { type GraphQLSchema, isObjectType } from "graphql";
import type { Supergraph } from "../supergraph";
import { entitySelections, type Path } from "./answer-shape";
import { type AskedField, fieldsReader, objectTypeOf, type Operation, type Variables } from "./selection";

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
  const type = field.type && objectTypeOf(schema, field.type, undefined);
  if (!isSharedRootField(supergraph, operation, field.fieldName) || !type) return [[field.responseName]];
  const below = [...fieldsReader(schema, operation, variables)(type, field.below).values()];
  const paths = below
    .filter(({ fieldName }) => fieldName !== "__typename")
    .map(({ responseName }) => [field.responseName, withoutPlannersAlias(responseName)]);
  return paths.length > 0 ? paths : [[field.responseName]];
}

/** Whether several subgraphs serve a root field, so that each of them answers its own part of the object. */
export function isSharedRootField({ schema, ownersOf }: Supergraph, { definition }: Operation, fieldName: string): boolean {
  return ownersOf(schema.getRootType(definition.operation)?.name ?? "", fieldName).size > 1;
}

/** The root fields an operation asks for. */
export function rootFields({ schema }: Supergraph, operation: Operation, variables: Variables): AskedField[] {
  const root = schema.getRootType(operation.definition.operation);
  if (!root) return [];
  const fields = fieldsReader(schema, operation, variables)(root, [operation.definition.selectionSet]);
  return [...fields.values()].filter(({ fieldName }) => fieldName !== "__typename");
}

/** One path for each field of each entity; for many of them one for each entity. */
export function missingInEntities(schema: GraphQLSchema, operation: Operation, variables: Variables): Path[] {
  const representations = variables["representations"] as { __typename: string }[];
  const fieldsOf = fieldsReader(schema, operation, variables);
  const below = entitySelections(operation);
  const paths = representations.flatMap(({ __typename }, index): Path[] => {
    const type = schema.getType(__typename);
    if (!isObjectType(type)) return [["_entities", index]];
    return [...fieldsOf(type, below).values()]
      .filter(({ fieldName }) => fieldName !== "__typename")
      .map(({ responseName }) => ["_entities", index, withoutPlannersAlias(responseName)]);
  });
  if (paths.length <= mostErrors) return paths;
  return representations.slice(0, mostErrors).map((_, index) => ["_entities", index]);
}

// Where two types give one name to fields of different types, the planner asks under a name of its own and renames the answer.
const withoutPlannersAlias = (name: string): string => name.replace(/__alias_\d+$/, "");
