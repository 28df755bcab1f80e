import type { NextFunction, Request, RequestHandler, Response } from "express";
import { errorBody } from "../errors";
import { isObject, type Refuse } from "../limits/http-limits";
import { digestOf, type OwnOperation, type OwnOperations } from "./own-operations";
import { changeParameters } from "./request-forms";

/** The header by which a browser is made to ask before it sends a request of another site; CSRF prevention looks for it. */
const preflightHeader = "apollo-require-preflight";

/**
 * Puts the text of the hub's own operations in place of their digest (`extensions.persistedQuery`), in a body as in a query string. Nobody can
 * register another: a digest alone that is not known is answered with PersistedQueryNotSupported, at which clients send their texts and stop
 * using digests; a digest beside its text is left out of the request. `observe` hears of every request by GET for an own query.
 */
export function persistedQueries(
  operations: OwnOperations,
  refuse: Refuse,
  observe: (request: Request, response: Response) => void,
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const isGet = request.method === "GET";
    const given = isGet ? readParameters(request) : request.body;
    if (!isObject(given)) return next();
    const { query, extensions } = given;
    const text = typeof query === "string" && query !== "" ? query : null;
    const persisted = isObject(extensions) ? extensions["persistedQuery"] : undefined;
    if (persisted === undefined || persisted === null) return found(text === null ? undefined : operations.get(digestOf(text)));

    const digest = isObject(persisted) && persisted["version"] === 1 ? persisted["sha256Hash"] : undefined;
    if (text !== null && digest !== digestOf(text))
      return refuse(response, 400, "BAD_REQUEST", "摘要（sha256Hash）与查询语句不符");
    const known = operations.get(String(digest));
    if (text === null && !known) return void response.status(200).json(errorBody("PERSISTED_QUERY_NOT_SUPPORTED"));
    replace(request, text ?? (known as OwnOperation).query);
    found(known);

    function found(operation: OwnOperation | undefined): void {
      if (isGet && operation?.isQuery) {
        // Whatever site sends it, it reads the same public answer as everybody, in the name of nobody.
        if (isAnonymous(request)) request.headers[preflightHeader] ??= "own-operation";
        observe(request, response);
      }
      next();
    }
  };
}

/** Whether nothing in a request says who sends it. */
export const isAnonymous = ({ headers }: Request): boolean => headers.authorization === undefined && headers.cookie === undefined;

function readParameters(request: Request): { query: unknown; extensions: unknown } {
  const { query, extensions } = request.query;
  try {
    return { query, extensions: typeof extensions === "string" ? JSON.parse(extensions) : extensions };
  } catch {
    return { query, extensions };
  }
}

/** Sends a request on with its text and without its digest. */
function replace(request: Request, query: string): void {
  if (request.method !== "GET") {
    const { persistedQuery: _, ...extensions } = request.body.extensions;
    request.body = { ...request.body, query, extensions };
    return;
  }
  changeParameters(request, (parameters) => {
    const { persistedQuery: _, ...extensions } = JSON.parse(parameters.get("extensions") as string);
    parameters.set("query", query);
    parameters.set("extensions", JSON.stringify(extensions));
  });
}
