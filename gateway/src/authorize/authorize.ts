import type { GatewayExecutionResult, GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { createHash } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { sentence } from "../errors";
import type { Asked as Introspected } from "../introspection/introspect";
import { withExecutor } from "../with-executor";
import { bytesOfDocument } from "../limits/document-store";
import { aboutWhatWasAsked } from "./asked-errors";
import { completeAnswer } from "./complete-answer";
import { permittedPart, type Refusals } from "./permitted";
import type { RuleBook } from "./rule-book";

/** What the permitted parts that are kept may fill, in bytes: some hundred operations for a few kinds of callers. */
const mostKept = 8 * 1024 * 1024;

interface Permitted {
  /** What subgraphs are asked: undefined where nothing had to go, null where nothing is left. */
  document: DocumentNode | null | undefined;
  queryHash: string;
}

/**
 * Puts the rules before the gateway: every operation is cut down to what its caller may see before it is planned, and its answer is filled
 * up again with null and FORBIDDEN where something was refused. What it asks of the schema itself, `introspect` answers.
 */
export function withRules<Context extends { viewer: Viewer }>(
  gateway: GatewayInterface,
  rules: RuleBook,
  schema: GraphQLSchema,
  introspect: (asked: Introspected) => Promise<Record<string, unknown>>,
): GatewayInterface {
  const authorize = authorizer(rules, schema);
  const guard =
    (execute: GatewayExecutor): GatewayExecutor =>
    async (requestContext) => {
      const { document, request, context, queryHash, schema: shown } = requestContext;
      const { viewer } = context as Context;
      const operation = getOperationAST(document, request.operationName);
      // Whatever is wrong with the choice of the operation, the gateway says it.
      if (!operation || !schema.getRootType(operation.operation)) return execute(requestContext);
      const { refusals, key } = authorize.refusalsFor(viewer);
      const permitted = authorize.permittedPart(
        document,
        operation,
        refusals,
        `${queryHash}\n${operation.name?.value ?? ""}\n${key}`,
        queryHash,
      );
      const carryOut = async (context: typeof requestContext) => {
        const { errors = [], ...answer }: GatewayExecutionResult = await execute(context);
        return { answer, known: aboutWhatWasAsked(document, errors) };
      };
      if (permitted.document === undefined) {
        const { answer, known } = await carryOut(requestContext);
        return withErrors(answer, known);
      }

      const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}).coerced ?? {};
      // Before the rest is asked for: it may be too much.
      const told = await introspect({ schema: shown, document, operation, variables });
      const { answer, known } =
        permitted.document === null
          ? { answer: { data: {} }, known: [] }
          : await carryOut({ ...requestContext, document: permitted.document, queryHash: permitted.queryHash });
      // An operation that could not be carried out at all has errors only.
      if (!answer.data) return withErrors(answer, known);
      const given = { ...answer.data, ...told };
      const { data, refused, hasMore } = completeAnswer(schema, document, operation, variables, refusals, given);
      const errors = refused.map((path) => new Forbidden(sentence("FORBIDDEN"), path));
      return withErrors({ ...answer, data }, [...known, ...errors, ...(hasMore ? [new Forbidden(moreRefused)] : [])]);
    };

  return withExecutor(gateway, guard);
}

/** An answer without errors has no list of them, not an empty one. */
const withErrors = (answer: GatewayExecutionResult, errors: readonly GraphQLError[]): GatewayExecutionResult =>
  errors.length > 0 ? { ...answer, errors } : answer;

/** Closes a list of refused places that does not name them all. */
const moreRefused = "还有更多内容没有权限，此处不再逐一列出";

/** What a rule refused, at its place in the answer. */
export class Forbidden extends GraphQLError {
  constructor(message: string, path?: readonly (string | number)[]) {
    super(message, { ...(path && { path }), extensions: { code: "FORBIDDEN" } });
  }
}

function authorizer(rules: RuleBook, schema: GraphQLSchema) {
  const kept = new LRUCache<string, Permitted>({ maxSize: mostKept });
  return {
    /** What is refused to a viewer, and a key that is the same for all viewers to whom the same is refused. */
    refusalsFor(viewer: Viewer): { refusals: Refusals; key: string } {
      const unmet = new Set(rules.conditions.filter(({ isMet }) => !isMet(viewer)));
      const isRefused = (conditions: ReturnType<RuleBook["ofType"]>) => conditions.some((condition) => unmet.has(condition));
      return {
        key: [...unmet].map(({ text }) => text).join(" "),
        refusals: {
          field: (type, field) => isRefused(rules.ofField(type, field)),
          type: (name) => isRefused(rules.ofType(name)),
        },
      };
    },
    permittedPart(
      document: DocumentNode,
      operation: OperationDefinitionNode,
      refusals: Refusals,
      key: string,
      queryHash: string,
    ): Permitted {
      const known = kept.get(key);
      if (known) return known;
      const part = permittedPart(schema, document, operation, refusals);
      const permitted: Permitted =
        part === document
          ? { document: undefined, queryHash }
          : { document: part, queryHash: createHash("sha256").update(key).digest("hex") };
      kept.set(key, permitted, { size: key.length + (permitted.document ? bytesOfDocument(document) : 200) });
      return permitted;
    },
  };
}
