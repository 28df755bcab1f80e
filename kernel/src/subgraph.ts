import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { getNamedType, parse, print, type GraphQLSchema } from "graphql";
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { serveEntities } from "./entities/serve-entities";
import { tagWhatFieldsNeed } from "./partner-tags";
import { limitAnswers } from "./query-size";
import { enforceRules, spreadRules } from "./rules";
import { DateTimeScalar } from "./scalars";

// A federation version that other routers compose too.
const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@authenticated", "@requiresScopes"])\n\n`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each entity has a reference type of its own
type ReferenceResolver<Context> = (reference: any, context: Context) => unknown;

export interface SubgraphParts<Context> {
  /** Every resolver class. */
  resolvers: NonEmptyArray<Function>;
  /** Types that no field of ours reaches, stubs included. */
  orphanedTypes?: Function[];
  /** By type name: gives the entity of a key, or null where it is not there or not the caller's to see. */
  references: Record<string, ReferenceResolver<Context>>;
}

export interface Subgraph {
  schema: GraphQLSchema;
  /** What the subgraph serves as text: input of composition and the committed snapshot. */
  sdl: string;
}

/** Builds a subgraph's executable schema from type-graphql classes. */
export function buildSubgraph<Context>({ resolvers, orphanedTypes = [], references }: SubgraphParts<Context>): Subgraph {
  // Without this type-graphql wraps every plain property in an asynchronous resolver, which costs a long list most of its time.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const plain = buildSchemaSync({
    resolvers,
    orphanedTypes,
    validate: false,
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  const query = plain.getQueryType();
  if (query) query.description = "可以查询的内容";
  describeMutations(plain);
  const typeDefs = spreadRules(tagWhatFieldsNeed(parse(federation + printSchemaWithDirectives(plain))));
  const map = createResolversMap(plain) as Record<string, object>;
  for (const [type, resolve] of Object.entries(references)) map[type] = { ...map[type], __resolveReference: resolve };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: map as never }]);
  return { schema: limitAnswers(enforceRules(serveEntities(schema, typeDefs))), sdl: print(typeDefs) };
}

/** Every mutation takes one `input`, which is described by its type. */
function describeMutations(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  if (!mutation) return;
  mutation.description = "可以办理的事项";
  for (const { args } of Object.values(mutation.getFields()))
    for (const arg of args) arg.description ??= getNamedType(arg.type).description;
}
