import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataIdOf, keys, pagedResolvers, pagedTypePolicies, possibleTypes, typePolicies } from "@quyu/partner-client/cache";
import { buildSchema, extendSchema, getNamedType, type GraphQLSchema, isAbstractType, isObjectType, parse } from "graphql";
import { cacheFacts } from "../../../scripts/cache-facts";

const read = (name: string) => readFileSync(join(__dirname, "../../../schema", `${name}.graphql`), "utf8");
const api = buildSchema(read("api"));
const resolvers = pagedResolvers(() => "joined");
const paged = pagedTypePolicies((keyArgs) => keyArgs);

/** What a client that keeps its objects in a cache would get wrong about the schema with what we tell it. */
function untold(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  const found: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) {
      const kinds = schema.getPossibleTypes(type).map(({ name }) => name);
      if (kinds.sort().join() !== possibleTypes[type.name]?.join()) found.push(`possible types of ${type.name}`);
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (getNamedType(field.type).name.endsWith("Connection")) {
        const telling = field.args.map(({ name }) => name).filter((name) => name !== "first" && name !== "after");
        const told = paged[type.name]?.fields?.[field.name];
        if (resolvers[type.name]?.[field.name] !== "joined") found.push(`pages of ${type.name}.${field.name}`);
        if (JSON.stringify(told) !== JSON.stringify(telling.length > 0 ? telling : false))
          found.push(`arguments of ${type.name}.${field.name}`);
      }
    if (roots.includes(type.name)) continue;
    const policy = typePolicies[type.name]?.keyFields;
    const key = keys[type.name];
    const hasId = "id" in type.getFields();
    if (!hasId && (policy === undefined || !key)) found.push(`identity of ${type.name}`);
    if (hasId && (policy === false || (key && key({ id: "1" }) !== "1"))) found.push(`identity of ${type.name}`);
  }
  return found;
}

test("clients' caches are told of every type of the schema", () => {
  expect(untold(api)).toEqual([]);
});

test("a type, a list or an argument more is noticed", () => {
  const grown = extendSchema(
    api,
    parse(`
      extend type Query { newPlace: NewPlace newThings: NewThings newKinds: NewKind }
      type NewPlace { code: ID! newNeeds(first: Int, after: String, urgent: Boolean): NeedConnection! }
      type NewThings implements NewKind { id: ID! }
      interface NewKind { id: ID! }`),
  );

  expect(untold(grown).sort()).toEqual([
    "arguments of NewPlace.newNeeds",
    "identity of NewPlace",
    "pages of NewPlace.newNeeds",
    "possible types of NewKind",
  ]);
});

test("every entity is found by the key its subgraphs find it by", () => {
  const entities = new Map<string, string[]>();
  let type = "";
  for (const line of read("supergraph").split("\n")) {
    type = /^type (\w+)/.exec(line)?.[1] ?? type;
    const key = /@join__type\(.*key: "([^"]+)"/.exec(line)?.[1];
    if (key !== undefined) entities.set(type, [...(entities.get(type) ?? []), key]);
  }

  expect(entities.size).toBeGreaterThan(20);
  for (const [name, found] of entities)
    for (const key of found) expect([name, dataIdOf({ [key]: "x" }, name)]).toEqual([name, key === "id" ? "x" : `${name}:x`]);
});

test("a region is known by its code, and is not known where the code was not asked for", () => {
  expect(typePolicies["Region"]).toEqual({ keyFields: ["code"] });
  expect(keys["Region"]?.({ code: "510116003" })).toBe("510116003");
  expect([keys["Region"]?.({ name: "华阳街道" }), dataIdOf({ name: "华阳街道" }, "Region")]).toEqual([null, undefined]);
});

test("what has a number only sometimes is never mistaken for another without one", () => {
  expect(typePolicies["ResponsibilityAssignment"]).toBeUndefined();
  expect(keys["ResponsibilityAssignment"]?.({ id: null })).toBeNull();
  expect(dataIdOf({ id: null }, "ResponsibilityAssignment")).toBeUndefined();
});

test.each([
  ["of two fields", '@join__type(graph: A, key: "a b")', "a: ID! b: ID!"],
  ["nested", '@join__type(graph: A, key: "a { b }")', "a: Other! } type Other { b: ID!"],
  ["that may be null", '@join__type(graph: A, key: "a")', "a: ID"],
])("a key %s, which no client could use, is refused", (_name, directive, fields) => {
  const schema = buildSchema(`type Query { thing: Thing } type Thing { ${fields} }`);

  expect(() => cacheFacts(schema, `type Thing ${directive} { a: ID }`)).toThrow("clients cannot find Thing again");
});
