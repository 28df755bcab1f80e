import cors from "cors";
import type { NextFunction, Request, RequestHandler, Response } from "express";

/** What pages of other origins may send and read beside what every page may. */
const requestHeaders = [
  "accept",
  "authorization",
  "content-type",
  "apollo-require-preflight",
  "x-apollo-operation-name",
  "last-event-id",
];
const answerHeaders = ["etag", "retry-after", "www-authenticate"];

/** Seconds for which a browser keeps the answer to its question. */
const keptSeconds = 600;

/**
 * Answers a browser that asks (OPTIONS) whether a page of another origin may use an address, and lets the pages of `origins` read what they
 * are answered. Cookies never go along: a page signs its caller in by the Authorization header.
 */
export function crossOrigin(origins: readonly string[], methods: readonly string[]): RequestHandler {
  const known = new Set(origins);
  const admit = cors({
    origin: (origin, done) => done(null, origin !== undefined && known.has(origin)),
    methods: [...methods],
    allowedHeaders: requestHeaders,
    exposedHeaders: answerHeaders,
    maxAge: keptSeconds,
    credentials: false,
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const isQuestion = request.method === "OPTIONS";
    // Caches must not show one origin what another was answered.
    if (known.size > 0 || isQuestion) response.vary("Origin");
    admit(request, response, (error?: unknown) => {
      if (error || !isQuestion) return next(error);
      response
        .set("allow", [...methods, "OPTIONS"].join(", "))
        .status(204)
        .end();
    });
  };
}
