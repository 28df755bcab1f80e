import type { ApolloGateway } from "@apollo/gateway";
import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";

/** Makes the plan for an operation that has no directives and no named fragments left. */
export type Planner = (document: DocumentNode) => QueryPlan;

/** What a loaded gateway keeps to itself: its planner, and the schema that clients see. */
interface Seams {
  queryPlanner?: QueryPlanner;
  apiSchema?: Schema;
}

/**
 * The planner of a gateway that has loaded its supergraph. Apollo Gateway has no public way to plan without carrying out, so this reads two of
 * its private properties; throws where a new version has them no more.
 */
export function plannerOf(gateway: ApolloGateway): Planner {
  const { queryPlanner, apiSchema } = gateway as unknown as Seams;
  if (!queryPlanner || !apiSchema) throw new Error("this version of @apollo/gateway keeps its planner under another name");
  return (document) => queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false }));
}
