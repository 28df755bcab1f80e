import { createHash } from "node:crypto";
import {
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";

/** An object of the world: its type, and the identity from which all its values follow. Keys stand in it as subgraphs pass them on. */
export interface Thing {
  __typename: string;
  identity: string;
  /** What was required of other subgraphs, as the representation brought it; the oracle has none and computes it. */
  representation?: Record<string, unknown>;
}

/** How a field is resolved, besides its type: read from the supergraph. */
export interface Facts {
  /** `Type.field` → what it requires of other subgraphs. */
  requires: ReadonlyMap<string, SelectionSetNode>;
  /** Entity type → names of its key fields. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** Interfaces with a key → the types that implement them, of which each id has one. */
  families: ReadonlyMap<string, readonly string[]>;
  /** `Type.field` → the object types its owners know behind an interface or a union. */
  kinds: ReadonlyMap<string, readonly string[]>;
  /** Root fields that several subgraphs answer. */
  shared: ReadonlySet<string>;
  /** Whether values may be errors, and entities unknown to some. */
  isTroubled: boolean;
}

const codes = ["FORBIDDEN", "BAD_USER_INPUT", "INTERNAL_SERVER_ERROR"];
/** Entities of each type. */
const population = 4;

const digest = (text: string): Buffer => createHash("md5").update(text).digest();
/** A number from 0 to 1 that follows from a text. */
const chance = (text: string): number => digest(text).readUInt32LE(0) / 2 ** 32;
const pick = <Item>(items: readonly Item[], text: string): Item => items[Math.floor(chance(text) * items.length)] as Item;

/** The values of a world: every one follows from where it is asked for, so that a subgraph and the whole give the same. */
export function world(seed: string, facts: Facts) {
  /** The type behind one id of a family, the same wherever it is met. */
  const kindOf = (family: readonly string[], number: number): string => pick(family, `${seed} ${family.join()} ${number}`);

  const familyOf = (name: string): readonly string[] | undefined =>
    facts.families.get(name) ?? [...facts.families.values()].find((members) => members.includes(name));

  /** Ids of a family are shared by its types; each is of one of them. */
  function numberOf(name: string, text: string): number | undefined {
    const family = familyOf(name);
    const all = Array.from({ length: family ? population * 2 : population }, (_, index) => index + 1);
    const own = family && !facts.families.has(name) ? all.filter((number) => kindOf(family, number) === name) : all;
    return own.length > 0 ? pick(own, text) : undefined;
  }

  /** The value of a field that is part of a key: its number can be read from it again. */
  const keyValue = (field: string, number: string): string => `${field}-${number}`;

  const numberIn = (thing: Thing): string => thing.identity.split("#")[1] as string;

  /** The object that a key names. */
  function entity(name: string, representation: Record<string, unknown>): Thing {
    const field = (facts.keys.get(name) ?? []).find((key) => typeof representation[key] === "string") as string;
    const number = String(representation[field]).slice(field.length + 1);
    const family = facts.families.get(name);
    const kind = family ? kindOf(family, Number(number)) : name;
    return { __typename: name, identity: `${kind}#${number}`, representation };
  }

  function object(name: string, schema: GraphQLSchema, text: string, kinds: readonly string[] | undefined): Thing | null {
    const type = schema.getType(name);
    let concrete = name;
    if (isAbstractType(type) && !facts.families.has(name)) {
      const members = kinds ?? schema.getPossibleTypes(type).map((one) => one.name);
      concrete = pick(members, `${text} kind`);
    }
    if (!facts.keys.has(concrete)) return { __typename: concrete, identity: digest(text).toString("hex") };
    const number = numberOf(concrete, `${text} number`);
    if (number === undefined) return null;
    const family = facts.families.get(concrete);
    const kind = family ? kindOf(family, number) : concrete;
    // A subgraph that has the interface as an object knows no more than that.
    const typename = family && isObjectType(schema.getType(concrete)) ? concrete : kind;
    return { __typename: typename, identity: `${kind}#${number}` };
  }

  function leaf(type: GraphQLOutputType, text: string): unknown {
    const named = getNamedType(type);
    if (isEnumType(named)) return pick(named.getValues(), text).value;
    const number = Math.floor(chance(text) * 100);
    switch (named.name) {
      case "Int":
        // Zero, false and "" are values like any other.
        return number < 25 ? 0 : number;
      case "Float":
        return number / 4;
      case "Boolean":
        return number < 50;
      case "String":
        return number < 10 ? "" : `s${number}`;
      case "ID":
        return `i${number}`;
      case "Date":
        return `2026-03-${String(1 + (number % 28)).padStart(2, "0")}`;
      case "DateTime":
        return `2026-03-05T09:30:${String(number % 60).padStart(2, "0")}.000Z`;
      default:
        return number;
    }
  }

  function value(type: GraphQLOutputType, schema: GraphQLSchema, text: string, place: Place, isItem = false): unknown {
    if (isNonNullType(type)) return filled(type.ofType, schema, text, place);
    if (facts.isTroubled && !place.isSure && chance(`${text} null`) < (isItem ? 0.06 : 0.12)) return null;
    return filled(type, schema, text, place);
  }

  function filled(type: GraphQLOutputType, schema: GraphQLSchema, text: string, place: Place): unknown {
    if (isListType(type))
      return Array.from({ length: Math.floor(chance(`${text} length`) * 4) }, (_, index) =>
        value(type.ofType, schema, `${text}[${index}]`, place, true),
      ).filter((item) => item !== null || !isNonNullType(type.ofType));
    if (isLeafType(type)) return leaf(type, text);
    return object(getNamedType(type).name, schema, text, place.kinds);
  }

  interface Place {
    kinds: readonly string[] | undefined;
    /** Neither null nor an error. */
    isSure: boolean;
  }

  /** What a field of an object gives, or throws, in a subgraph and in the whole alike. */
  function resolve(parent: GraphQLObjectType, thing: Thing, field: string, args: object, schema: GraphQLSchema): unknown {
    const kind = thing.identity.includes("#") ? (thing.identity.split("#")[0] as string) : parent.name;
    const keys = facts.keys.get(parent.name) ?? facts.keys.get(kind) ?? [];
    if (keys.includes(field)) return keyValue(field, numberIn(thing));
    const type = parent.getFields()[field]?.type as GraphQLOutputType;
    const coordinate = `${parent.name}.${field}`;
    const text = `${seed} ${thing.identity || parent.name}.${field}${canonical(args)}`;
    const required = requiredOf(parent, field, kind);
    const isSure = facts.shared.has(coordinate) || !facts.isTroubled;
    const needed =
      required && JSON.stringify(thing.representation ? told(thing.representation, required) : known(thing, required, schema));
    const odds = chance(`${text} error`);
    if (!isSure && odds < (isNonNullType(type) ? 0.03 : 0.06))
      throw new GraphQLError("went wrong", { extensions: { code: pick(codes, `${text} code`) } });
    return value(type, schema, needed === undefined ? text : `${text} of ${needed}`, {
      kinds: facts.kinds.get(coordinate),
      isSure,
    });
  }

  function requiredOf(parent: GraphQLObjectType, field: string, kind: string): SelectionSetNode | undefined {
    const names = [
      parent.name,
      kind,
      ...[...facts.families].filter(([, members]) => members.includes(kind)).map(([name]) => name),
    ];
    return names.map((name) => facts.requires.get(`${name}.${field}`)).find(Boolean);
  }

  /** What the whole knows of the fields that a subgraph would be told: throws where one of them does. */
  function known(thing: Thing, { selections }: SelectionSetNode, whole: GraphQLSchema): unknown {
    const parent = whole.getType(thing.__typename) as GraphQLObjectType;
    return selections.flatMap((selection) => {
      if (selection.kind !== Kind.FIELD) return [];
      const name = selection.name.value;
      const given = resolve(parent, thing, name, {}, whole);
      const inner = (one: unknown): unknown =>
        Array.isArray(one)
          ? one.map(inner)
          : selection.selectionSet && one
            ? known(one as Thing, selection.selectionSet, whole)
            : one;
      return [[name, inner(given)]];
    });
  }

  return { entity, resolve };
}

/** Arguments as text, the same whatever the order in which a schema declares them. */
const canonical = (args: unknown): string =>
  JSON.stringify(args, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** The same of a representation. */
function told(representation: Record<string, unknown>, { selections }: SelectionSetNode): unknown {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const name = selection.name.value;
    const inner = (one: unknown): unknown =>
      Array.isArray(one)
        ? one.map(inner)
        : selection.selectionSet && one
          ? told(one as Record<string, unknown>, selection.selectionSet)
          : one;
    return [[name, inner(representation[name] ?? null)]];
  });
}

export type World = ReturnType<typeof world>;

/** The fields that a set of fields names. */
export function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet;
}
