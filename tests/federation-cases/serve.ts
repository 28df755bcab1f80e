import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, type GraphQLSchema, parse } from "graphql";
import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import type { Suite } from "./suite";

export interface SuiteServer {
  /** Where the routes are, without a slash at the end. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Serves suites by the routes of a federation audit, on one port: GET /ids, /<id>/supergraph, /<id>/subgraphs, /<id>/tests; and each subgraph
 * at POST /<id>/<name>. `instead` answers a path by a text of its own, as a server that is something else would.
 */
export async function serveSuites(suites: readonly Suite[], instead: Record<string, string> = {}): Promise<SuiteServer> {
  const schemas = new Map<string, GraphQLSchema>();
  for (const { id, subgraphs } of suites)
    for (const [name, { sdl, resolvers = {} }] of Object.entries(subgraphs))
      schemas.set(`/${id}/${name}`, buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }));

  const server = createServer(async (request, response) => {
    const path = request.url as string;
    const send = (status: number, text: string) => response.writeHead(status, { "content-type": type(text) }).end(text);
    const schema = schemas.get(path);
    if (schema) {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { query, variables } = JSON.parse(body);
      return send(200, JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    }
    const text = instead[path] ?? routes.get(path);
    return text === undefined ? send(404, "not found") : send(200, text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Nothing here may keep a test's process alive, least of all when a suite does not compose.
  server.unref();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const routes = new Map([["/ids", JSON.stringify(suites.map(({ id }) => id))]]);
  for (const suite of suites) {
    const names = Object.keys(suite.subgraphs).map((name) => ({ name, url: `${address}/${suite.id}/${name}` }));
    routes.set(`/${suite.id}/supergraph`, composed(suite, address));
    routes.set(`/${suite.id}/subgraphs`, JSON.stringify(names));
    routes.set(
      `/${suite.id}/tests`,
      JSON.stringify(
        suite.cases.map(({ query, variables, data, errors = false }) => ({ query, variables, expected: { data, errors } })),
      ),
    );
  }
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function composed({ id, subgraphs }: Suite, address: string): string {
  const { errors, supergraphSdl } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `${address}/${id}/${name}`, typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(`${id}: ${errors.map(({ message }) => message).join("\n")}`);
  return supergraphSdl as string;
}

const type = (text: string): string => (/^[[{]/.test(text) ? "application/json" : "text/plain");
