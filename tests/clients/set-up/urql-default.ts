import { cacheExchange, Client, type ClientOptions, fetchExchange } from "@urql/core";

const exchanges = [cacheExchange, fetchExchange];

export const byPost = (options: Partial<ClientOptions> & { url: string }) =>
  new Client({ ...options, exchanges, preferGetMethod: false });

export const byGet = (options: Partial<ClientOptions> & { url: string }) =>
  new Client({ ...options, exchanges, fetchOptions: { headers: { "apollo-require-preflight": "true" } } });
