import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { badInput } from "./errors";

/** Fields that one request may ask a service for, by the estimate below. Our own pages need a fiftieth; some times as many fill a small process. */
const mostFields = 200_000;
/** What a list without pages is taken to hold. */
const usualList = 10;
const standardPage = 20;
const largestPage = 100;

type AnyField = GraphQLField<unknown, unknown>;

/**
 * Refuses with BAD_USER_INPUT, before anything is read, a request whose answer would fill the memory of the process. Lists in lists
 * (`parent { children { parent { children …`) grow with every level, so a few hundred characters are enough. Changes the schema it is given.
 */
export function limitAnswers(schema: GraphQLSchema): GraphQLSchema {
  // Many root fields under aliases are one request, and a request has one context.
  const asked = new WeakMap<object, number>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args: Record<string, unknown>, context: object, info) => {
      const before = asked.get(context) ?? 0;
      const entities = args["representations"];
      const all =
        before + estimate(field, info, Array.isArray(entities) ? entities.length : listSize(field), mostFields - before);
      asked.set(context, all);
      if (all > mostFields) throw badInput("查询范围过大，请缩小后再试");
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

/** How many fields a root field asks for when it gives `items` things. Ends as soon as there are more than `most`. */
function estimate(root: AnyField, info: GraphQLResolveInfo, items: number, most: number): number {
  let fields = 1;
  const walk = ({ selections }: SelectionSetNode, parent: GraphQLObjectType | null, times: number, page?: number): void => {
    for (const selection of selections) {
      if (fields > most) return;
      // One at least, so that fragments within fragments under an empty page cannot be walked for ever.
      fields += Math.max(times, 1);
      if (selection.kind === Kind.FIELD) {
        const field = parent?.getFields()[selection.name.value];
        if (!field || !selection.selectionSet) continue;
        walk(selection.selectionSet, objectOf(field), times * listSize(field, page), pageOf(selection, field, info));
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
        const type = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
        if (fragment) walk(fragment.selectionSet, isObjectType(type) ? type : parent, times, page);
      }
    }
  };
  for (const node of info.fieldNodes)
    if (node.selectionSet) walk(node.selectionSet, objectOf(root), items, pageOf(node, root, info));
  return fields;
}

const objectOf = (field: AnyField): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : null;
};

/** The edges of a connection are as many as its page; `page` is that of the connection around the field. */
const listSize = (field: AnyField, page = usualList): number => (isListType(getNullableType(field.type)) ? page : 1);

/** The page a connection is asked for; undefined for any other field. */
function pageOf(node: FieldNode, field: AnyField, info: GraphQLResolveInfo): number | undefined {
  if (!field.args.some(({ name }) => name === "first")) return undefined;
  const value = node.arguments?.find(({ name }) => name.value === "first")?.value;
  const first =
    value?.kind === Kind.VARIABLE ? info.variableValues[value.name.value] : value?.kind === Kind.INT ? Number(value.value) : null;
  // Anything outside is refused where the page is read.
  return typeof first === "number" ? Math.min(Math.max(first, 0), largestPage) : standardPage;
}
