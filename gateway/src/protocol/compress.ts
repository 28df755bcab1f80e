import compression from "compression";
import type { RequestHandler } from "express";

/** Below this, what is saved is less than what the packets around it weigh. */
const smallest = 1024;

/**
 * Compresses texts of 1 KB and more, by brotli or gzip as the client takes it; what is compressed by its nature (photographs, PDF) goes as it
 * is. The size of a compressed answer can tell a secret only where another site makes somebody's browser ask for it with words of its choice:
 * here a caller is known by a header that no other site can set, and no answer holds a secret beside what was asked.
 */
export const compress = (): RequestHandler => compression({ threshold: smallest });
