import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** What may differ from the rules, each with why. Something listed that does not differ any more is a problem too. */
export interface Exceptions {
  /** Names of arguments and input fields that have several meanings, each of a type of its own. */
  meanings: Record<string, string>;
  /** Input types that are equal to another one. */
  twins: Record<string, string>;
  /** Codes that differ from another only in small words. */
  codes: Record<string, string>;
}

type Input = GraphQLArgument | GraphQLInputField;

/** An argument or an input field, and where it stands. */
interface Placed {
  place: string;
  input: Input;
}

const builtIn = new Set(["ID", "String", "Int", "Float", "Boolean"]);
const own = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__") && !builtIn.has(name));
const outputs = (schema: GraphQLSchema) => own(schema).filter((type) => isObjectType(type) || isInterfaceType(type));
const inputs = (schema: GraphQLSchema): GraphQLInputObjectType[] => own(schema).filter(isInputObjectType);
const fieldsOf = (type: GraphQLInputObjectType): Placed[] =>
  Object.values(type.getFields()).map((input) => ({ place: `${type.name}.${input.name}`, input }));

/** The arguments of everything that reads. */
function readingArguments(schema: GraphQLSchema): Placed[] {
  return outputs(schema)
    .filter((type) => type !== schema.getMutationType())
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .flatMap(({ type, field }) => field.args.map((input) => ({ place: `${type.name}.${field.name}(${input.name})`, input })));
}

/** Everything about the shape of a schema that one hand would have written otherwise: a line each, none when all is well. */
export function shapeProblems(schema: GraphQLSchema, exceptions: Exceptions): string[] {
  return [
    ...bareDescriptions(schema),
    ...filters(schema),
    ...statuses(schema),
    ...daysApart(schema),
    ...meanings(schema, exceptions.meanings),
    ...twins(schema, exceptions.twins),
    ...codes(schema, exceptions.codes),
  ];
}

/** A description has four characters at least and says more than a name does. A value of an enum is described by its label, which may be short. */
function bareDescriptions(schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  const look = (place: string, description: string | null | undefined, names: (string | null | undefined)[], least = 4) => {
    const text = description?.trim() ?? "";
    if ([...text].length < least || names.includes(text)) problems.push(`${place} is described as no more than “${text}”`);
  };
  for (const type of own(schema)) {
    look(type.name, type.description, [type.name]);
    if (isEnumType(type))
      for (const { name, description } of type.getValues()) look(`${type.name}.${name}`, description, [name], 1);
    if (isInputObjectType(type))
      for (const { place, input } of fieldsOf(type)) look(place, input.description, [input.name, type.description]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      // Of a field that gives things of a type, what the type is would say nothing of the field.
      const given = getNamedType(field.type);
      look(place, field.description, [field.name, type.description, isObjectType(given) ? given.description : null]);
      // The input of a mutation is described by its type.
      if (type === schema.getMutationType()) continue;
      for (const input of field.args) look(`${place}(${input.name})`, input.description, [input.name, field.description]);
    }
  }
  return problems;
}

/** Every filter of a list has the same members for the same meaning. */
function filters(schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  for (const type of inputs(schema).filter(({ name }) => name.endsWith("Filter"))) {
    const listed = schema.getType(type.name.slice(0, -"Filter".length));
    if (!isObjectType(listed)) {
      problems.push(`${type.name} filters no type of that name`);
      continue;
    }
    const enumOf = (field: string) => getNamedType(listed.getFields()[field]?.type)?.name;
    const shape: Record<string, string | undefined> = {
      ...{ text: "String", regionCode: "ID", from: "Date", to: "Date", range: "DateRangeInput" },
      ...{ kind: enumOf("kind"), status: enumOf("status") && `[${enumOf("status")}!]` },
    };
    const fields = type.getFields();
    for (const [name, wanted] of Object.entries(shape)) {
      const given = fields[name]?.type.toString();
      const isOptional = ["from", "to", "range"].includes(name);
      if (wanted === undefined ? given !== undefined : given === undefined ? !isOptional : given !== wanted)
        problems.push(`${type.name}.${name} is ${given ?? "missing"}, not ${wanted ?? "there"}`);
    }
  }
  return problems;
}

const isFilterField = ({ place }: Placed): boolean => /^\w+Filter\./.test(place);

/** A list is asked for by any of several states. */
function statuses(schema: GraphQLSchema): string[] {
  return [...readingArguments(schema), ...inputs(schema).flatMap(fieldsOf).filter(isFilterField)]
    .filter(
      ({ input }) => /^status(es)?$/.test(input.name) && !input.deprecationReason && !isListType(getNullableType(input.type)),
    )
    .map(({ place, input }) => `${place} is ${String(input.type)}, not a list of states`);
}

/** Where a list is asked for, two days that are both required are one range. A form that is sent may take them apart: it is told which is wrong. */
function daysApart(schema: GraphQLSchema): string[] {
  const isDay = ({ name, type }: Input, end: string) => name === end && isNonNullType(type) && getNamedType(type).name === "Date";
  return outputs(schema)
    .flatMap((type) => Object.values(type.getFields()).map(({ name, args }) => ({ place: `${type.name}.${name}`, args })))
    .filter(({ args }) => ["from", "to"].every((end) => args.some((arg) => isDay(arg, end))))
    .map(({ place }) => `${place} takes the two days of a range apart, not a DateRangeInput`);
}

/** Names whose type says of which list or record they are. */
const ofTheirOwner = /^(kind|status|statuses|stage|level|filter|input)$/;

/** A name has one type, wherever it is asked with; lists and what is required may differ. */
function meanings(schema: GraphQLSchema, exceptions: Record<string, string>): string[] {
  const types = new Map<string, Map<string, string>>();
  for (const { place, input } of [...readingArguments(schema), ...inputs(schema).flatMap(fieldsOf)]) {
    if (ofTheirOwner.test(input.name)) continue;
    const known = types.get(input.name) ?? new Map<string, string>();
    types.set(input.name, known.set(getNamedType(input.type).name, place));
  }
  const several = [...types].filter(([, known]) => known.size > 1);
  return [
    ...several
      .filter(([name]) => !(name in exceptions))
      .map(
        ([name, known]) => `${name} has several types: ${[...known].map(([type, place]) => `${type} in ${place}`).join(", ")}`,
      ),
    ...stale(
      exceptions,
      several.map(([name]) => name),
    ),
  ];
}

/** Of the input types that stand within others, no two are the same: they would be one meaning under two names. */
function twins(schema: GraphQLSchema, exceptions: Record<string, string>): string[] {
  const ofMutations = new Set(
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) => args.map(({ type }) => getNamedType(type))),
  );
  const seen = new Map<string, string>();
  const found: string[] = [];
  const problems: string[] = [];
  for (const type of inputs(schema)) {
    if (ofMutations.has(type)) continue;
    const text = fieldsOf(type)
      .map(({ input }) => `${input.name}: ${String(input.type)}`)
      .sort()
      .join("\n");
    const other = seen.get(text);
    if (other === undefined) seen.set(text, type.name);
    else {
      found.push(type.name);
      if (!(type.name in exceptions)) problems.push(`${type.name} is the same as ${other}`);
    }
  }
  return [...problems, ...stale(exceptions, found)];
}

/** Codes that `errors` have: what they say is never an entry of `userErrors`. */
const thrown = /^(UNAUTHENTICATED|FORBIDDEN|BAD_USER_INPUT|INTERNAL_SERVER_ERROR|SUBGRAPH_UNAVAILABLE|RATE_LIMITED|BAD_REQUEST)$/;

/** What a sentence begins with, and how a code that says it ends: as a status of HTTP would say it (404, 409, 400). */
const families: [RegExp, RegExp][] = [
  [/^没有这/, /_NOT_FOUND$/],
  [/^请写明/, /_(REQUIRED|INCOMPLETE)$/],
  [/已经登记过?$/, /_TAKEN$|^ALREADY_/],
];

/** The same refusal has the same code in every enum of refusals, and a code says what its sentence says. */
function codes(schema: GraphQLSchema, exceptions: Record<string, string>): string[] {
  const problems: string[] = [];
  const bySentence = new Map<string, string>();
  const byWords = new Map<string, string>();
  const found: string[] = [];
  for (const type of own(schema).filter(isEnumType)) {
    if (!type.name.endsWith("ErrorCode")) continue;
    for (const { name, description } of type.getValues()) {
      const place = `${type.name}.${name}`;
      const sentence = description ?? "";
      if (thrown.test(name)) problems.push(`${place} is a code of errors, not of a refusal`);
      const same = bySentence.get(sentence) ?? name;
      bySentence.set(sentence, same);
      if (same !== name) problems.push(`${place} says what ${same} says elsewhere`);
      const words = name.replace(/_(A|AN|THE)(?=_|$)/g, "");
      const alike = byWords.get(words) ?? name;
      byWords.set(words, alike);
      if (alike !== name) {
        found.push(name);
        if (!(name in exceptions)) problems.push(`${place} is spelt ${alike} elsewhere`);
      }
      for (const [says, is] of families)
        if (says.test(sentence) && !is.test(name)) problems.push(`${place} says “${sentence}”, but is not ${String(is)}`);
    }
  }
  return [...problems, ...stale(exceptions, found)];
}

const stale = (exceptions: Record<string, string>, found: readonly string[]): string[] =>
  Object.keys(exceptions)
    .filter((name) => !found.includes(name))
    .map((name) => `${name} is listed as an exception, but is none`);
