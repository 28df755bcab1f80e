import { readFileSync } from "node:fs";
import { buildASTSchema, type GraphQLSchema, parse, print } from "graphql";
import { readRules, type RuleBook } from "./authorize/rule-book";
import { checkDirectives, withoutIdleKeys } from "./supergraph-directives";
import { fieldSetsOf, type Joining, joiningOf, objectInterfacesIn, ownersIn, typesIn } from "./supergraph-joins";

export interface Supergraph {
  /** What Apollo Gateway loads: the file without its rules, which it does not know. */
  sdl: string;
  /** The rules: who may ask for what. */
  rules: RuleBook;
  /** All types of all subgraphs, those hidden from clients included. */
  schema: GraphQLSchema;
  /** The subgraphs that resolve a field by themselves. */
  ownersOf(typeName: string, fieldName: string): ReadonlySet<string>;
  /** How a subgraph joins the entities of a type; undefined where it has no key of it and requires nothing for it. */
  joining(typeName: string, subgraph: string): Joining | undefined;
  /** Interfaces that some subgraph has as an object → those of their fields that none of their types has for itself. */
  objectInterfaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** The name of the type that a field, `Type.field`, has in a subgraph; undefined where it is the same everywhere. */
  typeIn(coordinate: string, subgraph: string): string | undefined;
  /** The names of the fields by which entities are joined: those in keys, and those that other fields require. */
  joiningFields: ReadonlySet<string>;
}

/** Reads the composed schema. Throws where the file is missing. */
export const readSupergraph = (file: string): Supergraph => describeSupergraph(readFileSync(file, "utf8"));

/** Reads from the supergraph what the gateway needs: types, rules, and who resolves what. */
export function describeSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const owners = ownersIn(document);
  const none: ReadonlySet<string> = new Set();
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const rules = readRules(sdl, schema);
  checkDirectives(document);
  return {
    joiningFields: new Set(fieldSetsOf(document).flatMap(({ fields }) => fields)),
    sdl: print(withoutIdleKeys(parse(rules.sdl, { noLocation: true }))),
    rules,
    schema,
    joining: joiningOf(document),
    objectInterfaces: objectInterfacesIn(document),
    typeIn: typesIn(document),
    ownersOf: (typeName, fieldName) => owners.get(`${typeName}.${fieldName}`) ?? none,
  };
}
