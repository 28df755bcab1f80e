import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mintToken, type TokenOptions } from "@quyu/gateway/development-issuer";
import { demoId, signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, print } from "graphql";
import { type SubgraphName, subgraphNames } from "../../scripts/services";
import { type Answer, startStack, type Stack } from "../stack";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

/** Holds every scope everywhere, so that no rule hides what is wrong with an input. */
const everybody: Viewer = {
  ...visitor,
  subject: "s",
  role: "administrator",
  scopes: ["organizations:*", "enterprises:*", "activities:*", "volunteers:*", "cases:*", "personal:read", "minors:read"],
  regions: Array.from({ length: 90 }, (_, index) => String(index + 10)),
};

/** Asks a subgraph as the gateway does. */
async function ask(name: SubgraphName, query: string, variables: object = {}, viewer = everybody): Promise<Answer<any>> {
  const { url, signingKey } = stack.subgraph(name);
  const body = JSON.stringify({ query, variables });
  const headers = { "content-type": "application/json", [viewerHeader]: signViewer(viewer, name, body, signingKey) };
  const response = await fetch(url, { method: "POST", headers, body });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer<any>>;
  return { status: response.status, data, errors };
}

const documents = new Map(
  subgraphNames.map((name) => [name, parse(readFileSync(join(__dirname, `../../schema/${name}.graphql`), "utf8"))]),
);
const typesOf = (name: SubgraphName) =>
  (documents.get(name)?.definitions ?? []).filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
const isKey = ({ name, arguments: given = [] }: ConstDirectiveNode) =>
  name.value === "key" && !given.some((argument) => argument.name.value === "resolvable");

/** The entities a subgraph can be asked for, each with the field of its key. */
const entitiesOf = (name: SubgraphName) =>
  typesOf(name).flatMap(({ name: type, directives = [] }) =>
    directives.some(isKey) ? [{ type: type.value, key: type.value === "Region" ? "code" : "id" }] : [],
  );

/** What no id and no region code can be, however a client comes to write it. */
const oddTexts = {
  empty: "",
  blank: " ",
  letters: "abcdefghijkl",
  "a control character": "51011600390\u0000",
  "a line's end": "510116003\n",
  "a wrong length": "51011",
  "too long": "5".repeat(10_000),
  "other digits": "５１０１",
  "a wildcard": "5101%",
  "a quote": "51'--",
  "an id with a character too many": "6f1b5c1e-3a5d-4c0f-9a3e-51c0de3a00011",
};
const oddKeys = { ...oddTexts, "a number": 51, nothing: null, "a list": ["51"], "an object": { eq: "51" }, absent: undefined };
const noEntities = {
  "no object": "Region",
  "a number": 5,
  "a list": [],
  null: null,
  "an empty object": {},
  "no type": { code: "51" },
  "a type that is none": { __typename: "Nobody", id: demoId("x") },
  "a type without a key": { __typename: "PageInfo", id: demoId("x") },
  "a type of GraphQL": { __typename: "String", id: demoId("x") },
  "a name of JavaScript": { __typename: "constructor", id: demoId("x") },
  "a type that is a number": { __typename: 7, code: "51" },
};

test.each(subgraphNames)(
  "%s answers the good ones among wrong representations, and says of each other one that it is wrong",
  async (name) => {
    const wrong = [
      ...Object.values(noEntities),
      ...entitiesOf(name).flatMap(({ type, key }) => Object.values(oddKeys).map((odd) => ({ __typename: type, [key]: odd }))),
    ];
    const good = { __typename: "Region", code: "510116003" };
    for (let from = 0; from < wrong.length; from += 100) {
      const some = wrong.slice(from, from + 100);
      const { status, data, errors } = await ask(
        name,
        "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Region { code } } }",
        { representations: [good, ...some, good] },
      );

      expect(status).toBe(200);
      expect(data._entities).toEqual([good, ...some.map(() => null), good]);
      expect(errors.map(({ path }) => path?.join())).toEqual(some.map((_, index) => `_entities,${index + 1}`));
      for (const { message, extensions } of errors)
        expect({ message, code: extensions?.code }).toEqual({
          message: expect.stringMatching(/[\u4e00-\u9fff]/),
          code: "BAD_USER_INPUT",
        });
    }
    expect(wrong.length).toBeGreaterThan(50);
  },
);

test("a region code that can be none is nobody's region, by the answer of every subgraph", async () => {
  const query = `query (${Object.keys(oddTexts).map((_, index) => `$c${index}: ID!`)}) {
    good: region(code: "510116003") { code }
    ${Object.keys(oddTexts).map((_, index) => `c${index}: region(code: $c${index}) { code }`)} }`;
  const variables = Object.fromEntries(Object.values(oddTexts).map((text, index) => [`c${index}`, text]));
  const nothing = Object.fromEntries(Object.keys(variables).map((key) => [key, null]));

  for (const name of subgraphNames)
    expect({ name, ...(await ask(name, query, variables)) }).toEqual({
      ...{ name, status: 200, errors: [] },
      data: { good: { code: "510116003" }, ...nothing },
    });
});

/** The fields of a query that give one thing by its id or code, and need nothing else. */
const singles = (name: SubgraphName): { field: FieldDefinitionNode; argument: string }[] =>
  (typesOf(name).find(({ name: type }) => type.value === "Query")?.fields ?? []).flatMap((field) => {
    const required = (field.arguments ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
    const [only] = required;
    const isSingle =
      required.length === 1 && field.type.kind === Kind.NAMED_TYPE && !field.type.name.value.endsWith("Connection");
    return only && isSingle && print(only.type) === "ID!" ? [{ field, argument: only.name.value }] : [];
  });

test.each(subgraphNames)(
  "%s has nothing under an id that can be none, whichever field is asked, and says no more",
  async (name) => {
    const texts = Object.values(oddTexts);
    const asked = singles(name);
    for (const { field, argument } of asked) {
      const query = `query (${texts.map((_, index) => `$t${index}: ID!`)}) {
      ${texts.map((_, index) => `t${index}: ${field.name.value}(${argument}: $t${index}) { __typename }`)} }`;
      const { data, errors } = await ask(name, query, Object.fromEntries(texts.map((text, index) => [`t${index}`, text])));

      expect({ field: field.name.value, data, errors }).toEqual({
        field: field.name.value,
        data: Object.fromEntries(texts.map((_, index) => [`t${index}`, null])),
        errors: [],
      });
    }
    expect(asked.length).toBeGreaterThan(1);
  },
);

const token = (options: TokenOptions) => mintToken(options, { keyFile: stack.env["ISSUER_KEY_FILE"] as string });
const branch = demoId("organization:longhe/community-committee");
const selections = {
  plain: "duties(year: 2026) { kind due met activities { title } }",
  "a list in the place of its region": "region: history { code: to } duties(year: 2026) { kind due met activities { title } }",
  "another text in the place of its kind": "kind: name duties(year: 2026) { kind due met }",
  "another number in the place of its members": "fullMembers: version duties(year: 2026) { kind due met }",
  "another region in the place of its own": "region: mergedInto { code: name } duties(year: 2026) { kind met }",
  "a fragment": "... on PartyOrganization { region: history { code: to } } ...{ duties(year: 2026) { kind met } }",
};

test.each(Object.entries(selections))("an officer of another region is refused the duties: %s", async (_, selection) => {
  const query = `{ partyOrganization(id: "${branch}") { ${selection} } }`;
  const scopes = ["organizations:*", "activities:*"];
  const { data, errors } = await stack.ask(query, {}, await token({ role: "officer", regions: ["310104012"], scopes }));

  expect(data.partyOrganization.duties).toBeNull();
  expect(errors.map(({ path, extensions }) => [path?.join("."), extensions?.code])).toContainEqual([
    "partyOrganization.duties",
    "FORBIDDEN",
  ]);
});

test("an officer of the street sees the duties of the organizations in it", async () => {
  const query = `{ partyOrganizations(filter: { regionCode: "510116003" }, first: 50) { edges { node { name ${selections.plain} } } } }`;
  const scopes = ["organizations:*", "activities:*"];
  const { data, errors } = await stack.ask(query, {}, await token({ role: "officer", regions: ["510116003"], scopes }));

  expect(errors).toEqual([]);
  expect(data.partyOrganizations.edges.length).toBeGreaterThan(3);
  for (const { node } of data.partyOrganizations.edges) expect(node.duties).toEqual(expect.any(Array));
  expect(data.partyOrganizations.edges.flatMap(({ node }: any) => node.duties).length).toBeGreaterThan(0);
});

test("the schema a client is told says of every scalar of ours where its rules are", async () => {
  const { data } = await stack.ask("{ __schema { types { kind name specifiedByURL } } }");
  const standard = ["String", "Int", "Float", "Boolean", "ID"];
  const own = data.__schema.types.filter(({ kind, name }: any) => kind === "SCALAR" && !standard.includes(name));

  expect(own.map(({ name, specifiedByURL }: any) => `${name} ${specifiedByURL}`).sort()).toEqual(
    ["Date", "DateTime", "Fen"].map((name) => `${name} urn:quyu:scalar:${name}`),
  );
});
