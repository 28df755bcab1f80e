import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import { readMutations, type SaidMutation } from "./contract";
import { movedMutations } from "./moved";

const folder = join(__dirname, "../../schema");
const read = (name: string): GraphQLSchema =>
  buildSchema(readFileSync(join(folder, `${name}.graphql`), "utf8"), { assumeValid: true, assumeValidSDL: true });
const api = read("api");

/** The sections whose writing is there whole. */
const sections = ["organizations", "enterprises", "activities", "volunteers"] as const;
const said = sections.flatMap((section) => readMutations(section).map((mutation) => ({ ...mutation, section })));
const own = Object.fromEntries(sections.map((section) => [section, read(section)]));

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const mutation = (schema: GraphQLSchema | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  schema?.getMutationType()?.getFields()[name];

/** The codes a mutation may refuse with, from the enum of its errors. */
function refusalsOf(name: string): string[] {
  const payload = getNamedType(mutation(api, name)?.type);
  const errors = isObjectType(payload) ? getNamedType(payload.getFields()["userErrors"]?.type) : undefined;
  const code = isObjectType(errors) ? getNamedType(errors.getFields()["code"]?.type) : undefined;
  return isEnumType(code) ? code.getValues().map((value) => value.name) : [];
}

/** Who may call a mutation at all: signed-in callers, holders of one of these scopes, or anybody. */
function ruleOf(section: string, name: string): { isGuarded: boolean; scopes: string[] } {
  const directives = mutation(own[section], name)?.astNode?.directives ?? [];
  const scopes = directives
    .filter((directive) => directive.name.value === "requiresScopes")
    .flatMap(({ arguments: given = [] }) => given.flatMap(({ value }) => (valueFromASTUntyped(value) as string[][]).flat()));
  return { isGuarded: scopes.length > 0 || directives.some((directive) => directive.name.value === "authenticated"), scopes };
}

/** Where a mutation is not as the contract says: what it is instead, by what differs. */
function differences({ section, ...says }: SaidMutation & { section: string }): Record<string, string> {
  const { name } = says;
  const field = mutation(api, name);
  if (!field) return { [name]: "missing" };
  const differs: Record<string, string> = {};
  const expectSame = (what: string, is: string, wanted: string) => {
    if (is !== wanted) differs[`${name}.${what}`] = is;
  };
  const [argument, ...others] = field.args;
  const input = getNamedType(argument?.type);
  const inputs = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
  const wanted = `input: ${capital(name)}Input!`;
  const is = [argument, ...others].map((arg) => `${arg?.name}: ${String(arg?.type)}`).join(", ");
  // Moves that take nothing but the record, and perhaps why, share an input, as MoveNeedInput.
  const isPlainMove =
    inputs.every((each) => ["id", "idempotencyKey", "version", "reason", "note"].includes(each)) &&
    /^input: Move\w+Input!$/.test(is);
  expectSame("input", isPlainMove ? wanted : is, wanted);
  expectSame("payload", String(field.type), `${capital(name)}Payload`);

  for (const arg of [...says.args, "idempotencyKey"]) expectSame(arg, inputs.includes(arg) ? arg : "missing", arg);
  const payload = getNamedType(field.type);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const things = fields.filter((each) => each.name !== "userErrors");
  const [thing] = things;
  const isThing =
    things.length === 1 && !isNonNullType(thing?.type) && (says.things.length === 0 || says.things.includes(thing?.name ?? ""));
  expectSame("thing", isThing ? "as said" : things.map((each) => `${each.name}: ${String(each.type)}`).join(", "), "as said");
  expectSame(
    "userErrors",
    /^\[\w+UserError!\]!$/.test(String(fields.find((each) => each.name === "userErrors")?.type)) ? "as said" : "other",
    "as said",
  );

  const { isGuarded, scopes } = ruleOf(section, name);
  if (!isGuarded) differs[`${name}.rule`] = "open to everybody";
  // What is somebody's own he does without a scope; what asks for one is not for those without.
  if (says.isOwn) expectSame("rule", scopes.length === 0 ? "@own" : `asks for ${scopes.join(" or ")}`, "@own");
  else if (says.scopes.length > 0)
    expectSame(
      "rule",
      says.scopes.some((scope) => scopes.includes(scope)) ? "as said" : scopes.length > 0 ? scopes.join(" or ") : "@own",
      "as said",
    );
  return differs;
}

test("the mutations of the contract are read whole", () => {
  // Were the reading of the shorthand broken, the tests below would pass on next to nothing.
  const count = (section: string) => said.filter((each) => each.section === section).length;
  expect(sections.map(count)).toEqual([27, 54, 41, 43]);
  expect(said.find(({ name }) => name === "coverEnterprises")).toMatchObject({
    args: ["partyOrganizationId", "enterpriseIds"],
    things: ["enterprise"],
    refusals: ["CREDIT_CODE_INVALID", "CREDIT_CODE_TAKEN", "VERSION_CONFLICT"],
    scopes: ["enterprises:write"],
  });
  expect(said.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual([
    ...["applyToAlliance", "submitNeed", "offerClaim", "offerResource", "applyForStall"],
    ...["registerForActivity"],
  ]);
});

test("every mutation of the contract is there with its input, payload, thing and rule; what moved is listed with why", () => {
  const differing = Object.assign({}, ...said.map(differences)) as Record<string, string>;
  for (const { group, refusals } of said) {
    const known = group.flatMap(refusalsOf);
    for (const code of refusals) if (!known.includes(code)) differing[`${group[0]}.!${code}`] = "missing";
  }

  process.stdout.write(
    `contract: ${said.length} mutations, ${new Set(said.flatMap(({ refusals }) => refusals)).size} refusals, ${Object.keys(differing).length} moved\n` +
      Object.entries(movedMutations)
        .map(([name, { is, why }]) => `  ${name} is ${is}: ${why}\n`)
        .join(""),
  );
  expect(differing).toEqual(Object.fromEntries(Object.entries(movedMutations).map(([name, { is }]) => [name, is])));
});

test("one fragment reads any refusal: every error type is a UserError, with a code enum of its own", () => {
  const common = api.getType("UserError");
  const types = Object.values(api.getTypeMap()).filter(({ name }) => name.endsWith("UserError") && name !== "UserError");
  const odd = types.filter((type) => {
    if (!isObjectType(type) || !isInterfaceType(common)) return true;
    const code = type.getFields()["code"]?.type.toString();
    return !type.getInterfaces().includes(common) || code !== `${type.name.replace(/UserError$/, "ErrorCode")}!`;
  });
  const used = Object.values(api.getMutationType()?.getFields() ?? {}).map((field) => {
    const payload = getNamedType(field.type);
    return isObjectType(payload) ? getNamedType(payload.getFields()["userErrors"]?.type)?.name : undefined;
  });

  expect(types.length).toBeGreaterThanOrEqual(39);
  expect(odd.map(({ name }) => name)).toEqual([]);
  expect(new Set(used)).toEqual(new Set(types.map(({ name }) => name)));
  expect(
    isInterfaceType(common) && Object.values(common.getFields()).map(({ name, type }) => `${name}: ${String(type)}`),
  ).toEqual(["message: String!", "field: [String!]"]);
});

test("every mutation of the whole schema can refuse with what all have in common, in words", () => {
  const common = ["NOT_FOUND", "WRONG_STATE", "VERSION_CONFLICT", "IDEMPOTENCY_CONFLICT", "INVALID_INPUT", "REGION_NOT_FOUND"];
  const names = Object.keys(api.getMutationType()?.getFields() ?? {});
  expect(names.length).toBeGreaterThan(80);
  const lacking = names.filter((name) => common.some((code) => !refusalsOf(name).includes(code)));
  expect(lacking).toEqual([]);
});
