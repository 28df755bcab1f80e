import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConstDirectiveNode, Kind, parse } from "graphql";
import { subgraphNames } from "../../scripts/services";

const read = (path: string) => readFileSync(join(__dirname, "../..", path), "utf8");
const urlOf = (directives: readonly ConstDirectiveNode[] = []) => {
  const value = directives.find(({ name }) => name.value === "specifiedBy")?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
};
/** Scalars of the federation's own machinery. */
const isOurs = (name: string) => !name.includes("__");

test.each([...subgraphNames, "hub", "supergraph", "api", "partner"])(
  "every scalar of schema/%s.graphql says where its rules are, and there they are",
  (name) => {
    const page = read("docs/scalars.md");
    const scalars = parse(read(`schema/${name}.graphql`)).definitions.flatMap((definition) =>
      definition.kind === Kind.SCALAR_TYPE_DEFINITION && isOurs(definition.name.value) ? [definition] : [],
    );

    expect(scalars.length).toBeGreaterThan(1);
    for (const { name: scalar, directives } of scalars) {
      expect([scalar.value, urlOf(directives)]).toEqual([scalar.value, `urn:quyu:scalar:${scalar.value}`]);
      expect(page).toContain(`## ${scalar.value}\n\n\`urn:quyu:scalar:${scalar.value}\``);
    }
  },
);
