import { graphql, parse, print } from "graphql";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { enforceRules, spreadRules } from "./rules";
import { visitor, type Viewer } from "./viewer";

const typeDefs = spreadRules(
  parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@authenticated", "@requiresScopes"])
    type Query { region: Region  mine: Secret @authenticated }
    type Region { name: String!  members: Int @requiresScopes(scopes: [["organizations:read"], ["organizations:*"]])  secrets: SecretConnection }
    type Secret @key(fields: "id") @requiresScopes(scopes: [["cases:read"], ["cases:*"]]) { id: ID!  text: String }
    type SecretConnection { edges: [SecretEdge!]!  totalCount: Int! }
    type SecretEdge { node: Secret! }
  `),
);
const secret = { id: "1", text: "canary" };
const schema = enforceRules(
  buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Query: {
          region: () => ({ name: "龙河", members: 346, secrets: { edges: [{ node: secret }], totalCount: 1 } }),
          mine: () => secret,
        },
        Secret: { __resolveReference: () => secret },
      } as never,
    },
  ]),
);

const ask = (viewer: Partial<Viewer>, source: string) =>
  graphql({ schema, source, contextValue: { viewer: { ...visitor, ...viewer } } }).then(({ data, errors = [] }) => ({
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors.map(({ path, extensions }) => `${path?.join(".")} ${String(extensions["code"])}`),
  }));

test("a guarded field is FORBIDDEN at its path and what is open stands", async () => {
  const source = "{ region { name members secrets { totalCount edges { node { text } } } } mine { text } }";

  expect(await ask({}, source)).toEqual({
    data: { region: { name: "龙河", members: null, secrets: null }, mine: null },
    errors: ["region.members FORBIDDEN", "region.secrets FORBIDDEN", "mine FORBIDDEN"],
  });
  expect(await ask({ role: "staff", scopes: ["organizations:*", "cases:read"] }, source)).toEqual({
    data: {
      region: { name: "龙河", members: 346, secrets: { totalCount: 1, edges: [{ node: { text: "canary" } }] } },
      mine: { text: "canary" },
    },
    errors: [],
  });
});

test("a field and the type it gives must both let the caller in", async () => {
  expect(await ask({ role: "resident" }, "{ mine { text } }")).toEqual({ data: { mine: null }, errors: ["mine FORBIDDEN"] });
});

test("an entity asked for by its key is guarded too, without taking the others with it", async () => {
  const source = '{ _entities(representations: [{ __typename: "Secret", id: "1" }]) { ... on Secret { text } } }';

  expect(await ask({}, source)).toEqual({ data: { _entities: [null] }, errors: ["_entities.0 FORBIDDEN"] });
  expect((await ask({ role: "staff", scopes: ["cases:read"] }, source)).data).toEqual({ _entities: [{ text: "canary" }] });
});

test("a connection and its edges carry the rule of what they list", () => {
  const text = print(typeDefs);

  expect(text).toContain('type SecretConnection @requiresScopes(scopes: [["cases:read"], ["cases:*"]])');
  expect(text).toContain('secrets: SecretConnection @requiresScopes(scopes: [["cases:read"], ["cases:*"]])');
  expect(text).toContain('type SecretEdge @requiresScopes(scopes: [["cases:read"], ["cases:*"]])');
});
