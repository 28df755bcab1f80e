import { Environment, type FetchFunction, type GraphQLResponse, Network, RecordSource, Store } from "relay-runtime";
import { dataIdOf } from "@quyu/partner-client/cache";

export const relayEnvironment = (url: string, token?: string) => {
  const ask: FetchFunction = async ({ text }, variables) => {
    const headers = { "content-type": "application/json", ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query: text, variables }) });
    return (await response.json()) as GraphQLResponse;
  };
  return new Environment({ network: Network.create(ask), store: new Store(new RecordSource()), getDataID: dataIdOf });
};
