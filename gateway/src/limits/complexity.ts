import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import {
  type DocumentNode,
  getNullableType,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isIntrospectionType,
  isListType,
  type OperationDefinitionNode,
} from "graphql";
import { type ComplexityEstimatorArgs, getComplexity } from "graphql-query-complexity";
import { sentence } from "../errors";
import { inputProblem } from "../input-problem";
import { limitMessage, limits } from "./limits";

/** What a list without pages is taken to hold. */
const usualList = 10;
const standardPage = 20;
/** Levels, fragments included, that the estimate looks at; an operation within the other limits has fewer. */
const mostNodes = 10_000;
/** Wrong values of variables that are looked for; one is enough to refuse. */
const mostErrors = 3;

/** A mutation is a transaction with its locks, its history and its events, whatever is asked of its payload. */
const mutationWeight = 500;

/**
 * How many fields an answer has at most: a page counts with the items it is asked for, any other list with ten. `args` are coerced: a number
 * in a variable, an operation's default or the schema's own counts as one in the text.
 */
function estimatorFor(schema: GraphQLSchema) {
  return ({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number => {
    // Has a limit of its own.
    if (isIntrospectionType(type)) return 0;
    const own = type === schema.getMutationType() ? mutationWeight : 1;
    return own + childComplexity * itemsOf(field, args);
  };
}

function itemsOf(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number {
  if (field.args.some(({ name }) => name === "first")) {
    const first = args["first"] ?? standardPage;
    // Anything outside is refused where the page is read; here it counts as the largest it could be.
    return typeof first === "number" && first >= 0 ? Math.min(first, limits.pageItems) : limits.pageItems;
  }
  // The edges of a connection are counted with its page.
  return isListType(getNullableType(field.type)) && field.name !== "edges" ? usualList : 1;
}

/** The estimate of an operation. Throws where a variable or an argument has no value to count with. */
export function complexityOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string,
): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimatorFor(schema)],
    maxQueryNodes: mostNodes,
    ...(operationName !== undefined && { operationName }),
  });
}

/** Refuses an operation whose answer would be too large, before it is planned; `observe` hears of it. */
export function complexityLimit<Context extends BaseContext>(observe: () => void): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, request, operation, operationName }) {
          // Whatever is wrong with the choice of the operation, the gateway says it, and carries nothing out.
          if (!operation) return;
          checkVariables(schema, operation, request.variables ?? {});
          let complexity: number;
          try {
            complexity = complexityOf(schema, document, request.variables, operationName ?? undefined);
          } catch {
            // Valid by its text and types, yet an argument has no value: a variable whose default was put aside by null. Carried out, the
            // rest of the operation would go uncounted.
            throw refusal("BAD_USER_INPUT", "输入有误：必填的参数没有值");
          }
          if (complexity <= limits.complexity) return;
          observe();
          throw refusal("OPERATION_TOO_EXPENSIVE", limitMessage("complexity"));
        },
      };
    },
  };
}

/** Refuses variables of the wrong type here: whoever carries the operation out looks for every single mistake in a list of thousands. */
function checkVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: object): void {
  const variables = given as Record<string, unknown>;
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: mostErrors });
  if (errors) throw refusal("BAD_USER_INPUT", inputProblem(errors, "") ?? sentence("BAD_USER_INPUT"));
}

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
