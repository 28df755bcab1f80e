import type { QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLNamedType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { askedFields, fragmentsOf, type Part, selectionsBelow } from "../documents/reader";
import type { Supergraph } from "../supergraph";
import { limitMessage, limits } from "./limits";

/** Any node of a plan, by the names under which it holds others. */
interface PlanNode {
  kind: string;
  node?: PlanNode;
  nodes?: PlanNode[];
  ifClause?: PlanNode;
  elseClause?: PlanNode;
}

/** Throws where a plan takes more requests to subgraphs than the limit, before the first is sent; `observe` hears of it. */
export function checkPlannedFetches(plan: QueryPlan, observe: () => void): void {
  if (fetchesOf(plan) > limits.fetches) throw tooManyFetches(observe);
}

/** Throws where an operation takes more requests than the limit however it is planned: planning it costs as much as carrying it out. */
export function checkFetches(supergraph: Supergraph, document: DocumentNode, observe: () => void): void {
  if (leastFetches(supergraph, document) > limits.fetches) throw tooManyFetches(observe);
}

function tooManyFetches(observe: () => void): GraphQLError {
  observe();
  return new GraphQLError(limitMessage("fetches"), { extensions: { code: "OPERATION_TOO_EXPENSIVE", http: { status: 400 } } });
}

/** Requests to subgraphs that a plan sends, whatever its conditions leave out. */
export function fetchesOf({ node }: QueryPlan): number {
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

/**
 * How many requests to subgraphs an operation takes at least: one more for each further subgraph that has fields of what a single one gives.
 * Nothing is counted below what several subgraphs give, as they do `region`: those may be asked for all of it at once; nor below what may be
 * of several types.
 */
export function leastFetches({ schema, ownersOf }: Supergraph, document: DocumentNode): number {
  const operation = getOperationAST(document);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return 0;
  const reader = { schema, fragments: fragmentsOf(document), variables: {} };
  let fetches = 0;

  function look(type: GraphQLNamedType | undefined, sets: readonly Part<SelectionSetNode>[], giver: string | undefined): void {
    if (!isObjectType(type)) return;
    const others = new Set<string>();
    for (const { name, type: given, parts } of askedFields(reader, sets, type).values()) {
      const [owner, ...more] = ownersOf(type.name, name);
      const only = more.length === 0 ? owner : undefined;
      if (giver !== undefined && only !== undefined && only !== giver) others.add(only);
      const below = selectionsBelow(parts);
      if (given && below.length > 0) look(getNamedType(given), below, only);
    }
    fetches += others.size;
  }
  look(root, [{ node: operation.selectionSet, type: root }], undefined);
  return fetches;
}
