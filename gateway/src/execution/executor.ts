import type { GatewayExecutor, GatewayGraphQLRequestContext } from "@apollo/server-gateway-interface";
import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, getOperationAST, getVariableValues, GraphQLError, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { Forbidden, type Refusals } from "../authorize/authorize";
import { fieldNames, type PlannedNames, plannedNames } from "../documents/names";
import { plannedOperation } from "../documents/planned-operation";
import { decidingVariables, fragmentsOf, type Reader } from "../documents/reader";
import { type ClientCode, sentence } from "../errors";
import type { Asked as Introspected } from "../introspection/introspect";
import { mostErrors } from "../sources/missing-paths";
import { bytesOfDocument } from "../limits/document-store";
import type { Supergraph } from "../supergraph";
import { completeAnswer } from "./complete-answer";
import type { Data } from "./data";
import type { Planner } from "./planner";
import { problemTree } from "./problems";
import { type FetchAnswer, type FetchRequest, runPlan } from "./run-plan";

/** What the plans and the operations that are kept may fill, in bytes: some hundred operations for a few kinds of callers. */
const mostKept = 12 * 1024 * 1024;
// A plan takes some times its size as text.
const bytesOfPlanCharacter = 4;

type RequestContext = GatewayGraphQLRequestContext;

export interface ExecutorOptions {
  supergraph: Supergraph;
  planner: Planner;
  /** What is refused to the caller of a request; the key is the same for all to whom the same is refused. */
  refusalsFor: (context: RequestContext) => { refusals: Refusals; key: string };
  /** Answers what an operation asks of the schema itself. */
  introspect: (asked: Introspected) => Promise<Data>;
  /** Throws where an operation takes too many requests to subgraphs, before and after it is planned. */
  checkOperation: (document: DocumentNode) => void;
  checkPlan: (plan: QueryPlan) => void;
  fetch: (subgraph: string, request: FetchRequest, context: RequestContext) => Promise<FetchAnswer>;
}

/** An operation as it is carried out for some kind of caller. */
interface Prepared {
  /** Undefined where nothing is left to ask of subgraphs. */
  plan: QueryPlan | undefined;
  names: PlannedNames;
}

/**
 * Carries out operations: each is cut down to what its caller may see, planned under names that collide with nothing, asked of the subgraphs,
 * and its answer is filled up again to what was asked for.
 */
export function executor(options: ExecutorOptions): GatewayExecutor {
  const { supergraph, planner, refusalsFor, introspect, checkOperation, checkPlan, fetch } = options;
  const kept = new LRUCache<string, Prepared>({ maxSize: mostKept });
  const taken = fieldNames(supergraph);

  function prepare(
    reader: Reader,
    operation: OperationDefinitionNode,
    refusals: Refusals,
  ): { prepared: Prepared; bytes: number } {
    const names = plannedNames(taken, supergraph.joiningFields);
    const document = plannedOperation(reader, operation, refusals, names, supergraph.objectInterfaces);
    if (!document) return { prepared: { plan: undefined, names }, bytes: 0 };
    checkOperation(document);
    const plan = planner(document);
    checkPlan(plan);
    return { prepared: { plan, names }, bytes: JSON.stringify(plan).length * bytesOfPlanCharacter };
  }

  return async (requestContext) => {
    const { document, request, queryHash, schema } = requestContext;
    const operation = getOperationAST(document, request.operationName);
    if (!operation) throw refusal("OPERATION_RESOLUTION_FAILURE");
    if (!supergraph.schema.getRootType(operation.operation)) throw refusal("GRAPHQL_VALIDATION_FAILED");
    const given = (request.variables ?? {}) as Data;
    const { coerced, errors: wrong } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return { errors: wrong };
    const reader: Reader = { schema: supergraph.schema, fragments: fragmentsOf(document), variables: coerced };
    const { refusals, key: kind } = refusalsFor(requestContext);

    // Before the rest is asked for: it may be too much.
    const introspected = await introspect({ schema, document, operation, variables: coerced });
    const decided = decidingVariables(document).map((name) => `${name}=${String(coerced[name])}`);
    const key = [queryHash, operation.name?.value ?? "", kind, ...decided].join("\n");
    let prepared = kept.get(key);
    if (!prepared) {
      const made = prepare(reader, operation, refusals);
      prepared = made.prepared;
      kept.set(key, prepared, { size: key.length + bytesOfDocument(document) + made.bytes });
    }
    const { plan, names } = prepared;
    const ran = plan
      ? await runPlan({
          plan,
          supergraph,
          variables: given,
          fetch: (subgraph, asked) => fetch(subgraph, asked, requestContext),
        })
      : { data: {}, problems: problemTree(), unknown: new WeakSet<Data>() };
    const completed = completeAnswer({
      ...{ reader: { ...reader, schema }, operation, names, refusals, introspected },
      ...{ given: ran.data, problems: ran.problems, unknown: ran.unknown },
    });
    // Where so much went wrong, not every place is named.
    const unexplained = completed.errors.length < mostErrors ? completed.unexplained : [];
    const errors = [
      ...completed.errors,
      ...unexplained.map((path) => asError("INTERNAL_SERVER_ERROR", path)),
      ...completed.refused.map((path) => new Forbidden(sentence("FORBIDDEN"), path)),
      ...(completed.hasMore ? [new Forbidden(moreRefused)] : []),
    ];
    // An answer without errors has no list of them, not an empty one.
    return { data: completed.data, ...(errors.length > 0 && { errors }) };
  };
}

/** Closes a list of refused places that does not name them all. */
const moreRefused = "还有更多内容没有权限，此处不再逐一列出";

const refusal = (code: ClientCode): GraphQLError => new GraphQLError(sentence(code), { extensions: { code } });

/** Of ours to explain: a subgraph gave what the schema does not allow. `serviceName` marks it as known, so that it is not reported as a failure of the gateway. */
const asError = (code: ClientCode, path: readonly (string | number)[]): GraphQLError =>
  new GraphQLError(sentence(code), { path, extensions: { code, serviceName: "" } });
