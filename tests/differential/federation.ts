import { composeServices } from "@apollo/composition";
import { Supergraph } from "@apollo/federation-internals";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { describeSupergraph } from "@quyu/gateway/supergraph";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
} from "graphql";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { factsOf } from "./facts";
import { type Facts, type Thing, type World, world } from "./world";

/** Subgraphs over one world, served by HTTP, and the same world as one schema. */
export interface Federation {
  supergraph: string;
  facts: Facts;
  /** What clients see. */
  api: GraphQLSchema;
  /** What GraphQL itself answers. */
  judge(document: DocumentNode, variables: Record<string, unknown>): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** Serves subgraphs of any schema: their values follow from `seed`. Null where their schemas do not compose. */
export async function serveFederation(
  seed: string,
  sdls: Readonly<Record<string, string>>,
  isTroubled = true,
): Promise<Federation | null> {
  const schemas = new Map<string, GraphQLSchema>();
  const parsed = new Map<string, DocumentNode>();
  // The world follows from the supergraph, which needs the server's address first.
  const served: { world?: World } = {};
  const server = createServer(async (request, response) => {
    try {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const schema = schemas.get((request.url as string).slice(1)) as GraphQLSchema;
      const document = parsed.get(query) ?? parse(query, { noLocation: true });
      parsed.set(query, document);
      const answer = await run(schema, served.world as World, document, variables ?? {});
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } catch (error) {
      // Apollo's gateway waits for ever.
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1:${port}/${name}`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl } = composeServices(services);
  if (!supergraphSdl) {
    await stop();
    return null;
  }
  const facts = factsOf(supergraphSdl, isTroubled);
  const things = world(seed, facts);
  served.world = things;
  for (const { name, typeDefs } of services) schemas.set(name, subgraphSchema(typeDefs, things));
  // Apollo's reader knows no rules.
  const withoutRules = describeSupergraph(supergraphSdl).rules.sdl;
  const api = Supergraph.build(withoutRules, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
  return {
    supergraph: supergraphSdl,
    facts,
    api,
    judge: (document, variables) => run(api, things, document, variables),
    stop,
  };
}

const nothing: Thing = { __typename: "", identity: "" };

async function run(
  schema: GraphQLSchema,
  { resolve }: World,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    variableValues,
    rootValue: nothing,
    fieldResolver: (thing: Thing, args, _, { parentType, fieldName }) => resolve(parentType, thing, fieldName, args, schema),
  });
}

function subgraphSchema(typeDefs: DocumentNode, { entity }: World): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const resolveReference = (representation: Record<string, unknown>): Thing => {
      const thing = entity(type.name, representation);
      // Of an interface it knows the types; of one that it has as an object it does not.
      return isInterfaceType(type) ? { ...thing, __typename: thing.identity.split("#")[0] as string } : thing;
    };
    Object.assign(type.extensions, { apollo: { subgraph: { resolveReference } } });
  }
  return schema;
}
