import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** How many items a list of introspection holds on average, by the field that gives it; a part of one where most types have none. */
export type IntrospectionSizes = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, IntrospectionSizes>();

/** Counts what introspection tells of a schema. A guess as for other lists would take a tool's introspection for ten times what it is. */
export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  const found = known.get(schema);
  if (found) return found;
  const types = Object.values(schema.getTypeMap());
  const count = { fields: 0, args: 0, inputFields: 0, enumValues: 0, interfaces: 0 };
  for (const type of types) {
    if (isEnumType(type)) count.enumValues += type.getValues().length;
    else if (isInputObjectType(type)) count.inputFields += Object.keys(type.getFields()).length;
    else if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields());
      count.fields += fields.length;
      count.interfaces += type.getInterfaces().length;
      for (const { args } of fields) count.args += args.length;
    }
  }
  const sizes = {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: count.fields / types.length,
    args: count.args / Math.max(count.fields, 1),
    inputFields: count.inputFields / types.length,
    enumValues: count.enumValues / types.length,
    interfaces: count.interfaces / types.length,
    // Each is told by an interface or a union as often as an object names one.
    possibleTypes: count.interfaces / types.length,
    // Most types are wrapped once or not at all, however long the chain that is asked for.
    ofType: 0.5,
  };
  known.set(schema, sizes);
  return sizes;
}
