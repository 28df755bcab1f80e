import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type DocumentNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import { Directive } from "type-graphql";
import { hasScope, refused, type Viewer } from "./viewer";

/** Marks a type or a field as readable by signed-in callers only. The gateway enforces it before planning, `enforceRules` once more in the subgraph. */
export const authenticated = Directive("@authenticated");

/**
 * Marks a type or a field as readable by callers who hold one of the scopes. A token may carry `cases:*` for `cases:read`; both are written
 * out, since a router compares scopes letter by letter.
 */
export const requiresScopes = (...scopes: string[]): ReturnType<typeof Directive> =>
  Directive(`@requiresScopes(scopes: ${JSON.stringify(scopes.flatMap((scope) => [[scope], [`${scope.split(":")[0]}:*`]]))})`);

/** One condition of a rule: whether this viewer meets it. */
type Condition = (viewer: Viewer) => boolean;

interface Guarded {
  directives?: readonly ConstDirectiveNode[] | undefined;
}

const ruleNames = new Set(["authenticated", "requiresScopes"]);
const rulesOf = ({ directives = [] }: Guarded): readonly ConstDirectiveNode[] =>
  directives.filter(({ name }) => ruleNames.has(name.value));

function conditionOf({ name, arguments: given = [] }: ConstDirectiveNode): Condition {
  if (name.value === "authenticated") return ({ role }) => role !== "visitor";
  const [scopes] = given;
  const alternatives = (scopes ? valueFromASTUntyped(scopes.value) : []) as string[][];
  return (viewer) => alternatives.some((all) => all.every((scope) => hasScope(viewer, scope)));
}

const conditionsOf = (node: Guarded | null | undefined): Condition[] => (node ? rulesOf(node).map(conditionOf) : []);

/**
 * Gives every connection, and its edges, the rules of the type it lists: otherwise a caller would be told how many rows there are, and null
 * would have to climb from the node through two types that cannot hold it. Then gives every field the rules of the type it returns: the
 * federation directives say no more by it, but not every router looks at the type behind a field.
 */
export function spreadRules(document: DocumentNode): DocumentNode {
  const guarded = withObjectTypes(document, (type, types) => {
    const node = listedType(type, types);
    return node ? { ...type, directives: [...(type.directives ?? []), ...rulesOf(node)] } : type;
  });
  return withObjectTypes(guarded, (type, types) => {
    const fields = type.fields?.map((field) => {
      const given = types.get(namedType(field.type) ?? "");
      const has = (name: string) => field.directives?.some((own) => own.name.value === name);
      // A field that asks for scopes of its own keeps them: the type's are checked all the same.
      const added = given ? rulesOf(given).filter(({ name }) => !has(name.value)) : [];
      return added.length > 0 ? { ...field, directives: [...(field.directives ?? []), ...added] } : field;
    });
    return { ...type, ...(fields && { fields }) };
  });
}

type ObjectTypes = ReadonlyMap<string, ObjectTypeDefinitionNode>;

function withObjectTypes(
  document: DocumentNode,
  change: (type: ObjectTypeDefinitionNode, types: ObjectTypes) => ObjectTypeDefinitionNode,
): DocumentNode {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition);
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? change(definition, types) : definition,
  );
  return { ...document, definitions };
}

/** The type a connection or an edge lists; undefined for any other type. */
function listedType(type: ObjectTypeDefinitionNode, types: ObjectTypes): ObjectTypeDefinitionNode | undefined {
  const given = (of: ObjectTypeDefinitionNode | undefined, field: string) =>
    types.get(namedType(of?.fields?.find(({ name }) => name.value === field)?.type) ?? "");
  if (type.name.value.endsWith("Edge")) return given(type, "node");
  return type.name.value.endsWith("Connection") ? given(given(type, "edges"), "node") : undefined;
}

function namedType(type: TypeNode | undefined): string | undefined {
  if (!type) return undefined;
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/**
 * Makes resolvers and reference resolvers check the rules that stand on their field, on the type it gives and on the type it belongs to:
 * FORBIDDEN at the field's path. The gateway has checked before; this holds for whoever else may ask. Changes the schema it is given.
 */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const own = conditionsOf(type.astNode);
    guardReferences(type, own);
    for (const field of Object.values(type.getFields())) {
      const given = getNamedType(field.type);
      const conditions = [...own, ...conditionsOf(field.astNode), ...(isObjectType(given) ? conditionsOf(given.astNode) : [])];
      if (conditions.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { viewer: Viewer }, info) => {
        if (!conditions.every((isMet) => isMet(context.viewer))) throw refused(context.viewer);
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

type ReferenceResolver = (reference: unknown, context: { viewer: Viewer }, info: unknown) => unknown;

/** `@apollo/subgraph` keeps the reference resolver of an entity among the extensions of its type. */
function guardReferences(type: GraphQLObjectType, conditions: Condition[]): void {
  const apollo = (type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } }).apollo?.subgraph;
  const resolve = apollo?.resolveReference;
  if (!apollo || !resolve || conditions.length === 0) return;
  // Rejected, not thrown: the entities of one request are resolved in one loop, and the others must stand.
  apollo.resolveReference = async (reference, context, info) => {
    if (!conditions.every((isMet) => isMet(context.viewer))) throw refused(context.viewer);
    return resolve(reference, context, info);
  };
}
