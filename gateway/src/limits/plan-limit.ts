import type { GatewayConfig } from "@apollo/gateway";
import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { withExecutor } from "../with-executor";
import type { Supergraph } from "../supergraph";
import { limitMessage, limits } from "./limits";

type DidPlan = NonNullable<GatewayConfig["experimental_didResolveQueryPlan"]>;
type Plan = Parameters<DidPlan>[0]["queryPlan"];
/** Any node of a plan, by the names under which it holds others. */
interface PlanNode {
  kind: string;
  node?: PlanNode;
  nodes?: PlanNode[];
  ifClause?: PlanNode;
  elseClause?: PlanNode;
}

/** Refuses an operation that takes more requests to subgraphs than the limit, once it is planned and before the first is sent. */
export function fetchLimit(observe: () => void): DidPlan {
  return ({ queryPlan }) => {
    if (fetchesOf(queryPlan) > limits.fetches) throw tooManyFetches(observe);
  };
}

function tooManyFetches(observe: () => void): GraphQLError {
  observe();
  return new GraphQLError(limitMessage("fetches"), { extensions: { code: "OPERATION_TOO_EXPENSIVE", http: { status: 400 } } });
}

/** Requests to subgraphs that a plan sends, whatever its conditions leave out. */
export function fetchesOf({ node }: Plan): number {
  let fetches = 0;
  const open = [node as PlanNode | undefined];
  while (open.length > 0) {
    const next = open.pop();
    if (!next) continue;
    if (next.kind === "Fetch") fetches += 1;
    open.push(next.node, next.ifClause, next.elseClause, ...(next.nodes ?? []));
  }
  return fetches;
}

/** Refuses before it is planned what takes more requests than the limit however it is planned: planning that costs as much as carrying it out. */
export function withFetchLimit(gateway: GatewayInterface, supergraph: Supergraph, observe: () => void): GatewayInterface {
  const known = new WeakMap<OperationDefinitionNode, number>();
  const limited =
    (execute: GatewayExecutor): GatewayExecutor =>
    async (requestContext) => {
      const { document, request } = requestContext;
      const operation = getOperationAST(document, request.operationName);
      if (operation) {
        const least = known.get(operation) ?? leastFetches(supergraph, document, operation);
        known.set(operation, least);
        if (least > limits.fetches) throw tooManyFetches(observe);
      }
      return execute(requestContext);
    };
  return withExecutor(gateway, limited);
}

/**
 * How many requests to subgraphs an operation takes at least: one more for each further subgraph that has fields of what a single one gives.
 * Nothing is counted below what several subgraphs give, as they do `region`: those may be asked for all of it at once; nor what a directive
 * may leave out.
 */
export function leastFetches(
  { schema, ownersOf }: Supergraph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  let fetches = 0;

  /** Fields by the name under which they are answered: what is asked for twice is asked for in one place. */
  function collect(set: SelectionSetNode, found: Map<string, { name: string; below: SelectionSetNode[] }>): void {
    for (const selection of set.selections) {
      if (selection.directives && selection.directives.length > 0) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = found.get(key) ?? { name: selection.name.value, below: [] };
        if (selection.selectionSet) field.below.push(selection.selectionSet);
        found.set(key, field);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
      if (inner) collect(inner, found);
    }
  }

  function look(type: GraphQLNamedType | null | undefined, sets: readonly SelectionSetNode[], giver: string | undefined): void {
    if (!isObjectType(type)) return;
    const fields = new Map<string, { name: string; below: SelectionSetNode[] }>();
    for (const set of sets) collect(set, fields);
    const others = new Set<string>();
    for (const { name, below } of fields.values()) {
      const [owner, ...more] = ownersOf(type.name, name);
      const only = more.length === 0 ? owner : undefined;
      if (giver !== undefined && only !== undefined && only !== giver) others.add(only);
      const given = type.getFields()[name];
      if (given && below.length > 0) look(getNamedType(given.type), below, only);
    }
    fetches += others.size;
  }
  look(schema.getRootType(operation.operation), [operation.selectionSet], undefined);
  return fetches;
}
