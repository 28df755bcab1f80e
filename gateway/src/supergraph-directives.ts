import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from "graphql";
import { argumentsOf, fieldSetsOf } from "./supergraph-joins";

/** Specifications of federation that this gateway carries out. Their rules are read by the rule book, which refuses those it cannot enforce. */
const honoured = new Set(["link", "core", "join", "tag", "inaccessible", "authenticated", "requiresScopes", "policy"]);
const specificationUrl = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]+)\/v\d+\.\d+\/?$/;

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
