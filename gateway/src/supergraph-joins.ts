import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from "graphql";

/** `Type.field` → names of the subgraphs that resolve it, as the join directives of the federation specification say. */
export function ownersIn(document: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const nameOf = graphNames(document);
  const owners = new Map<string, ReadonlySet<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const graphs = (directives: readonly ConstDirectiveNode[] = [], name: string) =>
      directives.filter((directive) => directive.name.value === name).map(argumentsOf);
    const all = graphs(definition.directives, "join__type").map(({ graph }) => String(graph));
    for (const field of definition.fields ?? []) {
      const resolving = resolvingGraphs(graphs(field.directives, "join__field"), all);
      owners.set(`${definition.name.value}.${field.name.value}`, new Set(resolving.map(nameOf)));
    }
  }
  return owners;
}

function resolvingGraphs(joins: Record<string, unknown>[], all: string[]): string[] {
  if (joins.length === 0) return all;
  return joins.filter(({ external, graph }) => graph !== undefined && external !== true).map(({ graph }) => String(graph));
}

/** The names of subgraphs by the values that stand for them in the join directives. */
function graphNames(document: DocumentNode): (graph: unknown) => string {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const { name, directives } of definition.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === "join__graph");
      if (graph) names.set(name.value, String(argumentsOf(graph)["name"]));
    }
  }
  return (graph) => names.get(String(graph)) ?? String(graph);
}

/** How one subgraph joins the entities of a type: by which keys it can be asked, and what its fields require of others. */
export interface Joining {
  /** The fields of each key, by name. */
  keys: readonly (readonly string[])[];
  requires: ReadonlyMap<string, SelectionSetNode>;
}

/** Type and subgraph, by its name in the supergraph → how they are joined. */
export function joiningOf(document: DocumentNode): (type: string, graph: string) => Joining | undefined {
  const nameOf = graphNames(document);
  const joinings = new Map<string, { keys: string[][]; requires: Map<string, SelectionSetNode> }>();
  const at = (type: string, graph: unknown) => {
    const place = `${type} ${nameOf(graph)}`;
    const known = joinings.get(place) ?? { keys: [], requires: new Map<string, SelectionSetNode>() };
    joinings.set(place, known);
    return known;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    for (const directive of definition.directives ?? []) {
      const { graph, key, resolvable } = argumentsOf(directive);
      if (directive.name.value !== "join__type" || typeof key !== "string" || resolvable === false) continue;
      at(type, graph).keys.push(selectionOf(key).selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : [])));
    }
    for (const field of definition.fields ?? [])
      for (const directive of field.directives ?? []) {
        const { graph, requires } = argumentsOf(directive);
        if (directive.name.value !== "join__field" || typeof requires !== "string") continue;
        at(type, graph).requires.set(field.name.value, selectionOf(requires));
      }
  }
  return (type, graph) => joinings.get(`${type} ${graph}`);
}

/** Interfaces that some subgraph has as an object → those of their fields that none of their types has for itself. */
export function objectInterfacesIn({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const fields = (definition.fields ?? []).filter(({ directives = [] }) =>
      // Where it is of the interface alone, it is said of no subgraph.
      directives.every((directive) => directive.name.value !== "join__field" || argumentsOf(directive)["graph"] !== undefined),
    );
    for (const { name } of definition.interfaces ?? [])
      own.set(name.value, new Set([...(own.get(name.value) ?? []), ...fields.map((field) => field.name.value)]));
  }
  const interfaces = new Map<string, ReadonlySet<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (!definition.directives?.some((directive) => argumentsOf(directive)["isInterfaceObject"] === true)) continue;
    const names = (definition.fields ?? []).map(({ name }) => name.value);
    interfaces.set(definition.name.value, new Set(names.filter((name) => !own.get(definition.name.value)?.has(name))));
  }
  return interfaces;
}

/** `Type.field` and subgraph, by its name → the type that the field has there, where that is another than in the whole. */
export function typesIn(document: DocumentNode): (coordinate: string, graph: string) => string | undefined {
  const nameOf = graphNames(document);
  const types = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? [])
      for (const directive of field.directives ?? []) {
        const { graph, type } = argumentsOf(directive);
        if (directive.name.value === "join__field" && typeof type === "string")
          types.set(`${definition.name.value}.${field.name.value} ${nameOf(graph)}`, type.replace(/[[\]!]/g, ""));
      }
  }
  return (coordinate, graph) => types.get(`${coordinate} ${graph}`);
}

/** A set of fields as a selection. */
function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

/** Fields by which entities are joined: a key, or what a field requires of other subgraphs or provides for them. */
interface FieldSet {
  /** The directive of a subgraph that it comes from. */
  directive: "@key" | "@requires" | "@provides";
  text: string;
  /** The names of all fields in it. */
  fields: string[];
  hasArguments: boolean;
}

/** Every set of fields by which a supergraph joins entities. */
export function fieldSetsOf(document: DocumentNode): FieldSet[] {
  const texts = new Map<string, FieldSet>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== "join__type" && directive.name.value !== "join__field") return;
      const given = argumentsOf(directive as ConstDirectiveNode);
      for (const name of ["key", "requires", "provides"] as const) {
        const text = given[name];
        if (typeof text === "string") texts.set(`${name} ${text}`, readFieldSet(`@${name}`, text));
      }
    },
  });
  return [...texts.values()];
}

function readFieldSet(directive: FieldSet["directive"], text: string): FieldSet {
  const set: FieldSet = { directive, text, fields: [], hasArguments: false };
  visit(selectionOf(text), {
    Field({ name, arguments: given = [] }) {
      set.fields.push(name.value);
      set.hasArguments ||= given.length > 0;
    },
  });
  return set;
}

/** The arguments of a directive as plain values. */
export const argumentsOf = (directive: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
