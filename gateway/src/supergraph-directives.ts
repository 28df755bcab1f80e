import { type ConstDirectiveNode, type DocumentNode, Kind, parse, valueFromASTUntyped, visit } from "graphql";

/** Specifications of federation that this gateway carries out. Their rules are read by the rule book, which refuses those it cannot enforce. */
const honoured = new Set(["link", "core", "join", "tag", "inaccessible", "authenticated", "requiresScopes", "policy"]);
const specificationUrl = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]+)\/v\d+\.\d+\/?$/;

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
  visit(parse(`{ ${text} }`, { noLocation: true }), {
    Field({ name, arguments: given = [] }) {
      set.fields.push(name.value);
      set.hasArguments ||= given.length > 0;
    },
  });
  return set;
}

/**
 * Throws where a supergraph asks for something that this gateway would not carry out: it would answer, and answer wrongly. Each is named as a
 * subgraph writes it.
 */
export function checkDirectives(document: DocumentNode): void {
  const refused = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== "link" && directive.name.value !== "core") continue;
      const { url, feature, for: purpose } = argumentsOf(directive);
      const address = String(url ?? feature);
      const name = specificationUrl.exec(address)?.[1];
      // Of others' specifications those without a purpose are remarks for readers.
      if (name === undefined ? purpose !== undefined : !honoured.has(name)) refused.add(name ? `@${name}` : address);
    }
  }
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== "join__field") return;
      const { overrideLabel, contextArguments } = argumentsOf(directive as ConstDirectiveNode);
      if (overrideLabel !== undefined) refused.add("@override(label:)");
      if (contextArguments !== undefined) refused.add("@fromContext");
    },
  });
  for (const { directive, text, hasArguments } of fieldSetsOf(document))
    if (hasArguments) refused.add(`${directive}(fields: "${text}") with arguments`);
  if (refused.size > 0)
    throw new Error(`the supergraph uses what this gateway does not carry out: ${[...refused].sort().join(", ")}`);
}

/**
 * Takes out the keys by which a subgraph cannot be asked where it has one by which it can: the planner would take either for the other, and ask
 * by a key that the subgraph does not know.
 */
export function withoutIdleKeys(document: DocumentNode): DocumentNode {
  const change = <Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(node: Node): Node => {
    const joins = (node.directives ?? []).filter(({ name }) => name.value === "join__type").map(argumentsOf);
    const isAsked = (graph: unknown) =>
      joins.some((join) => join["graph"] === graph && join["key"] !== undefined && join["resolvable"] !== false);
    const isIdle = (directive: ConstDirectiveNode) => {
      const { graph, resolvable } = argumentsOf(directive);
      return directive.name.value === "join__type" && resolvable === false && isAsked(graph);
    };
    return { ...node, directives: (node.directives ?? []).filter((directive) => !isIdle(directive)) };
  };
  return visit(document, { ObjectTypeDefinition: change, InterfaceTypeDefinition: change });
}

/** The arguments of a directive as plain values. */
export const argumentsOf = (directive: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
