import type { NextFunction, Request, Response } from "express";
import { type ClientCode, writeSentences } from "../errors";
import { brokenShape } from "./document-shape";
import { type LimitName, limitMessage, limits } from "./limits";
import { brokenVariables } from "./variable-shape";

/** Answers a request with an error instead of carrying it out. */
export type Refuse = (response: Response, status: number, code: ClientCode, message?: string) => void;

/** Hears which limit a request went over. */
export type Observe = (limit: LimitName) => void;

/**
 * Refuses, before GraphQL looks at it, a request whose document or variables go over a limit, or that is no single request at all. Works on
 * the parsed body of a POST and on the query string of a GET alike.
 */
export function requestLimits(refuse: Refuse, observe: Observe) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const isGet = request.method === "GET";
    // Apollo Server knows no other methods, and says so.
    if (!isGet && request.method !== "POST") return next();
    if (!isGet && request.body === undefined && hasBody(request))
      return refuse(response, 415, "BAD_REQUEST", "请用 JSON 发送，并写明 content-type: application/json（也防止跨站伪造）");
    const given: unknown = isGet ? withVariables(request.query) : (request.body ?? {});
    const problem = malformed(given);
    if (problem !== null) return refuse(response, 400, "BAD_REQUEST", problem);

    const { query, variables } = given as { query?: string; variables?: unknown };
    const broken = (query === undefined ? null : brokenShape(query)) ?? brokenVariables(variables);
    if (broken === null) return next();
    observe(broken);
    refuse(response, 400, "OPERATION_TOO_EXPENSIVE", limitMessage(broken));
  };
}

/** Whether something was sent that express.json did not take for JSON. */
const hasBody = (request: Request): boolean =>
  request.get("transfer-encoding") !== undefined || Number(request.get("content-length") ?? 0) > 0;

/** What is wrong with a request before anything is read as GraphQL; null where nothing is. */
function malformed(given: unknown): string | null {
  if (Array.isArray(given)) return "不支持一次发送多个查询，请逐个发送";
  const { query, variables, operationName, extensions } = given as Record<string, unknown>;
  // A digest in place of the query has an answer of its own.
  const isByDigest = isObject(extensions) && "persistedQuery" in extensions;
  if (query === undefined || query === null || query === "") return isByDigest ? null : "请求中没有查询语句（query）";
  if (typeof query !== "string") return "查询语句（query）应为一段文字";
  if (!isAbsent(variables) && !isObject(variables)) return "变量（variables）应为一个 JSON 对象";
  if (!isAbsent(operationName) && typeof operationName !== "string") return "操作名（operationName）应为一段文字";
  if (!isAbsent(extensions) && !isObject(extensions)) return "扩展（extensions）应为一个 JSON 对象";
  return null;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A GET carries its variables and extensions as text. */
function withVariables(query: Request["query"]): Record<string, unknown> {
  const read = (text: unknown): unknown => {
    if (typeof text !== "string") return text;
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  return { ...query, variables: read(query["variables"]), extensions: read(query["extensions"]) };
}

/** Sends an error in place of an answer that has grown too large; it says so where something may have been done all the same. */
export function answerLimit(refuse: Refuse, observe: Observe, hasWritten: (request: Request) => boolean) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const send = response.send.bind(response);
    response.send = (body?: unknown) => {
      // A character takes up to three bytes here: short texts need no count.
      const isLarge =
        typeof body === "string" && body.length * 3 > limits.responseBytes && Buffer.byteLength(body) > limits.responseBytes;
      if (!isLarge) return send(body);
      response.send = send;
      response.removeHeader("content-length");
      observe("responseBytes");
      if (hasWritten(request)) refuse(response, 200, "OPERATION_TOO_EXPENSIVE", writeSentences.tooLarge);
      else refuse(response, 400, "OPERATION_TOO_EXPENSIVE", limitMessage("responseBytes"));
      return response;
    };
    next();
  };
}

/** What is said of a body that could not be read, by the name its reader gives the problem. */
export function bodyProblem(type: string | undefined): { code: ClientCode; message?: string; limit?: LimitName } {
  switch (type) {
    case "entity.too.large":
      return { code: "OPERATION_TOO_EXPENSIVE", message: limitMessage("bodyBytes"), limit: "bodyBytes" };
    case "entity.parse.failed":
      return { code: "BAD_REQUEST", message: "请求体不是合法的 JSON" };
    case "charset.unsupported":
      return { code: "BAD_REQUEST", message: "请用 UTF-8 编码发送" };
    case "encoding.unsupported":
      return { code: "BAD_REQUEST", message: "不支持请求体的压缩方式" };
    default:
      return { code: "BAD_REQUEST" };
  }
}
