import { buildSchema, execute, graphql, parse } from "graphql";
import { limitAnswers } from "./query-size";

const region: any = { name: "龙河" };
region.parent = () => region;
region.children = () => [];
region.firms = () => ({ edges: [] });

const schema = limitAnswers(
  buildSchema(`
    type Query { region(code: ID!): Region _entities(representations: [ID!]!): [Entity] }
    union Entity = Region
    type Region { name: String parent: Region children: [Region!]! firms(first: Int = 20): FirmConnection }
    type FirmConnection { edges: [FirmEdge!]! }
    type FirmEdge { node: Region }
  `),
);
const rootValue = { region: () => region, _entities: () => [] };
const ask = async (source: string, variableValues = {}): Promise<unknown> => {
  const { errors } = await graphql({ schema, source, rootValue, variableValues, contextValue: {} });
  return errors?.[0]?.extensions["code"] ?? null;
};
const nested = (levels: number, inner = "name"): string =>
  levels === 0 ? inner : `parent { children { ${nested(levels - 1, inner)} } }`;

test("lists in lists without end are refused, a tree of a few levels is not", async () => {
  expect(await ask(`{ region(code: "1") { ${nested(3)} } }`)).toBeNull();
  expect(await ask(`{ region(code: "1") { ${nested(30)} } }`)).toBe("BAD_USER_INPUT");
});

test("pages count with what they are asked for, by text and by variable", async () => {
  const firms = (first: string) =>
    `firms(first: ${first}) { edges { node { firms(first: ${first}) { edges { node { name } } } } } }`;
  const full = (first: string) => `{ region(code: "1") { firms(first: 100) { edges { node { ${firms(first)} } } } } }`;

  expect(await ask(full("5"))).toBeNull();
  expect(await ask(full("100"))).toBe("BAD_USER_INPUT");
  expect(await ask(`query ($n: Int) ${full("$n")}`, { n: 5 })).toBeNull();
  expect(await ask(`query ($n: Int) ${full("$n")}`, { n: 100 })).toBe("BAD_USER_INPUT");
});

test("many root fields under aliases are one request", async () => {
  const one = `region(code: "1") { ${nested(4)} }`;

  expect(await ask(`{ ${one} }`)).toBeNull();
  expect(await ask(`{ ${Array.from({ length: 40 }, (_, index) => `a${index}: ${one}`).join(" ")} }`)).toBe("BAD_USER_INPUT");
});

test("entities count as many times as they are asked for", async () => {
  const source = `query ($ids: [ID!]!) { _entities(representations: $ids) { ... on Region { ${nested(3)} } } }`;

  expect(await ask(source, { ids: Array(10).fill("1") })).toBeNull();
  expect(await ask(source, { ids: Array(1000).fill("1") })).toBe("BAD_USER_INPUT");
});

test("fragments within fragments are counted, and cost no time", async () => {
  const fragments = Array.from(
    { length: 60 },
    (_, index) => `fragment F${index} on Region { ...F${index + 1} parent { ...F${index + 1} } }`,
  );
  const source = `{ region(code: "1") { firms(first: 0) { edges { node { ...F0 } } } } } ${fragments.join(" ")} fragment F60 on Region { name }`;
  // Without validation, which compares the fields of fragments with each other: what is measured is the walk.
  const started = Date.now();

  const { errors } = await execute({ schema, document: parse(source), rootValue, contextValue: {} });

  expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  expect(Date.now() - started).toBeLessThan(2_000);
});
