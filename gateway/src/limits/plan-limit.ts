import type { GatewayConfig } from "@apollo/gateway";
import { GraphQLError } from "graphql";
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
    if (fetchesOf(queryPlan) <= limits.fetches) return;
    observe();
    throw new GraphQLError(limitMessage("fetches"), {
      extensions: { code: "OPERATION_TOO_EXPENSIVE", http: { status: 400 } },
    });
  };
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
