import { getNamedType, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";
import type { RuleBook } from "./rule-book";

/**
 * Root fields that anybody may ask. A root field stands here or has a rule, of its own or by the type it gives; so nobody makes one public by
 * forgetting it. A mutation would stand here as `Mutation.name`. What they give still follows the rules of its own parts, and rows that are not public are absent (docs/rules.md).
 */
export const publicFields: readonly string[] = [
  "activities",
  "activity",
  "activitySeries",
  "alliance",
  "awardScheme",
  "careTerm",
  "enterprise",
  "enterpriseByCreditCode",
  "enterprises",
  "estate",
  "funds",
  "market",
  "meeting",
  "need",
  // Needs no rule: the owner of each record checks visibility, as it does for `need(id)`.
  "node",
  "organizationTree",
  "partyOrganization",
  "partyOrganizations",
  "policies",
  "premises",
  "project",
  "region",
  "regions",
  "resolution",
  "search",
  "serviceTypes",
  "socialCompany",
  "sourceStatus",
  "threeLists",
  "venue",
  "verifyCertificate",
  "volunteerTeam",
];

/** Throws where a root field has neither a rule nor a place on the list, or a name on the list is no such field any more. */
export function checkPublicFields(schema: GraphQLSchema, rules: RuleBook, listed: readonly string[] = publicFields): void {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => ({ type: type?.name as string, field })),
  );
  const open = roots
    .filter(({ type, field }) => !field.startsWith("_") && rules.ofField(type, field).length === 0)
    // A query that is public must not make a mutation of the same name public.
    .map(({ type, field }) => (type === schema.getQueryType()?.name ? field : `${type}.${field}`));
  const missing = open.filter((name) => !listed.includes(name));
  if (missing.length > 0)
    throw new Error(`root fields without a rule that are not on the list of public ones: ${missing.join(", ")}`);
  const stale = listed.filter((name) => !open.includes(name));
  if (stale.length > 0)
    throw new Error(`on the list of public root fields, but not in the supergraph or under a rule: ${stale.join(", ")}`);
}

/** Where something guarded is reached from something less guarded through a field that cannot be null: null would take the open parent away. */
export function unreachableNulls(schema: GraphQLSchema, rules: RuleBook): string[] {
  const places: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if ((!isObjectType(type) && !isInterfaceType(type)) || type.name.startsWith("__")) continue;
    const known = new Set(rules.ofType(type.name));
    for (const field of Object.values(type.getFields())) {
      const given = getNamedType(field.type);
      // Where something of any kind may stand, fields of the guarded ones are refused: null climbs from there as well.
      const kinds = isAbstractType(given) ? schema.getPossibleTypes(given) : [];
      const conditions = [rules.ofField(type.name, field.name), ...kinds.map(({ name }) => rules.ofType(name))].flat();
      const isMoreGuarded = conditions.some((condition) => !known.has(condition));
      if (isMoreGuarded && String(field.type).endsWith("!")) places.push(`${type.name}.${field.name}: ${given.name}`);
    }
  }
  return places;
}
