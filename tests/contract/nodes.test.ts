import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entitiesOf, entityNames } from "../../gateway/src/hub/node/entities";
import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse, valueFromASTUntyped } from "graphql";

const read = (name: string) => parse(readFileSync(join(__dirname, "../../schema", `${name}.graphql`), "utf8"));
const objects = (name: string): ObjectTypeDefinitionNode[] =>
  read(name).definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);

/** The arguments of each directive of a name, as values. */
const given = ({ directives = [] }: ObjectTypeDefinitionNode, name: string): Record<string, unknown>[] =>
  directives
    .filter((directive: ConstDirectiveNode) => directive.name.value === name)
    .map(({ arguments: args = [] }) => Object.fromEntries(args.map((one) => [one.name.value, valueFromASTUntyped(one.value)])));

const sorted = (names: readonly string[]): string[] => [...names].sort();

test("every type whose key is the id is a Node that the hub finds: a new entity is added to gateway/src/hub/node/entities.ts", () => {
  const entities = objects("supergraph").filter((type) => given(type, "join__type").some(({ key }) => key === "id"));
  const nodes = objects("api").filter((type) => type.interfaces?.some(({ name }) => name.value === "Node"));

  expect(sorted(entityNames)).toEqual(sorted(entities.map(({ name }) => name.value)));
  expect(sorted(nodes.map(({ name }) => name.value))).toEqual(sorted(entityNames));
});

test("each is asked of the subgraph that resolves its reference and has the most to say of it", () => {
  for (const [owner, types] of Object.entries(entitiesOf))
    for (const type of types) {
      const others = Object.keys(entitiesOf).map((name) => {
        const own = objects(name).find((object) => object.name.value === type);
        const isResolved = own && given(own, "key").some(({ resolvable }) => resolvable !== false);
        return { name, fields: isResolved ? (own.fields?.length ?? 0) : 0 };
      });
      const [first] = others.sort((a, b) => b.fields - a.fields);
      expect({ type, owner }).toEqual({ type, owner: first?.name });
    }
});

test("in the supergraph, no rule of a type stands on Node itself: it would refuse every record to whoever may not see all", () => {
  const node = read("supergraph").definitions.find(
    (one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION && one.name.value === "Node",
  );

  expect(node?.kind === Kind.INTERFACE_TYPE_DEFINITION && node.directives?.map(({ name }) => name.value)).toEqual(["join__type"]);
  expect(node?.kind === Kind.INTERFACE_TYPE_DEFINITION && node.fields?.map(({ name }) => name.value)).toEqual(["id"]);
});
