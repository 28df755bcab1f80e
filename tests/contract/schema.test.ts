import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  visit,
} from "graphql";

const read = (name: string) => readFileSync(join(__dirname, "../../schema", name), "utf8");
const api = buildSchema(read("api.graphql"));
const own = (schema: GraphQLSchema) => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const builtIn = new Set(["ID", "String", "Int", "Float", "Boolean"]);
const chinese = /\p{Script=Han}/u;

test("every type, field, argument, enum value and input field is described in Chinese", () => {
  const bare: string[] = [];
  const look = (place: string, description: string | null | undefined) => {
    if (!description || !chinese.test(description)) bare.push(place);
  };
  for (const type of own(api)) {
    if (builtIn.has(type.name) || type === api.getQueryType() || type === api.getMutationType()) continue;
    look(type.name, type.description);
  }
  for (const type of own(api)) {
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  expect(bare).toEqual([]);
});

test("every root field is nullable, so one subgraph down never blanks a page", () => {
  const roots = [api.getQueryType(), api.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));

  expect(roots.filter((field: GraphQLField<unknown, unknown>) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
});

test("every list that is a connection takes first and after, twenty by default", () => {
  for (const type of own(api).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (!String(field.type).endsWith("Connection")) continue;
      const first = field.args.find(({ name }) => name === "first");
      expect({
        field: `${type.name}.${field.name}`,
        first: first?.defaultValue,
        after: field.args.some(({ name }) => name === "after"),
      }).toEqual({
        field: `${type.name}.${field.name}`,
        first: 20,
        after: true,
      });
    }
  }
});

/** Whatever may be deprecated, by where it stands. */
function members(schema: GraphQLSchema): { place: string; deprecationReason?: string | null | undefined }[] {
  return own(schema).flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map((value) => ({ ...value, place: `${type.name}.${value.name}` }));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const place = `${type.name}.${field.name}`;
      const args = isObjectType(type) || isInterfaceType(type) ? (type.getFields()[field.name]?.args ?? []) : [];
      return [{ ...field, place }, ...args.map((arg) => ({ ...arg, place: `${place}(${arg.name})` }))];
    });
  });
}

test("what is deprecated says until when and what to use instead, and is gone after that day", () => {
  const today = new Date().toISOString().slice(0, 10);
  const deprecated = members(api).filter(({ deprecationReason }) => deprecationReason);
  for (const { place, deprecationReason } of deprecated) {
    const removal = /^REMOVE_AFTER=(\d{4}-\d{2}-\d{2}) \| 改用 \S/.exec(deprecationReason ?? "")?.[1];
    expect({ place, removal, overdue: (removal ?? "") < today }).toEqual({ place, removal, overdue: false });
  }
  expect(deprecated.map(({ place }) => place)).toEqual(
    expect.arrayContaining(["Region.meetings(status)", "Resource.slots(from)"]),
  );
});

test("partners see only what carries the tag, and no masked personal field", () => {
  const partner = buildSchema(read("partner.graphql"));
  const tagged = new Set<string>();
  for (const name of ["organizations", "enterprises", "activities", "volunteers", "hub"]) {
    const isTagged = (node: { directives?: readonly { name: { value: string }; arguments?: readonly { value: unknown }[] }[] }) =>
      (node.directives ?? []).some((directive) => directive.name.value === "tag");
    visit(parse(read(`${name}.graphql`)), {
      ObjectTypeDefinition: (type) => {
        for (const field of type.fields ?? [])
          if (isTagged(type) || isTagged(field)) tagged.add(`${type.name.value}.${field.name.value}`);
      },
    });
  }
  const shown = own(partner)
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

  expect(shown.filter((field) => !tagged.has(field))).toEqual([]);
  expect(shown.length).toBeGreaterThan(100);
  const personal = [
    "Person.phone",
    "Enterprise.contactName",
    "Enterprise.contactPhone",
    "PartyOrganization.fullMembers",
    "PartyOrganization.probationaryMembers",
    "OrganizationSummary.members",
  ];
  expect(shown.filter((field) => personal.includes(field))).toEqual([]);
});

test("every operation that is registered for partners asks only what partners see", () => {
  const partner = buildSchema(read("partner.graphql"));
  const folder = join(__dirname, "../../operations/partners");
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const problems = validate(partner, parse(readFileSync(join(folder, file), "utf8"))).map(({ message }) => message);
    expect([file, problems]).toEqual([file, []]);
  }
});
