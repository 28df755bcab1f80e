import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
  type SelectionSetNode,
} from "graphql";
import { type AskedField, type Part, selectionsBelow } from "../documents/reader";
import { isRecord, own, type Path } from "../execution/data";
import type { Supergraph } from "../supergraph";
import { fieldsReader, type Operation, typeOf, type Variables } from "./selection";

export interface ShapedAnswer {
  /** The asked fields and nothing else; null where the subgraph gave something that cannot be of the field's type. */
  data: Record<string, unknown>;
  /** Where that happened, and where a field is missing. */
  problems: Path[];
}

/**
 * Takes from a subgraph's answer what was asked, and checks each value against the schema: Apollo Gateway would merge anything and
 * fail the whole request where a list turns out to be a number.
 */
export function shapeAnswer(
  { schema, typeIn }: Pick<Supergraph, "schema" | "typeIn">,
  source: string,
  operation: Operation,
  variables: Variables,
  given: Record<string, unknown>,
): ShapedAnswer {
  const problems: Path[] = [];
  const fieldsOf = fieldsReader(schema, operation, variables);
  const data = operation.isEntityFetch ? entities() : root();
  return { data, problems };

  function root(): Record<string, unknown> {
    const type = schema.getRootType(operation.definition.operation);
    if (!type) return {};
    return object(given, type, [{ node: operation.definition.selectionSet, type }], []);
  }

  function entities(): Record<string, unknown> {
    const representations = variables["representations"] as { __typename: string }[];
    const rows = given["_entities"] as unknown[];
    const shaped = rows.map((row, index) => {
      if (row === null) return null;
      const type = isRecord(row) && entityType(schema, own(row, "__typename") ?? representations[index]?.__typename);
      if (isRecord(row) && type) return object(row, type, entitySelections(operation, type), ["_entities", index]);
      problems.push(["_entities", index]);
      return null;
    });
    return { _entities: shaped };
  }

  function object(
    row: Record<string, unknown>,
    runtime: GraphQLNamedType,
    selections: readonly Part<SelectionSetNode>[],
    path: Path,
  ): Record<string, unknown> {
    // Without a prototype, "__proto__" is a name like any other.
    const shaped = Object.create(null) as Record<string, unknown>;
    for (const field of fieldsOf(runtime, selections).values()) {
      const { key, name, type } = field;
      const found = own(row, key);
      if (name === "__typename") {
        if (typeof found === "string") shaped[key] = found;
      } else if (type) {
        shaped[key] = value(found, type, { field, only: typeIn(`${runtime.name}.${name}`, source) }, [...path, key]);
      }
    }
    // Asked or not, the gateway picks fragments by it.
    if (!("__typename" in shaped) && typeof own(row, "__typename") === "string") shaped["__typename"] = row["__typename"];
    return shaped;
  }

  function value(found: unknown, type: GraphQLOutputType, asked: AskedValue, path: Path): unknown {
    if (isNonNullType(type)) return value(found, type.ofType, asked, path);
    if (found === null) return null;
    if (isListType(type)) {
      if (Array.isArray(found)) return found.map((item, index) => value(item, type.ofType, asked, [...path, index]));
    } else if (isLeafType(type)) {
      if (isLeafValue(found, type.name, isEnumType(type) ? (name) => type.getValue(name) !== undefined : undefined)) return found;
    } else if (isRecord(found)) {
      // Where it is of one type only in this subgraph, the subgraph was not asked which.
      const runtime = typeOf(schema, type, own(found, "__typename") ?? asked.only);
      if (runtime) return named(object(found, runtime, belowOf(asked.field), path), asked.only);
    }
    problems.push(path);
    return null;
  }
}

/** The type of an entity, which may be an interface that a subgraph has as an object. */
export const entityType = (schema: GraphQLSchema, typename: unknown): GraphQLNamedType | undefined => {
  const type = schema.getType(String(typename));
  return isObjectType(type) || isInterfaceType(type) ? type : undefined;
};

/** What is asked of each entity of a type. */
export function entitySelections(operation: Operation, type: GraphQLNamedType): readonly Part<SelectionSetNode>[] {
  const byType = selectionsOfEntities.get(operation) ?? new Map<string, Part<SelectionSetNode>[]>();
  selectionsOfEntities.set(operation, byType);
  const found =
    byType.get(type.name) ??
    operation.definition.selectionSet.selections.flatMap((node) =>
      "selectionSet" in node && node.selectionSet ? [{ node: node.selectionSet, type }] : [],
    );
  byType.set(type.name, found);
  return found;
}
const selectionsOfEntities = new WeakMap<Operation, Map<string, Part<SelectionSetNode>[]>>();

/** What is asked below a field: the same list for each row, so that its reading is kept. */
function belowOf(field: AskedField): readonly Part<SelectionSetNode>[] {
  const found = below.get(field) ?? selectionsBelow(field.parts);
  below.set(field, found);
  return found;
}
const below = new WeakMap<AskedField, readonly Part<SelectionSetNode>[]>();

/** Where a value stands: its field, and the only type that it has in this subgraph where the whole has several. */
interface AskedValue {
  field: AskedField;
  only: string | undefined;
}

function named(shaped: Record<string, unknown>, only: string | undefined): Record<string, unknown> {
  if (only !== undefined) shaped["__typename"] ??= only;
  return shaped;
}

function isLeafValue(found: unknown, typeName: string, isEnumValue?: (name: string) => boolean): boolean {
  if (isEnumValue) return typeof found === "string" && isEnumValue(found);
  switch (typeName) {
    case "Int":
      return Number.isInteger(found) && Math.abs(found as number) <= 2 ** 31;
    case "Float":
      return typeof found === "number";
    case "Boolean":
      return typeof found === "boolean";
    case "String":
      return typeof found === "string";
    case "ID":
      return typeof found === "string" || Number.isInteger(found);
    default:
      // Our own scalars travel as text or numbers.
      return typeof found === "string" || typeof found === "number" || typeof found === "boolean";
  }
}
