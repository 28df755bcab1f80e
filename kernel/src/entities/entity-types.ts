import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionNode,
  valueFromAST,
  GraphQLString,
} from "graphql";
import { isUuid } from "../loaders";
import { isRegionCode } from "../region";

/** What a key may look like, by the name of its field: the same in every subgraph. */
const keyForms: Readonly<Record<string, (value: unknown) => value is string>> = { id: isUuid, code: isRegionCode };

/** How the representations of an entity are read. */
export interface EntityType {
  name: string;
  /** The field of its key. */
  key: string;
  /** Whether a value can be a key of it at all. */
  isKey: (value: unknown) => value is string;
  /** By the name of a field that requires something of the owner: the names of what it requires. */
  requires: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads from the text of a subgraph which entities others may ask it for. Throws where one has a key of several fields, or one whose form is
 * not declared here: a key is checked the same way everywhere, or not accepted.
 */
export function entityTypesOf(document: DocumentNode): Map<string, EntityType> {
  const types = document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(types.flatMap((type) => entityTypeOf(type) ?? []).map((entity) => [entity.name, entity]));
}

function entityTypeOf(type: ObjectTypeDefinitionNode): EntityType | null {
  const name = type.name.value;
  const keys = (type.directives ?? []).filter((directive) => directive.name.value === "key");
  const isResolvable = keys.some(
    (directive) =>
      !directive.arguments?.some(({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value),
  );
  if (!isResolvable) return null;
  const [key, ...others] = keys.flatMap(fieldNames);
  const isKey = key === undefined ? undefined : keyForms[key];
  if (key === undefined || others.length > 0 || !isKey) throw new Error(`${name} has a key of an unknown form: see keyForms`);
  const requires = (type.fields ?? []).flatMap((field): [string, string[]][] => {
    const names = (field.directives ?? []).filter((directive) => directive.name.value === "requires").flatMap(fieldNames);
    return names.length > 0 ? [[field.name.value, names]] : [];
  });
  return { name, key, isKey, requires: new Map(requires) };
}

/** The names at the top of the selection that a `@key` or `@requires` gives as text. */
function fieldNames(directive: NonNullable<ObjectTypeDefinitionNode["directives"]>[number]): string[] {
  const given = directive.arguments?.find(({ name }) => name.value === "fields")?.value;
  const [operation] = parse(`{ ${String(valueFromAST(given, GraphQLString))} }`).definitions;
  const selections: readonly SelectionNode[] =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}
