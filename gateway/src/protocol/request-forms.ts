import type { NextFunction, Request, Response } from "express";
import { isObject } from "../limits/http-limits";

/** `charset=utf8` is no registered name, yet HTTP clients send it: it means UTF-8 and nothing else. */
const utf8 = /(;\s*charset\s*=\s*)"?utf8"?(?=\s*(?:;|$))/i;

/** Gives the character set of a body its registered name; goes before the body is read. */
export function usualCharset(request: Request, _: Response, next: NextFunction): void {
  const type = request.headers["content-type"];
  if (type) request.headers["content-type"] = type.replace(utf8, "$1utf-8");
  next();
}

/** Reads an empty `operationName` as none at all, as clients mean it; goes after the body was read. */
export function usualOperationName(request: Request, _: Response, next: NextFunction): void {
  if (request.method === "GET")
    changeParameters(request, (given) => given.get("operationName") === "" && given.delete("operationName"));
  else if (isObject(request.body) && request.body["operationName"] === "") delete request.body["operationName"];
  next();
}

/** Changes the query string of a request: whoever reads it later sees only the result. */
export function changeParameters(request: Request, change: (parameters: URLSearchParams) => unknown): void {
  const [path = "/", search = ""] = request.url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const before = parameters.toString();
  change(parameters);
  const after = parameters.toString();
  if (after !== before) request.url = after === "" ? path : `${path}?${after}`;
}
