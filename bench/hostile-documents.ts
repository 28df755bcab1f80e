import { shapeClasses } from "./hostile-shapes";
import { valueClasses } from "./hostile-values";

/** What a gateway may do with a document: refuse it with a 4xx, answer it, or either, as long as it is quick. */
export type Outcome = "refused" | "answered" | "either";

export interface HostileClass {
  name: string;
  outcome: Outcome;
  /** Ten bodies as they go over the wire. */
  bodies: readonly string[];
}

export const documentsPerClass = 10;

/** Documents and variables made to cost more than they look, by what they try; the same at every run. */
export const hostileClasses: readonly HostileClass[] = [...shapeClasses, ...valueClasses];

/** A small question that anybody asks; it must not wait behind the documents. */
export const probeBody = JSON.stringify({ query: `{ region(code: "510116003") { name } }` });
