import type { Viewer } from "@quyu/kernel";
import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  visit,
} from "graphql";

/** Something a caller must be able to show: a sign-in, or one of several sets of scopes. */
export interface Condition {
  /** Equal conditions have equal texts. */
  readonly text: string;
  readonly isMet: (viewer: Viewer) => boolean;
}

/** The rules that stand in a supergraph. */
export interface RuleBook {
  /** The supergraph without them, as Apollo Gateway can load it. */
  readonly sdl: string;
  /** Every condition there is. */
  readonly conditions: readonly Condition[];
  /**
   * What must be met to ask for a field: the rules of its type, of the field, and of the type it gives. Of an interface: its own; what its
   * kinds ask for besides holds for things of those kinds, whose rules are asked for by their names.
   */
  ofField(type: string, field: string): readonly Condition[];
  /** What must be met to look at things of a type; of an interface or a union, at all of them, whatever kind they are of. */
  ofType(type: string): readonly Condition[];
}

/** The specifications whose directives are rules, by name, and whether this gateway enforces them. */
const specifications: ReadonlyMap<string, boolean> = new Map([
  ["authenticated", true],
  ["requiresScopes", true],
  ["policy", false],
]);
const specificationUrl = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]+)\/v\d+\.\d+\/?$/;

/** Names that the rules go by in one supergraph: a link may rename both a specification and what it imports from it. */
interface Names {
  /** Directive → specification. */
  directives: Map<string, string>;
  /** Prefixes of the types that belong to the specifications, e.g. `requiresScopes__`. */
  prefixes: string[];
  /** Types that were imported under a name of their own. */
  types: Set<string>;
}

/**
 * Reads the rules of a supergraph. Throws where it carries rules that this gateway cannot enforce: it would answer what another router refuses.
 */
export function readRules(sdl: string, schema: GraphQLSchema): RuleBook {
  const document = parse(sdl, { noLocation: true });
  const names = readNames(document);
  const unknown = [...names.directives].find(([, specification]) => !specifications.get(specification));
  if (unknown) throw new Error(`the supergraph has rules by @${unknown[0]}, which this gateway cannot enforce`);

  const conditions = new Map<string, Condition>();
  const read = (directives: readonly ConstDirectiveNode[] = []): Condition[] =>
    directives
      .filter(({ name }) => names.directives.has(name.value))
      .map((directive) => {
        const condition = conditionOf(directive, names.directives.get(directive.name.value) as string);
        const known = conditions.get(condition.text);
        if (!known) conditions.set(condition.text, condition);
        return known ?? condition;
      });
  const onTypes = new Map<string, Condition[]>();
  const onFields = new Map<string, Condition[]>();
  for (const definition of document.definitions) {
    if (!("name" in definition) || !definition.name || !("directives" in definition)) continue;
    onTypes.set(definition.name.value, read(definition.directives as readonly ConstDirectiveNode[]));
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? [])
      onFields.set(`${definition.name.value}.${field.name.value}`, read(field.directives));
  }

  const ofType = remember((type: string) => distinct(onTypes.get(type) ?? []));
  const ofField = remember((key: string) => {
    const [type, field] = key.split(".") as [string, string];
    const given = givenType(schema, type, field);
    return distinct([...ofType(type), ...(onFields.get(key) ?? []), ...(given ? ofType(given) : [])]);
  });
  return {
    sdl: print(withoutRules(document, names)),
    conditions: [...conditions.values()],
    ofField: (type, field) => ofField(`${type}.${field}`),
    ofType,
  };
}

function givenType(schema: GraphQLSchema, typeName: string, field: string): string | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return getNamedType(type.getFields()[field]?.type)?.name;
}

function conditionOf(directive: ConstDirectiveNode, specification: string): Condition {
  if (specification === "authenticated") return { text: "signed in", isMet: ({ role }) => role !== "visitor" };
  const given = directive.arguments?.find(({ name }) => name.value === "scopes");
  // Composition leaves what a service wrote without its brackets; GraphQL reads "a" as [["a"]], and ["a", "b"] as [["a"], ["b"]].
  const alternatives = listed(given && valueFromASTUntyped(given.value)).map((all) => listed(all) as string[]);
  return {
    text: JSON.stringify(alternatives),
    // Letter by letter, as every router does: the schema names `area:*` beside `area:read` itself.
    isMet: ({ role, scopes }) => role !== "visitor" && alternatives.some((all) => all.every((scope) => scopes.includes(scope))),
  };
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

function readNames(document: DocumentNode): Names {
  const names: Names = { directives: new Map(), prefixes: [], types: new Set() };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      const specification = specificationOf(link);
      if (!specification) continue;
      const { as = specification, import: imports = [] } = argumentsOf(link) as { as?: string; import?: (string | Import)[] };
      names.prefixes.push(`${as}__`);
      // The directive that bears the specification's name goes by the name of the link unless it was imported by another one.
      const imported = imports.map((one) => (typeof one === "string" ? { name: one } : one));
      const own = imported.find(({ name }) => name === `@${specification}`);
      names.directives.set(own ? (own.as ?? own.name).slice(1) : as, specification);
      for (const { name, as: other } of imported) if (!name.startsWith("@")) names.types.add(other ?? name);
    }
  }
  return names;
}

interface Import {
  name: string;
  as?: string;
}

/** Which rules a link brings in; undefined for a link to anything else. */
function specificationOf(link: ConstDirectiveNode): string | undefined {
  const { url } = argumentsOf(link);
  const name = typeof url === "string" ? specificationUrl.exec(url)?.[1] : undefined;
  return name !== undefined && specifications.has(name) ? name : undefined;
}

const argumentsOf = ({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

/** Takes out the rules, their definitions and the links that bring them in; everything else stays to the letter. */
function withoutRules(document: DocumentNode, { directives, prefixes, types }: Names): DocumentNode {
  const isTheirs = (name: string) => types.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
  return visit(document, {
    Directive: (node) => (directives.has(node.name.value) || specificationOf(node as ConstDirectiveNode) ? null : undefined),
    DirectiveDefinition: ({ name }) => (directives.has(name.value) || isTheirs(name.value) ? null : undefined),
    ScalarTypeDefinition: ({ name }) => (isTheirs(name.value) ? null : undefined),
    EnumTypeDefinition: ({ name }) => (isTheirs(name.value) ? null : undefined),
  });
}

const distinct = (conditions: readonly Condition[]): readonly Condition[] => [...new Set(conditions)];

function remember<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
