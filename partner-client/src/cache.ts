import { embedded, keys as keyFields, lists, merged, possibleTypes as kinds, sometimesEmbedded } from "./generated/cache-facts";

/*
 * What the hub's schema tells a client that keeps objects by their identity: Apollo Client, urql's Graphcache, Relay. Nothing of those is
 * imported here; the types below have the shapes that they take.
 */

/** Of an Apollo type policy, what is said here. */
export interface TypePolicy<FieldPolicy = never> {
  keyFields?: string[] | false;
  merge?: true;
  fields?: Record<string, FieldPolicy>;
}

/** Graphcache's way to tell the key of an object: null where it has none of its own. */
export type KeyOf = (data: Readonly<Record<string, unknown>>) => string | null;

/** Apollo Client, `new InMemoryCache({ typePolicies, possibleTypes })`: who is who, without paging. */
export const typePolicies: Readonly<Record<string, TypePolicy>> = Object.fromEntries([
  ...Object.entries(keyFields).map(([type, fields]) => [type, { keyFields: [...fields] }]),
  ...embedded.map((type) => [type, { keyFields: false, ...(merged.includes(type) && { merge: true }) }]),
]);

/** Interfaces and unions with what may stand there, as Apollo Client and Graphcache both take it. */
export const possibleTypes: Readonly<Record<string, string[]>> = Object.fromEntries(
  Object.entries(kinds).map(([name, types]) => [name, [...types]]),
);

/** Graphcache, `cacheExchange({ keys, possibleTypes })`. */
export const keys: Readonly<Record<string, KeyOf>> = Object.fromEntries([
  ...Object.entries(keyFields).map(([type, fields]) => [type, (data) => keyFrom(data, fields)] as [string, KeyOf]),
  // One without an id belongs to what gave it: said here, because Graphcache warns of what it was not told.
  ...sometimesEmbedded.map((type) => [type, (data) => keyFrom(data, ["id"])] as [string, KeyOf]),
  ...embedded.map((type) => [type, () => null] as [string, KeyOf]),
]);

/**
 * The type policies with paging: every list in pages grows by the page that is fetched. Lists that differ by an argument stay apart.
 *
 * @param relayStylePagination the function of that name in `@apollo/client/utilities`
 * @returns `typePolicies` for `new InMemoryCache`
 */
export function pagedTypePolicies<FieldPolicy>(
  relayStylePagination: (keyArgs: string[] | false) => FieldPolicy,
): Record<string, TypePolicy<FieldPolicy>> {
  const policies: Record<string, TypePolicy<FieldPolicy>> = { ...typePolicies };
  for (const [type, fields] of Object.entries(lists))
    policies[type] = {
      ...policies[type],
      fields: mapValues(fields, (telling) => relayStylePagination(telling.length > 0 ? [...telling] : false)),
    };
  return policies;
}

/**
 * Graphcache's resolvers that join the pages of every list; it keeps lists that differ by another argument apart by itself.
 *
 * @param relayPagination the function of that name in `@urql/exchange-graphcache/extras`
 * @returns `resolvers` for `cacheExchange`
 */
export function pagedResolvers<Resolver>(relayPagination: () => Resolver): Record<string, Record<string, Resolver>> {
  return mapValues(lists, (fields) => mapValues(fields, () => relayPagination()));
}

/**
 * Relay's `getDataID`: what is not found by `id` is found by its own key, under the name of its type.
 *
 * @param data an object of an answer
 * @param type its type
 * @returns its identity, or undefined where it has none, or its key was not asked for
 */
export function dataIdOf(data: Readonly<Record<string, unknown>>, type: string): string | undefined {
  const fields = keyFields[type];
  if (!fields) return typeof data["id"] === "string" ? data["id"] : undefined;
  const key = keyFrom(data, fields);
  return key === null ? undefined : `${type}:${key}`;
}

/** The key of an object that is found by these fields; null where one of them was not asked for. */
function keyFrom(data: Readonly<Record<string, unknown>>, fields: readonly string[]): string | null {
  const values = fields.map((field) => data[field]);
  return values.every((value) => typeof value === "string") ? values.join(":") : null;
}

function mapValues<Value, Mapped>(from: Readonly<Record<string, Value>>, map: (value: Value) => Mapped): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, map(value)]));
}
