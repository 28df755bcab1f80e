import { Client, type ClientOptions, fetchExchange } from "@urql/core";
import { cacheExchange, type CacheExchangeOpts } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { persistedExchange } from "@urql/exchange-persisted";
import { keys, pagedResolvers, possibleTypes } from "@quyu/partner-client/cache";

type Options = Omit<ClientOptions, "exchanges"> & { digests?: boolean; logger?: CacheExchangeOpts["logger"] };

export const urqlClient = ({ digests = false, logger, ...options }: Options) => {
  const cache = cacheExchange({ keys, possibleTypes, resolvers: pagedResolvers(relayPagination), logger });
  const persisted = digests ? [persistedExchange({ preferGetForPersistedQueries: false })] : [];
  return new Client({ preferGetMethod: false, ...options, exchanges: [cache, ...persisted, fetchExchange] });
};
