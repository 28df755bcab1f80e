import { createHash } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { isAnonymous } from "./persisted-queries";

/**
 * Lets caches keep what everybody is answered alike: an own query (`isOwnQuery`) that a visitor sends by GET, where it was answered whole.
 * Anything else stays as it is, `no-store`. What a cache has already is answered with 304.
 */
export function publicAnswers(maxAgeSeconds: number, isOwnQuery: (request: Request) => boolean): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const send = response.send.bind(response);
    response.send = (body?: unknown) => {
      response.send = send;
      if (
        typeof body === "string" &&
        response.statusCode === 200 &&
        isOwnQuery(request) &&
        isAnonymous(request) &&
        isWhole(body)
      ) {
        response.set({ "cache-control": `public, max-age=${maxAgeSeconds}`, etag: weakTag(body) });
        response.vary("Authorization, Cookie, Accept");
      }
      return send(body);
    };
    next();
  };
}

/** Whether a GraphQL answer says nothing of errors. */
function isWhole(body: string): boolean {
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  return data !== undefined && errors === undefined;
}

/** A weak entity tag: the same text may travel compressed in several ways. */
export const weakTag = (body: string): string => `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
