import type { RequestHandler } from "express";
import { weakTag } from "../protocol/public-answers";

/** The schema as text, for tools that generate from it and people who read it. */
export function schemaText(sdl: string): RequestHandler {
  const tag = weakTag(sdl);
  // The next start may have another: whoever keeps it asks whether it is still the same.
  return (_, response) => void response.type("text/plain").set({ etag: tag, "cache-control": "no-cache" }).send(sdl);
}
