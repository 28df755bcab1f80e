import { GraphQLClient } from "graphql-request";

export const requestClient = (url: string, token?: string) =>
  new GraphQLClient(url, {
    errorPolicy: "all", // with rawRequest: { data, errors }; without it any error throws a ClientError that holds both
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
