import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { type AskedFields, fieldsReader, objectTypeOf, type Operation, type Variables } from "./selection";

export type Path = readonly (string | number)[];

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
  schema: GraphQLSchema,
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
    return type ? object(given, fieldsOf(type, [operation.definition.selectionSet]), []) : {};
  }

  function entities(): Record<string, unknown> {
    const representations = variables["representations"] as { __typename: string }[];
    const below = entitySelections(operation);
    const rows = given["_entities"] as unknown[];
    const shaped = rows.map((row, index) => {
      if (row === null) return null;
      const type = isRecord(row) && schema.getType(String(own(row, "__typename") ?? representations[index]?.__typename));
      if (isRecord(row) && isObjectType(type)) return object(row, fieldsOf(type, below), ["_entities", index]);
      problems.push(["_entities", index]);
      return null;
    });
    return { _entities: shaped };
  }

  function object(row: Record<string, unknown>, fields: AskedFields, path: Path): Record<string, unknown> {
    // Without a prototype, "__proto__" is a name like any other.
    const shaped = Object.create(null) as Record<string, unknown>;
    for (const { responseName, fieldName, type, below } of fields.values()) {
      const found = own(row, responseName);
      if (fieldName === "__typename") {
        if (typeof found === "string") shaped[responseName] = found;
      } else if (type) {
        shaped[responseName] = value(found, type, below, [...path, responseName]);
      }
    }
    // Asked or not, the gateway picks fragments by it.
    if (!("__typename" in shaped) && typeof own(row, "__typename") === "string") shaped["__typename"] = row["__typename"];
    return shaped;
  }

  function value(found: unknown, type: GraphQLOutputType, below: readonly SelectionSetNode[], path: Path): unknown {
    if (isNonNullType(type)) return value(found, type.ofType, below, path);
    if (found === null) return null;
    if (isListType(type)) {
      if (Array.isArray(found)) return found.map((item, index) => value(item, type.ofType, below, [...path, index]));
    } else if (isLeafType(type)) {
      if (isLeafValue(found, type.name, isEnumType(type) ? (name) => type.getValue(name) !== undefined : undefined)) return found;
    } else if (isRecord(found)) {
      const runtime = objectTypeOf(schema, type, own(found, "__typename"));
      if (runtime) return object(found, fieldsOf(runtime, below), path);
    }
    problems.push(path);
    return null;
  }
}

/** What is asked of each entity. */
export const entitySelections = (operation: Operation): SelectionSetNode[] => {
  let selections = selectionsOfEntities.get(operation);
  if (!selections) {
    selections = operation.definition.selectionSet.selections.flatMap((node) =>
      "selectionSet" in node && node.selectionSet ? [node.selectionSet] : [],
    );
    selectionsOfEntities.set(operation, selections);
  }
  return selections;
};
const selectionsOfEntities = new WeakMap<Operation, SelectionSetNode[]>();

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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (row: Record<string, unknown>, name: string): unknown => (Object.hasOwn(row, name) ? row[name] : undefined);
