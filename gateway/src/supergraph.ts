import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
} from "graphql";
import { readRules, type RuleBook } from "./authorize/rule-book";
import { argumentsOf, checkDirectives, fieldSetsOf, withoutIdleKeys } from "./supergraph-directives";

export interface Supergraph {
  /** What Apollo Gateway loads: the file without its rules, which it does not know. */
  sdl: string;
  /** The rules: who may ask for what. */
  rules: RuleBook;
  /** All types of all subgraphs, those hidden from clients included. */
  schema: GraphQLSchema;
  /** The subgraphs that resolve a field by themselves. */
  ownersOf(typeName: string, fieldName: string): ReadonlySet<string>;
  /** The names of the fields by which entities are joined: those in keys, and those that other fields require. */
  joiningFields: ReadonlySet<string>;
}

/** Reads the composed schema. Throws where the file is missing. */
export const readSupergraph = (file: string): Supergraph => describeSupergraph(readFileSync(file, "utf8"));

/** Reads from the supergraph what the gateway needs: types, rules, and who resolves what. */
export function describeSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const owners = readOwners(document);
  const none: ReadonlySet<string> = new Set();
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const rules = readRules(sdl, schema);
  checkDirectives(document);
  return {
    joiningFields: new Set(fieldSetsOf(document).flatMap(({ fields }) => fields)),
    sdl: print(withoutIdleKeys(parse(rules.sdl, { noLocation: true }))),
    rules,
    schema,
    ownersOf: (typeName, fieldName) => owners.get(`${typeName}.${fieldName}`) ?? none,
  };
}

/** `Type.field` → names of the subgraphs that resolve it, as the join directives of the federation specification say. */
function readOwners(document: DocumentNode): Map<string, ReadonlySet<string>> {
  const nameOf = new Map<string, string>();
  const owners = new Map<string, ReadonlySet<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const { name, directives } of definition.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === "join__graph");
      if (graph) nameOf.set(name.value, String(argumentsOf(graph)["name"]));
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const graphs = (directives: readonly ConstDirectiveNode[] = [], name: string) =>
      directives.filter((directive) => directive.name.value === name).map(argumentsOf);
    const all = graphs(definition.directives, "join__type").map(({ graph }) => String(graph));
    for (const field of definition.fields ?? []) {
      const resolving = resolvingGraphs(graphs(field.directives, "join__field"), all);
      owners.set(`${definition.name.value}.${fieldName(field)}`, new Set(resolving.map((graph) => nameOf.get(graph) ?? graph)));
    }
  }
  return owners;
}

const fieldName = (field: FieldDefinitionNode) => field.name.value;

function resolvingGraphs(joins: Record<string, unknown>[], all: string[]): string[] {
  if (joins.length === 0) return all;
  return joins.filter(({ external, graph }) => graph !== undefined && external !== true).map(({ graph }) => String(graph));
}
