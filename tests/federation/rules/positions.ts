import {
  type GraphQLField,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";

/** One field on the way from the root to a position. */
export interface Step {
  field: string;
  /** The type the field belongs to. */
  parent: string;
  /** The type of what it gives, connections seen through. */
  gives: string;
  isConnection: boolean;
  isList: boolean;
  /** Names of its arguments; the connection's own are left out. */
  args: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** A field as a step, or null where it gives no object. */
export function stepOf(parent: GraphQLObjectType, field: Field): Step | null {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return null;
  const isConnection = named.name.endsWith("Connection");
  const node = isConnection ? nodeOf(named) : named;
  return {
    field: field.name,
    parent: parent.name,
    gives: node.name,
    isConnection,
    isList: isList(field.type),
    args: field.args.filter(({ name }) => !["first", "after"].includes(name)).map(({ name }) => name),
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  const edge = getNamedType(connection.getFields()["edges"]?.type) as GraphQLObjectType;
  return getNamedType(edge.getFields()["node"]?.type) as GraphQLObjectType;
}

const isPlumbing = (name: string) => /(Connection|Edge)$|^PageInfo$/.test(name);

/** Every place of the graph where a field gives an object, with the shortest way there from a root field. */
export function positions(schema: GraphQLSchema): Step[][] {
  const query = schema.getQueryType() as GraphQLObjectType;
  const shortest = new Map<string, Step[]>([[query.name, []]]);
  const found: Step[][] = [];
  const queue = [query];
  for (let type = queue.shift(); type; type = queue.shift()) {
    const path = shortest.get(type.name) as Step[];
    for (const field of Object.values(type.getFields())) {
      const step = stepOf(type, field);
      if (!step || isPlumbing(step.gives)) continue;
      found.push([...path, step]);
      if (shortest.has(step.gives)) continue;
      shortest.set(step.gives, [...path, step]);
      queue.push(schema.getType(step.gives) as GraphQLObjectType);
    }
  }
  return found;
}

/** The names of a type's fields that give a plain value and need no argument. */
export function leavesOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => {
      const named = getNamedType(field.type);
      return (isScalarType(named) || isEnumType(named)) && field.args.every((argument) => !isNonNullType(argument.type));
    })
    .map(({ name }) => name);
}
