import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isInputObjectType, isObjectType } from "graphql";
import { readContract } from "./contract";
import { moved } from "./moved";

const api = buildSchema(readFileSync(join(__dirname, "../../schema/api.graphql"), "utf8"));
const contract = readContract();

/** `Type.field` → its type, for object and input types; null where the schema has none. */
function typeOf(typeName: string, field: string): string | null {
  const type = api.getType(typeName);
  if (!isObjectType(type) && !isInputObjectType(type)) return null;
  return type.getFields()[field]?.type.toString() ?? null;
}

test("the contract is read whole", () => {
  const fields = [...contract.types.values()].reduce((sum, { size }) => sum + size, 0);

  // Were the reading of the contract's shorthand broken, the tests below would pass on next to nothing.
  expect(contract.types.size).toBeGreaterThan(85);
  expect(fields).toBeGreaterThan(680);
  expect(contract.queries.size).toBeGreaterThan(45);
  expect(contract.types.get("Region")?.get("needs")).toBe("NeedConnection");
  expect(contract.types.get("Duty")?.get("activities")).toBe("[Activity!]!");
});

test("every type and field of the contract is there, of the type it says; what moved is listed with why", () => {
  const differing: Record<string, string> = {};
  let asSaid = 0;
  for (const [typeName, fields] of contract.types)
    for (const [field, said] of fields) {
      const is = typeOf(typeName, field);
      if (is === said) asSaid += 1;
      else differing[`${typeName}.${field}`] = is ?? "missing";
    }

  process.stdout.write(
    `contract: ${contract.types.size} types, ${asSaid} fields as said, ${Object.keys(differing).length} moved\n` +
      Object.entries(moved)
        .map(([name, { is, why }]) => `  ${name} is ${is}: ${why}\n`)
        .join(""),
  );
  expect(differing).toEqual(Object.fromEntries(Object.entries(moved).map(([name, { is }]) => [name, is])));
});

test("every root field of the contract that reads is there", () => {
  const names = new Set(Object.keys(api.getQueryType()?.getFields() ?? {}));

  process.stdout.write(`contract: ${contract.queries.size} root fields that read\n`);
  expect([...contract.queries].filter((name) => !names.has(name))).toEqual([]);
});
