import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** The four codes our own code throws; every other "no" is an entry in `userErrors`. */
export type ThrownCode = "UNAUTHENTICATED" | "FORBIDDEN" | "BAD_USER_INPUT" | "INTERNAL_SERVER_ERROR";

const standardMessage: Record<ThrownCode, string> = {
  UNAUTHENTICATED: "请先登录",
  FORBIDDEN: "没有权限查看或办理此项",
  BAD_USER_INPUT: "输入有误",
  INTERNAL_SERVER_ERROR: "系统暂时无法处理，请稍后再试",
};

/** An error a client may read: one of our codes and a Chinese sentence. */
export function thrown(code: ThrownCode, message: string = standardMessage[code]): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The input is wrong in a way the schema cannot say; `message` is shown to a clerk. */
export const badInput = (message: string): GraphQLError => thrown("BAD_USER_INPUT", message);

const openCodes = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

// What PostgreSQL says of a value that no column can hold: a NUL in a text, a day that does not exist, a number out of range, a malformed id.
const unstorable = new Set(["22021", "22P05", "22007", "22008", "22003", "22P02"]);

/** Whether the database refused a value that came from the client. */
function isUnstorable(error: unknown): boolean {
  const { originalError, driverError, code } = (error ?? {}) as {
    originalError?: unknown;
    driverError?: unknown;
    code?: unknown;
  };
  return (
    (typeof code === "string" && unstorable.has(code)) ||
    [originalError, driverError].some((inner) => inner && isUnstorable(inner))
  );
}

/**
 * What of an error leaves the process: code, message and path of our own errors; anything else (SQL, stack, a driver's text)
 * becomes INTERNAL_SERVER_ERROR with a standard sentence. `report` gets the original for the log.
 */
export function redact(
  formatted: GraphQLFormattedError,
  original: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const code = formatted.extensions?.["code"];
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (typeof code === "string" && openCodes.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  if (isUnstorable(original))
    return { message: standardMessage.BAD_USER_INPUT, ...place, extensions: { code: "BAD_USER_INPUT" } };
  report(original);
  return { message: standardMessage.INTERNAL_SERVER_ERROR, ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
