import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** What the parsed documents may fill. Our own operations together take a tenth. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Keeps documents that were parsed and found valid, for their next use. Apollo Server's own store counts a document as its JSON, without the
 * text and the tokens that hang on it: documents made for that fill some hundred megabytes before it drops the first.
 */
export function documentStore() {
  const kept = new LRUCache<string, DocumentNode>({ maxSize: mostBytes, sizeCalculation: bytesOfDocument });
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, document: DocumentNode) => void kept.set(key, document),
    delete: async (key: string) => kept.delete(key),
  };
}

// With the nodes that are made of it; measured over documents of many kinds.
const bytesOfToken = 500;

/** What a parsed document holds on to in memory, roughly. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  let tokens = 1;
  for (let token = loc?.startToken.next; token; token = token.next) tokens += 1;
  return tokens * bytesOfToken + (loc?.source.body.length ?? 0) * 2;
}
