import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { pagedTypePolicies, possibleTypes } from "@quyu/partner-client/cache";
import { createHash } from "node:crypto"; // in a browser: sha256 of "crypto-hash"

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const errorPolicy = "all"; // what could be answered is shown, and `error` says what could not

export const apolloClient = (options: HttpLink.Options, { digests = false } = {}) =>
  new ApolloClient({
    link: digests ? new PersistedQueryLink({ sha256 }).concat(new HttpLink(options)) : new HttpLink(options),
    cache: new InMemoryCache({ typePolicies: pagedTypePolicies(relayStylePagination), possibleTypes }),
    defaultOptions: { query: { errorPolicy }, watchQuery: { errorPolicy }, mutate: { errorPolicy } },
  });
