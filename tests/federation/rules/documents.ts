import { addDays, today } from "@quyu/kernel";
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { leavesOf, type Step } from "./positions";

/** What a document is filled with: the id of the record a root field is asked for, or a region. */
export interface Values {
  id: string;
  region: string;
}

const year = Number(today().slice(0, 4));

function argument(name: string, { id, region }: Values): string | null {
  const given: Record<string, string> = {
    id: JSON.stringify(id),
    needId: JSON.stringify(id),
    number: JSON.stringify(id),
    code: JSON.stringify(region),
    regionCode: JSON.stringify(region),
    text: '"社区"',
    reason: '"核对情况"',
    year: String(year),
    range: `{ from: "${year}-01-01", to: "${year}-12-31" }`,
    from: JSON.stringify(today()),
    to: JSON.stringify(addDays(today(), 7)),
  };
  return given[name] === undefined ? null : `${name}: ${given[name]}`;
}

/** The ways in which the same may be asked for; each hides the field behind something else. By `node`, a record is asked for by its id alone. */
export const forms = ["plain", "alias", "inline", "named", "node"] as const;
export type Form = (typeof forms)[number];

/** How an alias hides a field: what stands before the mark is the field. */
export const aliasMark = "__as";

/** Whether a path can be asked for in a form: by `node` where it begins with one record of a type that is a Node. */
export function isAskedIn(schema: GraphQLSchema, [root]: readonly Step[], form: Form): boolean {
  const type = schema.getType(root?.gives ?? "");
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
  return form !== "node" || (isNode && root?.args.length === 1 && root.args[0] === "id");
}

/**
 * Writes the operation that asks for a position in one form: all plain values of what is there, the record's id and type on the way.
 * `page` is how many of a list are asked for.
 */
export function documentFor(schema: GraphQLSchema, path: readonly Step[], form: Form, values: Values, page = 5): string {
  const fragments: string[] = [];
  const inner = (index: number, type: string): string => {
    const own = schema.getType(type) as GraphQLObjectType;
    if (index === path.length)
      return `__typename ${leavesOf(own)
        .map((leaf) => asked(leaf, form))
        .join(" ")}`;
    const key = own.getFields()["id"] ? "id" : own.getFields()["code"] ? "code" : "";
    return `__typename ${key} ${select(index)}`;
  };
  const select = (index: number): string => {
    const step = path[index] as Step;
    // The days of slots are few: a year would be refused.
    const names = step.args.filter((name) => name !== "range" || !step.args.includes("from"));
    const list = [...names.map((name) => argument(name, values)), step.isConnection ? `first: ${page}` : null].filter(Boolean);
    const field = index === 0 && form === "node" ? form : step.field;
    const call = `${asked(field, form)}${list.length > 0 ? `(${list.join(", ")})` : ""}`;
    const body = inner(index + 1, step.gives);
    const wrapped = wrap(body, step.gives, index);
    return step.isConnection ? `${call} { totalCount edges { node { ${wrapped} } } }` : `${call} { ${wrapped} }`;
  };
  const wrap = (body: string, type: string, index: number): string => {
    if (form === "inline" || (form === "node" && index === 0)) return `... on ${type} { ${body} }`;
    if (form !== "named") return body;
    fragments.push(`fragment F${index} on ${type} { ${body} }`);
    return `...F${index}`;
  };
  return `{ ${select(0)} }\n${fragments.join("\n")}`;
}

const asked = (field: string, form: Form): string => (form === "alias" ? `${field}${aliasMark}: ${field}` : field);
