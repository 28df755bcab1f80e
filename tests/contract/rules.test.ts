import { join } from "node:path";
import { checkPublicFields, unreachableNulls } from "../../gateway/src/authorize/public-fields";
import { readSupergraph } from "../../gateway/src/supergraph";

const { schema, rules } = readSupergraph(join(__dirname, "../../schema/supergraph.graphql"));

test("every root field has a rule or is on the list of public ones", () => {
  expect(() => checkPublicFields(schema, rules)).not.toThrow();
});

test("whatever is guarded may be null where it is reached from something less guarded", () => {
  expect(unreachableNulls(schema, rules)).toEqual([]);
});
