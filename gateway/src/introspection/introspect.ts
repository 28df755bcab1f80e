import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { type AskedField, askedFields, fragmentsOf, type Part, type Reader } from "../documents/reader";

export interface Asked {
  /** As clients see it. */
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced, with defaults. */
  variables: Record<string, unknown>;
}

type Fields = ReadonlyMap<string, AskedField>;

/** A place in the operation, and what is told there of each part of the schema: once, however often it is met. */
interface Place {
  fields: readonly PlaceField[];
  told: Map<unknown, Told>;
}

interface PlaceField {
  key: string;
  resolve(subject: unknown): unknown;
  tell(found: unknown): Told;
}

/** A part of the answer, and how many fields it has; the text of the answer grows with them, the work does not. */
interface Told {
  value: unknown;
  fields: number;
}

const nothing: Told = { value: null, fields: 0 };

/** The fields that ask for the schema itself; only the root of a query has them. */
const metaFields = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

/** Whether a field asks for the schema itself. */
export const isIntrospection = (fieldName: string): boolean => metaFields.has(fieldName);

/** Thrown where an operation asks for more of the schema than is told at once. */
export class TooMuchIntrospection extends Error {}

/**
 * Answers what a valid operation asks of the schema itself, by the keys of its root. A type that a thousand fields have is put together
 * once, so that the whole schema costs little more than its text. Throws TooMuchIntrospection where the answer has more than `most` fields.
 */
export function introspect(asked: Asked, most: number): Record<string, unknown> {
  const { schema, variables } = asked;
  const root = schema.getRootType(asked.operation.operation);
  if (!root) return {};
  const reader: Reader = { schema, fragments: fragmentsOf(asked.document), variables };
  const info = { schema } as GraphQLResolveInfo;
  let work = 0;

  function placeOf(type: GraphQLObjectType, asked: Fields, fieldOf: (name: string) => GraphQLField<unknown, unknown>): Place {
    const fields = [...asked.values()].map(({ key, parts }): PlaceField => {
      const [{ node }] = parts as [Part<FieldNode>];
      if (node.name.value === "__typename") return { key, resolve: () => type.name, tell: (value) => ({ value, fields: 0 }) };
      const field = fieldOf(node.name.value);
      const args = getArgumentValues(field, node, variables);
      const one = tellerOf(field, parts);
      return {
        key,
        resolve: (subject) => field.resolve?.(subject, args, null, info),
        tell: (found) => (Array.isArray(found) ? list(counted(found).map(one)) : one(found)),
      };
    });
    return { fields, told: new Map() };
  }

  /** A list is work whatever is told of its items. */
  function counted(items: readonly unknown[]): readonly unknown[] {
    if ((work += items.length) > most) throw new TooMuchIntrospection();
    return items;
  }

  /** Tells one value of a field's type; every list of introspection is of one level. */
  function tellerOf(field: GraphQLField<unknown, unknown>, parts: AskedField["parts"]): (found: unknown) => Told {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return (found) => ({ value: isNothing(found) ? null : type.serialize(found), fields: 0 });
    if (!isObjectType(type)) throw new TypeError(`${field.name} tells of no object`);
    const sets = parts.flatMap(({ node }) => (node.selectionSet ? [{ node: node.selectionSet, type }] : []));
    const below = askedFields(reader, sets, type);
    const place = placeOf(type, below, (name) => type.getFields()[name] as GraphQLField<unknown, unknown>);
    return (found) => (isNothing(found) ? nothing : tell(place, found));
  }

  function tell({ fields, told }: Place, subject: unknown): Told {
    const known = told.get(subject);
    if (known) return known;
    if ((work += fields.length) > most) throw new TooMuchIntrospection();
    // A client may choose any name for a key, `__proto__` included.
    const value = Object.create(null) as Record<string, unknown>;
    let count = fields.length;
    for (const field of fields) {
      const found = field.tell(field.resolve(subject));
      value[field.key] = found.value;
      count += found.fields;
    }
    const result = { value, fields: count };
    told.set(subject, result);
    return result;
  }

  const { value, fields } = tell(
    placeOf(root, rootFields(asked), (name) => metaFields.get(name) as GraphQLField<unknown, unknown>),
    schema,
  );
  if (fields > most) throw new TooMuchIntrospection();
  return value as Record<string, unknown>;
}

/** Whether an operation asks for the schema itself at all. */
export const asksForSchema = (asked: Asked): boolean => rootFields(asked).size > 0;

function rootFields({ schema, document, operation, variables }: Asked): Fields {
  const root = schema.getRootType(operation.operation);
  if (!root) return new Map();
  const reader: Reader = { schema, fragments: fragmentsOf(document), variables };
  const fields = askedFields(reader, [{ node: operation.selectionSet, type: root }], root);
  return new Map([...fields].filter(([, { name }]) => isIntrospection(name)));
}

const list = (items: readonly Told[]): Told => ({
  value: items.map(({ value }) => value),
  fields: items.reduce((sum, { fields }) => sum + fields, 0),
});

const isNothing = (found: unknown): boolean => found === null || found === undefined;
