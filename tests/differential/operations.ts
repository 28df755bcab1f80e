import type { Dice } from "@quyu/kernel";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Facts } from "./world";

/** What an operation may have, each of which has broken a router before. */
export const kinds = [
  ...["alias like a key", "alias like a required field", "alias like a sibling", "alias of __typename", "alias like __typename"],
  ...["default given", "default omitted", "null given for an argument", "variable omitted", "argument with a default left out"],
  ...["directive on a field", "directive on an inline fragment", "directive on a spread", "directive at the root"],
  ...["directive by a variable's default", "directive on a required field", "directive on a field that requires"],
  ...["fragment on an interface", "fragment on a union", "fragment on a type within an abstract one", "one key for two types"],
  ...["field that requires", "interface that is an object elsewhere", "payload of a mutation", "several root fields"],
] as const;
export type Kind = (typeof kinds)[number];

export interface Operation {
  source: string;
  variables: Record<string, unknown>;
  kinds: ReadonlySet<Kind>;
}

type Field = GraphQLField<unknown, unknown>;

const deepest = 5;
const mostFields = 45;

/** Writes an operation as a client with a taste for aliases, fragments and directives would. It may turn out not to be valid. */
export function anOperation(schema: GraphQLSchema, facts: Facts, dice: Dice): Operation {
  const found = new Set<Kind>();
  const definitions = new Map<string, string>();
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  const oneIn = (times: number) => dice.next() * times < 1;
  const required = new Set(
    [...facts.requires].flatMap(([, set]) => set.selections.flatMap((one) => (one.kind === "Field" ? [one.name.value] : []))),
  );
  const keyNames = new Set([...facts.keys.values()].flat());
  let fields = 0;

  const mutation = schema.getMutationType();
  const isMutation = mutation !== undefined && mutation !== null && oneIn(6);
  const root = (isMutation ? mutation : schema.getQueryType()) as GraphQLNamedType;
  const body = roots(root);
  const declared = [...definitions.values()];
  const head = `${isMutation ? "mutation" : "query"} Generated${declared.length > 0 ? `(${declared.join(", ")})` : ""}`;
  return { source: [`${head} { ${body} }`, ...fragments].join("\n"), variables, kinds: found };

  function roots(type: GraphQLNamedType): string {
    const all = fieldsOf(type);
    const chosen = Array.from({ length: dice.between(1, 3) }, () => dice.pick(all));
    if (chosen.length > 1) found.add("several root fields");
    return chosen
      .map((field, index) => {
        const condition = directive("directive at the root");
        if (isMutation && isCompositeType(getNamedType(field.type))) found.add("payload of a mutation");
        const key = oneIn(3) ? dice.pick([...keyNames, ...all.map(({ name }) => name)]) : `r${index}`;
        return asked(`${key === field.name ? "" : `${key}: `}`, field, condition, 0);
      })
      .join(" ");
  }

  function asked(alias: string, field: Field, condition: string, depth: number): string {
    fields += 1;
    const below = getNamedType(field.type);
    const call = `${alias}${field.name}${argumentsOf(field)}${condition}`;
    return isCompositeType(below) ? `${call} { ${selection(below, depth + 1)} }` : call;
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const taken = new Map<string, string>();
    const parts = Array.from({ length: dice.between(1, 4) }, () => part(type, depth, taken)).filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : "__typename";
  }

  function part(type: GraphQLNamedType, depth: number, taken: Map<string, string>): string {
    if (isAbstractType(type) && (isUnionType(type) || oneIn(3))) return within(type, depth, taken);
    if (oneIn(10)) return spread(type, depth);
    if (oneIn(12)) {
      const key = oneIn(2) ? "" : alias(type, undefined);
      if (key) found.add("alias of __typename");
      return take(taken, key.replace(": ", "") || "__typename", "__typename") ? `${key}__typename` : "";
    }
    const usable = fieldsOf(type).filter(
      (field) => fields < mostFields && (depth < deepest || !isCompositeType(getNamedType(field.type))),
    );
    if (usable.length === 0) return "";
    const wanted = usable.filter((field) => facts.requires.has(`${type.name}.${field.name}`));
    const field = wanted.length > 0 && oneIn(3) ? dice.pick(wanted) : dice.pick(usable);
    const requires = facts.requires.has(`${type.name}.${field.name}`);
    if (requires) found.add("field that requires");
    if (facts.families.has(type.name)) found.add("interface that is an object elsewhere");
    const condition = directive("directive on a field");
    if (condition && requires) found.add("directive on a field that requires");
    if (condition && required.has(field.name)) found.add("directive on a required field");
    const key = oneIn(2.5) ? alias(type, field) : "";
    const call = asked(key, field, condition, depth);
    return take(taken, key.replace(": ", "") || field.name, `${field.name}${argumentsIn(call)}`) ? call : "";
  }

  /** Whether a key is free at an object, or taken by the same field: two fields under one key are not valid. */
  function take(taken: Map<string, string>, key: string, what: string): boolean {
    const before = taken.get(key);
    if (before !== undefined && before !== what) return false;
    taken.set(key, what);
    return true;
  }

  function alias(type: GraphQLNamedType, field: Field | undefined): string {
    const siblings = fieldsOf(type).map(({ name }) => name);
    const [name, kind] = dice.pick<[readonly string[], Kind]>([
      [[...keyNames], "alias like a key"],
      [[...required], "alias like a required field"],
      [siblings, "alias like a sibling"],
      [["__typename"], "alias like __typename"],
    ]);
    const chosen = name.length > 0 ? dice.pick(name) : undefined;
    if (chosen === undefined || chosen === field?.name || (chosen === "__typename" && !oneIn(2))) return "";
    found.add(kind);
    return `${chosen}: `;
  }

  /** A fragment that narrows an interface or a union. */
  function within(type: GraphQLNamedType, depth: number, taken: Map<string, string>): string {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const abstract = Object.values(schema.getTypeMap()).filter(
      (other) => isAbstractType(other) && possible.some((one) => schema.isSubType(other, one)),
    );
    const condition = oneIn(4) ? dice.pick(abstract) : dice.pick(possible);
    found.add(
      isInterfaceType(condition)
        ? "fragment on an interface"
        : isUnionType(condition)
          ? "fragment on a union"
          : "fragment on a type within an abstract one",
    );
    // Fields of different types may go by one key: only one of them can be there.
    const isApart = isObjectType(condition) && oneIn(2);
    const own = isApart ? new Map<string, string>() : taken;
    if (isApart) found.add("one key for two types");
    const parts = Array.from({ length: dice.between(1, 3) }, () => part(condition, depth, own)).filter(Boolean);
    return `... on ${condition.name}${directive("directive on an inline fragment")} { ${parts.join(" ") || "__typename"} }`;
  }

  function spread(type: GraphQLNamedType, depth: number): string {
    const name = `F${fragments.length}`;
    fragments.push("");
    fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { ${selection(type, depth)} }`;
    if (isInterfaceType(type)) found.add("fragment on an interface");
    if (isUnionType(type)) found.add("fragment on a union");
    return `...${name}${directive("directive on a spread")}`;
  }

  function directive(kind: Kind): string {
    if (!oneIn(7)) return "";
    found.add(kind);
    const name = dice.pick(["skip", "include"]);
    if (oneIn(3)) return ` @${name}(if: ${String(oneIn(2))})`;
    const variable = dice.pick(["on", "off"]);
    if (!definitions.has(variable)) {
      definitions.set(variable, `$${variable}: Boolean = ${String(variable === "on")}`);
      if (oneIn(2)) {
        variables[variable] = oneIn(2);
        found.add("default given");
      } else found.add("default omitted");
    }
    if (!(variable in variables)) found.add("directive by a variable's default");
    return ` @${name}(if: $${variable})`;
  }

  function argumentsOf(field: Field): string {
    const given = field.args.flatMap((one) => argument(one));
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  function argument(arg: GraphQLArgument): string[] {
    const isRequired = isNonNullType(arg.type) && arg.defaultValue === undefined;
    if (!isRequired && oneIn(2)) {
      if (arg.defaultValue !== undefined) found.add("argument with a default left out");
      return [];
    }
    if (!oneIn(2)) return [`${arg.name}: ${literal(arg.type)}`];
    const name = `v${definitions.size}`;
    if (isRequired) {
      definitions.set(name, `$${name}: ${String(arg.type)}`);
      variables[name] = plain(arg.type);
      return [`${arg.name}: $${name}`];
    }
    const type = isNonNullType(arg.type) ? arg.type.ofType : arg.type;
    const isNullable = !isNonNullType(arg.type);
    const hasDefault = oneIn(2) || !isNullable;
    definitions.set(name, `$${name}: ${String(type)}${hasDefault ? ` = ${literal(type)}` : ""}`);
    const turn = dice.between(0, isNullable ? 2 : 1);
    if (turn === 0) {
      variables[name] = plain(type);
      if (hasDefault) found.add("default given");
    } else if (turn === 1) found.add(hasDefault ? "default omitted" : "variable omitted");
    else {
      variables[name] = null;
      found.add("null given for an argument");
    }
    return [`${arg.name}: $${name}`];
  }

  function plain(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return plain(type.ofType);
    if (isListType(type)) return [plain(type.ofType)];
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) || oneIn(2))
          .map((field) => [field.name, plain(field.type)]),
      );
    return scalar(type.name);
  }

  function scalar(name: string): unknown {
    if (name === "Int" || name === "Float") return dice.between(0, 9);
    if (name === "Boolean") return oneIn(2);
    if (name === "Date") return "2026-03-05";
    if (name === "DateTime") return "2026-03-05T09:30:00.000Z";
    return `t${dice.between(0, 9)}`;
  }

  function literal(type: GraphQLInputType): string {
    if (isNonNullType(type)) return literal(type.ofType);
    if (isListType(type)) return `[${literal(type.ofType)}]`;
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const inner = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || oneIn(2));
      return `{ ${inner.map((field) => `${field.name}: ${literal(field.type)}`).join(", ")} }`;
    }
    return JSON.stringify(scalar(type.name));
  }
}

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const argumentsIn = (call: string): string => /\([^)]*\)/.exec(call.split("{")[0] as string)?.[0] ?? "";
