import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { describeSupergraph } from "./supergraph";

const link = (imports: string, version = "v2.9") =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imports}])`;

function compose(parts: Record<string, string>): string {
  const services = Object.entries(parts).map(([name, sdl]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

const owner = `${link('"@key"')} type Query { box: Box } type Box @key(fields: "id") { id: ID! weight(unit: String): Int size: Int }`;
const requiring = (fields: string, sdl = "") =>
  `${link('"@key", "@requires", "@external"')} type Box @key(fields: "id") { id: ID! weight(unit: String): Int @external ${sdl} price: Int @requires(fields: "${fields}") }`;

test.each([
  [
    "arguments inside @requires",
    { owner, price: requiring('weight(unit: \\"kg\\")') },
    '@requires(fields: "weight(unit: "kg")") with arguments',
  ],
  [
    "progressive @override",
    {
      owner,
      other: `${link('"@key", "@override"')} type Box @key(fields: "id") { id: ID! size: Int @override(from: "owner", label: "percent(5)") }`,
    },
    "@override(label:)",
  ],
  [
    "@context",
    {
      owner: `${link('"@key", "@context", "@fromContext"')} type Query { box: Box }
        type Box @key(fields: "id") @context(name: "box") { id: ID! unit: String part: Part }
        type Part @key(fields: "id") { id: ID! weight(unit: String @fromContext(field: "$box { unit }")): Int }`,
    },
    "@context",
  ],
  [
    "@cost",
    { owner: `${link('"@key", "@cost"')} type Query { box: Box @cost(weight: 5) } type Box @key(fields: "id") { id: ID! }` },
    "@cost",
  ],
])("a supergraph that uses %s is refused by that name", (_, parts, name) => {
  expect(() => describeSupergraph(compose(parts as Record<string, string>))).toThrow(name);
});

test("a specification of others that must be understood is refused by its address; one that is a remark is not", () => {
  const sdl = compose({ owner });
  const linked = (purpose: string) => sdl.replace("schema\n", `schema @link(url: "https://example.org/sealed/v1.0"${purpose})\n`);

  expect(() => describeSupergraph(linked(", for: EXECUTION"))).toThrow("https://example.org/sealed/v1.0");
  expect(() => describeSupergraph(linked(""))).not.toThrow();
});

test("requirements without arguments are welcome", () => {
  const supergraph = describeSupergraph(compose({ owner, price: requiring("weight") }));

  expect([...supergraph.joiningFields].sort()).toEqual(["id", "weight"]);
  expect(supergraph.joining("Box", "price")?.keys).toEqual([["id"]]);
});
