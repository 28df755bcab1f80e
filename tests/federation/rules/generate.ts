import { addDays, type Dice, today } from "@quyu/kernel";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { aliasMark } from "./documents";

export interface GeneratedOperation {
  source: string;
  variables: Record<string, unknown>;
}

/** A record that operations may ask for. */
export interface SomeRecord {
  type: string;
  id: string;
}

type Field = GraphQLField<unknown, unknown>;

const deepest = 5;
const mostFields = 60;
const places = ["510116003901", "510116003", "510112001901", "310104012", "640106005", "51"];

/** Writes a random operation: fields, aliases, fragments within fragments, directives on variables; every object with type and id. */
export function generateOperation(schema: GraphQLSchema, dice: Dice, records: readonly SomeRecord[]): GeneratedOperation {
  const fragments: string[] = [];
  let fields = 0;
  const source = `query Generated($yes: Boolean = true, $no: Boolean = false) { ${roots()} }\n${fragments.join("\n")}`;
  return { source: used(source), variables: dice.next() < 0.5 ? {} : { yes: true, no: false } };

  function roots(): string {
    const query = schema.getQueryType() as GraphQLObjectType;
    const all = Object.values(query.getFields()).filter((field) => isObjectType(getNamedType(field.type)));
    const one = () => (dice.next() < 0.1 ? byId() : called(dice.pick(all), 0));
    return Array.from({ length: dice.between(1, 3) }, (_, index) => `r${index}: ${one()}`).join(" ");
  }

  /** A record by nothing but its id, mostly taken for what it is; any type but the right one gives no more than id and type. */
  function byId(): string {
    const types = schema.getPossibleTypes(schema.getType("Node") as GraphQLInterfaceType);
    const { id, type } = dice.pick(records.filter((record) => types.some(({ name }) => name === record.type)));
    const taken = dice.next() < 0.8 ? (schema.getType(type) as GraphQLObjectType) : dice.pick(types);
    fields += 1;
    return `node(id: "${id}")${directive()} { __typename id ... on ${taken.name}${directive()} { ${inner(taken, 1)} } }`;
  }

  function called(field: Field, depth: number): string {
    fields += 1;
    const given = field.args.map(argument).filter(Boolean);
    const type = getNamedType(field.type);
    const call = `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${directive()}`;
    return isObjectType(type) ? `${call} { ${inner(type, depth)} }` : call;
  }

  function inner(type: GraphQLObjectType, depth: number): string {
    if (type.name.endsWith("Connection")) return `totalCount ${only(type, "edges", depth)}`;
    if (type.name.endsWith("Edge")) return only(type, "node", depth);
    const own = Object.values(type.getFields());
    const keys = ["id", "code"].filter((name) => type.getFields()[name]);
    const chosen = own.filter((field) => {
      const isDeep = isObjectType(getNamedType(field.type));
      if (keys.includes(field.name) || (isDeep && (depth >= deepest || fields > mostFields))) return false;
      return dice.next() < (isDeep ? 0.25 : 0.5);
    });
    const body = ["__typename", ...keys, ...chosen.map((field) => aliased(field, depth))].join(" ");
    return hidden(type, body);
  }

  function only(type: GraphQLObjectType, name: string, depth: number): string {
    const field = type.getFields()[name] as Field;
    return `${name} { ${inner(getNamedType(field.type) as GraphQLObjectType, depth)} }`;
  }

  /** A field asked for twice with other arguments needs an alias; an object's key stays, so that the look at the answer finds it. */
  function aliased(field: Field, depth: number): string {
    const call = called(field, depth + 1);
    return dice.next() < 0.3 ? `${field.name}${aliasMark}: ${call}` : call;
  }

  function hidden(type: GraphQLObjectType, body: string): string {
    const turn = dice.next();
    if (turn < 0.5) return body;
    if (turn < 0.75) return `... on ${type.name}${directive()} { ${body} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} { ${body} }`);
    return `...${name}${directive()}`;
  }

  function directive(): string {
    const turn = dice.next();
    if (turn < 0.9) return "";
    return dice.pick([
      " @include(if: $yes)",
      " @skip(if: $no)",
      " @include(if: $no)",
      " @skip(if: $yes)",
      " @include(if: true) @skip(if: false)",
    ]);
  }

  function argument({ name, type }: GraphQLArgument): string | null {
    const isRequired = isNonNullType(type);
    if (name === "first") return `first: ${dice.between(1, 5)}`;
    if (!isRequired && !["regionCode", "reason"].includes(name) && dice.next() < 0.7) return null;
    const value = valueOf(name, getNamedType(type));
    return value === null ? null : `${name}: ${value}`;
  }

  function valueOf(name: string, type: GraphQLNamedType): string | null {
    const day = () => addDays(today(), dice.between(-60, 20));
    if (["code", "regionCode", "under"].includes(name)) return JSON.stringify(dice.pick(places));
    if (name === "range") return `{ from: "${addDays(today(), -200)}", to: "${today()}" }`;
    if (name === "from") return JSON.stringify(today());
    if (name === "to") return JSON.stringify(addDays(today(), dice.between(1, 14)));
    if (name === "text") return JSON.stringify(dice.pick(["社区", "停车", "qiyang", "活动"]));
    if (name === "reason") return '"核对情况"';
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) return "{}";
    if (type.name === "ID") return JSON.stringify(dice.pick(records).id);
    if (type.name === "Int") return String(Number(today().slice(0, 4)));
    if (type.name === "Boolean") return dice.next() < 0.5 ? "true" : "false";
    if (type.name === "Date") return JSON.stringify(day());
    return type.name === "String" ? '"社区"' : null;
  }
}

/** Declares only the variables that are used, as GraphQL wants it. */
function used(source: string): string {
  const declarations = ["yes", "no"]
    .filter((name) => source.split(`$${name}`).length > 2)
    .map((name) => `$${name}: Boolean = ${name === "yes"}`);
  const head = declarations.length > 0 ? `query Generated(${declarations.join(", ")})` : "query Generated";
  return source.replace(/^query Generated\([^)]*\)/, head);
}
