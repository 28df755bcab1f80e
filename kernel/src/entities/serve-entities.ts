import type { ApolloServerPlugin } from "@apollo/server";
import {
  defaultFieldResolver,
  type DocumentNode,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  Kind,
  type TypeNode,
} from "graphql";
import { badInput } from "../errors";
import { type EntityType, entityTypesOf } from "./entity-types";

type Values = Readonly<Record<string, unknown>>;
type ReferenceResolver = (key: Values, context: unknown, info: GraphQLResolveInfo) => unknown;

/** Holds, on an entity, what came along for the fields that require it. A symbol, so that no resolver takes it for a value of the row. */
const told = Symbol("what a representation told");

/**
 * Makes a subgraph answer each representation of `_entities` for itself: one that is wrong (no object, no such type, a missing or malformed
 * key) is null with BAD_USER_INPUT at its own place, the others are answered.
 *
 * A reference resolver gets the key and nothing else, and a value that came in a representation reaches only the field whose `@requires` names
 * it; one of another type than the owner's counts as missing. So nothing else of a subgraph can rest on what a representation says. Changes the schema it is given; throws where an entity of
 * `document` has no reference resolver.
 */
export function serveEntities(schema: GraphQLSchema, document: DocumentNode): GraphQLSchema {
  const entities = entityTypesOf(document);
  for (const entity of entities.values()) {
    const type = schema.getType(entity.name) as GraphQLObjectType;
    if (!referenceResolverOf(type)) throw new Error(`${entity.name} has a key, but nothing that resolves it`);
    tellRequiringFields(type, entity);
  }
  const field = schema.getQueryType()?.getFields()["_entities"];
  if (field)
    field.resolve = (_, { representations }: { representations: readonly unknown[] }, context, info) =>
      representations.map((representation) => resolveEntity(entities, representation, context, info));
  return schema;
}

async function resolveEntity(
  entities: ReadonlyMap<string, EntityType>,
  representation: unknown,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  if (typeof representation !== "object" || representation === null || Array.isArray(representation))
    throw badInput("引用应是一个对象");
  const given = representation as Values;
  const { __typename } = given;
  const entity = typeof __typename === "string" ? entities.get(__typename) : undefined;
  if (!entity) throw badInput("引用的类型有误，这里没有这种记录");
  const key = given[entity.key];
  if (!entity.isKey(key)) throw badInput(`引用的 ${entity.key} 有误`);
  const type = info.schema.getType(entity.name) as GraphQLObjectType;
  const values = requiredValues(type, entity, given);
  const found = await referenceResolverOf(type)?.({ __typename, [entity.key]: key }, context, info);
  if (typeof found !== "object" || found === null) return null;
  // A loader gives the same row to everybody who asks for it: what was told of it stays with this place of the answer.
  if (values) return Object.assign(Object.create(Object.getPrototypeOf(found) as object), found, { __typename, [told]: values });
  if (!("__typename" in found)) Object.defineProperty(found, "__typename", { value: __typename });
  return found;
}

/** `@apollo/subgraph` keeps the reference resolver of an entity among the extensions of its type. */
const referenceResolverOf = (type: GraphQLObjectType): ReferenceResolver | undefined =>
  (type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } }).apollo?.subgraph?.resolveReference;

/** What a representation carries for the fields that require it; null for an entity without such fields. */
function requiredValues(type: GraphQLObjectType, { requires }: EntityType, given: Values): Values | null {
  if (requires.size === 0) return null;
  const names = [...new Set([...requires.values()].flat())].filter((name) => given[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, readValue(type, name, given[name])]));
}

function readValue(type: GraphQLObjectType, name: string, value: unknown): unknown {
  const leaf = getNullableType(type.getFields()[name]?.type);
  if (value === null || !isLeafType(leaf)) return value;
  try {
    return leaf.parseValue(value);
  } catch {
    return undefined;
  }
}

/** Gives each field that requires something the row together with what it requires, and no other field anything of it. */
function tellRequiringFields(type: GraphQLObjectType, { requires }: EntityType): void {
  for (const [name, required] of requires) {
    const field = type.getFields()[name];
    if (!field) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source: object & { [told]?: Values }, args, context, info) => {
      const values = Object.fromEntries(required.map((one) => [one, source[told]?.[one]]));
      const withValues: unknown = Object.assign(Object.create(Object.getPrototypeOf(source) as object), source, values);
      return resolve(withValues, args, context, info);
    };
  }
}

/** Whether a variable is a list of representations that may not be null. */
const isRepresentations = (type: TypeNode): boolean => {
  const list = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (list.kind !== Kind.LIST_TYPE || list.type.kind !== Kind.NON_NULL_TYPE) return false;
  return list.type.type.kind === Kind.NAMED_TYPE && list.type.type.name.value === "_Any";
};

/** A representation that is null is a wrong one like any other: GraphQL would refuse the whole list for it before anybody is asked. */
export const nullRepresentations: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, operation }) {
        for (const { variable, type } of operation?.variableDefinitions ?? []) {
          const value: unknown = request.variables?.[variable.name.value];
          if (!Array.isArray(value) || !value.includes(null) || !isRepresentations(type)) continue;
          request.variables = { ...request.variables, [variable.name.value]: value.map((one: unknown) => one ?? {}) };
        }
      },
    };
  },
};
