import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

export interface ClientOptions {
  /** The hub's GraphQL address, e.g. https://hub.example.gov.cn/graphql. */
  url: string;
  /** The token of the partner, or of the resident on whose behalf it asks; asked before each request, so it may be renewed. */
  token?: () => string | Promise<string>;
  /** Milliseconds after which a request is given up; 15 seconds unless told: longer than the hub itself waits, which says what became of it. */
  timeout?: number;
}

/** One entry of `errors` in an answer: a documented code and where in the data it belongs. */
export interface HubError {
  message: string;
  code: string;
  path?: readonly (string | number)[];
}

/** What the hub said: the parts it could answer stand even where others failed. */
export interface HubAnswer<Data> {
  data: Data | null;
  errors: readonly HubError[];
}

export interface HubClient {
  /** Sends a typed operation. Rejects only where no GraphQL answer came back at all. */
  ask<Data, Variables>(operation: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<HubAnswer<Data>>;
}

/** Makes a client for the hub's GraphQL. Takes the address and, where needed, a way to get a token. */
export function createHubClient({ url, token, timeout = 15_000 }: ClientOptions): HubClient {
  return {
    async ask(operation, variables) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json",
          ...(token && { authorization: `Bearer ${await token()}` }),
        },
        body: JSON.stringify({ query: print(operation), variables }),
        signal: AbortSignal.timeout(timeout),
      });
      const answer = (await response.json().catch(() => null)) as RawAnswer | null;
      if (answer === null || typeof answer !== "object") throw new Error(`the hub answered ${response.status} without GraphQL`);
      return {
        data: (answer.data ?? null) as never,
        errors: (answer.errors ?? []).map(({ message, path, extensions }) => ({
          message,
          code: extensions?.code ?? "INTERNAL_SERVER_ERROR",
          ...(path && { path }),
        })),
      };
    },
  };
}

interface RawAnswer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}
