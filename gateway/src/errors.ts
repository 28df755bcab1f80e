import { isLimitMessage } from "./limits/limits";
import type { GraphQLFormattedError } from "graphql";
import { isInputProblem } from "./input-problem";

/** Every code a client may meet in `errors`; design.md names them, the last group is GraphQL's and Apollo Server's own. */
export const clientCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "INTERNAL_SERVER_ERROR",
  "SUBGRAPH_UNAVAILABLE",
  "RATE_LIMITED",
  "OPERATION_TOO_EXPENSIVE",
  "OPERATION_NOT_REGISTERED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
] as const;
export type ClientCode = (typeof clientCodes)[number];

const sentences: Record<ClientCode, string> = {
  UNAUTHENTICATED: "请先登录",
  FORBIDDEN: "没有权限查看或办理此项",
  BAD_USER_INPUT: "输入有误",
  INTERNAL_SERVER_ERROR: "系统暂时无法处理，请稍后再试",
  SUBGRAPH_UNAVAILABLE: "这部分数据暂时取不到，请稍后再试",
  RATE_LIMITED: "请求过于频繁，请稍后再试",
  OPERATION_TOO_EXPENSIVE: "查询范围过大，请缩小后再试",
  OPERATION_NOT_REGISTERED: "只能使用已登记的操作",
  GRAPHQL_PARSE_FAILED: "查询语句写法有误",
  GRAPHQL_VALIDATION_FAILED: "查询语句与接口不符",
  OPERATION_RESOLUTION_FAILURE: "没有找到要执行的操作",
  BAD_REQUEST: "请求格式有误",
  // Words of a protocol, not for people: client libraries compare them letter by letter before they send the text itself.
  PERSISTED_QUERY_NOT_FOUND: "PersistedQueryNotFound",
  PERSISTED_QUERY_NOT_SUPPORTED: "PersistedQueryNotSupported",
};

/** What a caller is told of a mutation whose payload he does not get. */
export const writeSentences = {
  /** It was never sent, or refused before it was carried out. */
  undone: "暂时连不上，这次没有办理，请稍后再试",
  unsure: "没有等到办理结果，可能已经办成。填了 idempotencyKey 的请原样重发，不会重复办理；没有填的请先查看，再决定是否重办",
  tooLarge: "已经送达办理，但答复过大，取不回来。填了 idempotencyKey 的可少选内容重发，不会重复办理；没有填的请先查看结果",
} as const;

/** The standard Chinese sentence of a code. */
export const sentence = (code: ClientCode): string => sentences[code];

export const isClientCode = (code: unknown): code is ClientCode => (clientCodes as readonly unknown[]).includes(code);

/** Codes a subgraph's own resolvers throw, and the one it gives when its database is away; anything else of it is an internal error. */
const subgraphCodes = new Set<unknown>([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "SUBGRAPH_UNAVAILABLE",
] satisfies ClientCode[]);

/** What a subgraph's GraphQL error becomes: one of our codes and a sentence of ours, whatever it said. */
export function readSubgraphError(error: { message?: unknown; extensions?: { code?: unknown } | null }): {
  code: ClientCode;
  message: string;
} {
  const given = error.extensions?.code;
  const code = subgraphCodes.has(given) ? (given as ClientCode) : "INTERNAL_SERVER_ERROR";
  // The services explain a wrong input in Chinese, for a clerk; other codes say all there is to say.
  const message = code === "BAD_USER_INPUT" && isPlainChinese(error.message) ? error.message : sentences[code];
  return { code, message };
}

// What a library, a database or a proxy writes: addresses, paths, markup, statements, traces.
const technical =
  /[\n\r\t<>{}\\`"';=@#$|]|:\/\/|\d+\.\d+\.\d+|[a-z_]{3,}\.[a-z_]{2,}|\b(select|insert|update|delete|from|where|error|exception|null|undefined)\b/i;

/** Whether a message reads like a short Chinese sentence, and like nothing else. */
function isPlainChinese(message: unknown): message is string {
  return typeof message === "string" && message.length <= 120 && /\p{Script=Han}/u.test(message) && !technical.test(message);
}

/** Whether an error says that the request cannot be carried out as it was written. */
export const isAboutTheOperation = ({ extensions }: GraphQLFormattedError): boolean =>
  ["OPERATION_RESOLUTION_FAILURE", "GRAPHQL_VALIDATION_FAILED", "OPERATION_TOO_EXPENSIVE"].includes(String(extensions?.["code"]));

export const isTooExpensive = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.["code"] === "OPERATION_TOO_EXPENSIVE";

/** An error as the HTTP layer sends it outside GraphQL. */
export const errorBody = (code: ClientCode, message = sentences[code]) => ({ errors: [{ message, extensions: { code } }] });

// Parse and validation errors speak of the caller's own text and of the public schema: a developer needs them whole.
const aboutTheQuery = new Set<ClientCode>(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/**
 * The last word on an error before it leaves: code, path, a sentence of ours, nothing else. Errors of subgraphs arrive already
 * rewritten by their source (they carry `serviceName`); what has no known code is ours to repair, and `report` gets it.
 */
export function formatForClient(
  { message, path, locations, extensions }: GraphQLFormattedError,
  original: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const code = codeOf(message, extensions?.["code"]);
  if (code === "INTERNAL_SERVER_ERROR" && extensions?.["serviceName"] === undefined) report(original);
  return {
    message: shortened(messageFor(code, message, extensions?.["serviceName"] !== undefined)),
    ...(path && { path }),
    ...(locations && aboutTheQuery.has(code) && { locations }),
    extensions: { code },
  };
}

/** graphql-js repeats what it did not expect, however long that is. */
const shortened = (message: string): string => (message.length > longest ? `${message.slice(0, longest)}…` : message);
const longest = 400;

// Apollo Gateway looks for the operation itself, and gives its complaint no code of its own.
const noOperation =
  /^(Must provide an operation|Must provide operation name|Unknown operation named|Unexpected error: Apollo Server did not resolve an operation)/;
// The query planner's own limits, should ours let something through that it will not plan.
const unplannable = /^(Number of non-local selections exceeds|Exceeded maximum recursive selections|Too many options generated)/;
const noSuchRoot = /^The schema has no "(mutation|subscription)" root type defined/;

function codeOf(message: string, given: unknown): ClientCode {
  if (noOperation.test(message)) return "OPERATION_RESOLUTION_FAILURE";
  if (noSuchRoot.test(message)) return "GRAPHQL_VALIDATION_FAILED";
  if (unplannable.test(message)) return "OPERATION_TOO_EXPENSIVE";
  return isClientCode(given) ? given : "INTERNAL_SERVER_ERROR";
}

function messageFor(code: ClientCode, message: string, isOfSubgraph: boolean): string {
  if (isLimitMessage(message)) return message;
  if (isOfSubgraph) return isPlainChinese(message) || isInputProblem(message) ? message : sentences[code];
  if (aboutTheQuery.has(code)) return `${sentences[code]}：${message}`;
  if (code === "BAD_USER_INPUT" && isInputProblem(message)) return message;
  if (code === "BAD_REQUEST" && /CSRF/.test(message))
    return "请求被拒绝（防止跨站伪造）：请用 POST 发送，并写明 content-type: application/json；用 GET 查询的，加上请求头 apollo-require-preflight: true";
  if (code === "BAD_REQUEST" && message.includes("GET/POST")) return "请用 POST 发送";
  if (code === "BAD_REQUEST" && /GET/.test(message)) return "GET 只能用于查询，办理事项请用 POST";
  return sentences[code];
}
