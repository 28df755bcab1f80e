import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { GraphQLError } from "graphql";
import { thrown } from "./errors";
import { isUuid } from "./loaders";
import { isRegionCode } from "./region";
import { uuidV5 } from "./uuid";

export const roles = [
  "visitor",
  "resident",
  "volunteer",
  "leader",
  "enterprise",
  "staff",
  "officer",
  "auditor",
  "partner",
  "administrator",
  "system",
] as const;
export type Role = (typeof roles)[number];

/** Who is calling, as the gateway verified it. Regions are code prefixes: "510116003" covers the street and its communities. */
export interface Viewer {
  subject: string | null;
  role: Role;
  scopes: readonly string[];
  regions: readonly string[];
  /** The id of the person behind the token, the same in every subgraph (`personId`); none for a visitor. */
  person?: string;
  enterprise?: string;
  team?: string;
  partner?: string;
}

/** A caller without a token. */
export const visitor: Viewer = { subject: null, role: "visitor", scopes: [], regions: [] };

/** A scope as tokens and rules write it: an area, and what may be done there. */
const scopePattern = /^[a-z]+:([a-z]+|\*)$/;
/** A viewer's region as tokens write it. Anything else covers nothing: an empty prefix would begin every code. */
const prefixPattern = /^\d{2,12}$/;
const isPrefix = (prefix: unknown): prefix is string => typeof prefix === "string" && prefixPattern.test(prefix);

/** Whether the viewer holds a scope; `organizations:*` covers `organizations:read`. What is no scope, nobody holds. */
export function hasScope(viewer: Viewer, scope: string): boolean {
  if (typeof scope !== "string" || !scopePattern.test(scope)) return false;
  return viewer.scopes.includes(scope) || viewer.scopes.includes(`${scope.split(":")[0]}:*`);
}

/** Whether a region lies in the viewer's regions. What is no region code, a missing one above all, lies nowhere. */
export function coversRegion(viewer: Viewer, regionCode: string): boolean {
  return isRegionCode(regionCode) && viewer.regions.some((prefix) => isPrefix(prefix) && regionCode.startsWith(prefix));
}

/** Digits of a street's code; those of the communities in it begin with them. */
const streetDigits = 9;

/** Whether the street that a region is, or lies in, is one of the viewer's: his own community alone is not enough. */
export function coversStreetOf(viewer: Viewer, regionCode: string): boolean {
  return isRegionCode(regionCode) && coversRegion(viewer, regionCode.slice(0, streetDigits));
}

/** Whether the viewer may read records of a region under a scope; false where the region is missing or is no region code. */
export function mayRead(viewer: Viewer, scope: string, regionCode: string): boolean {
  return hasScope(viewer, scope) && coversRegion(viewer, regionCode);
}

/** The region prefixes in which the viewer holds a scope; empty for a visitor. Lists use it to add unpublished rows. */
export function regionsWithScope(viewer: Viewer, scope: string): readonly string[] {
  return hasScope(viewer, scope) ? viewer.regions.filter(isPrefix) : [];
}

/** Refusals that one request hears of one by one. */
const mostRefusals = 100;
const refusals = new WeakMap<Viewer, number>();
/** Carries a path already, so that GraphQL takes it as it is: no new error, no trace of the stack, whatever the number of places. */
const oneOfMany = new GraphQLError(thrown("FORBIDDEN").message, { path: [], extensions: { code: "FORBIDDEN" } });

/**
 * The FORBIDDEN to throw at a place this viewer may not see. A page of a hundred rows with many refused fields has thousands of such places,
 * and an error for each would hold the service for a second: after a hundred, one and the same stands for all others.
 */
export function refused(viewer: Viewer): GraphQLError {
  const count = (refusals.get(viewer) ?? 0) + 1;
  refusals.set(viewer, count);
  return count <= mostRefusals ? thrown("FORBIDDEN") : oneOfMany;
}

/**
 * Throws FORBIDDEN where the viewer lacks a scope, wherever it is held. Of a record it says nothing: `requireScopeIn` asks for its region too.
 */
export function requireScope(viewer: Viewer, scope: string): void {
  if (!hasScope(viewer, scope)) throw refused(viewer);
}

/**
 * Throws FORBIDDEN where the viewer lacks a scope in a region; so it does where the region is missing or is no region code. The region is
 * that of a row which this service has read, never one that came with a request.
 */
export function requireScopeIn(viewer: Viewer, scope: string, regionCode: string): void {
  if (!mayRead(viewer, scope, regionCode)) throw refused(viewer);
}

/** Whose a record is: the ids it carries of the person, enterprise, team or partner it belongs to. */
export interface Owner {
  personId?: string | null;
  enterpriseId?: string | null;
  teamId?: string | null;
  partnerId?: string | null;
}

/** Whether a record is the caller's own. An id that is missing on either side, or is none of ours, belongs to nobody. */
export function isOwn(viewer: Viewer, { personId, enterpriseId, teamId, partnerId }: Owner): boolean {
  const same = (claim: string | undefined, id: string | null | undefined) =>
    typeof claim === "string" && isUuid(claim) && id === claim;
  return (
    same(viewer.person, personId) ||
    same(viewer.enterprise, enterpriseId) ||
    same(viewer.team, teamId) ||
    same(viewer.partner, partnerId)
  );
}

/** Whether a record is the caller's own or lies in a region where the caller holds the scope. */
export const mayReadOrOwns = (viewer: Viewer, scope: string, record: Owner & { regionCode: string }): boolean =>
  isOwn(viewer, record) || mayRead(viewer, scope, record.regionCode);

/** Throws FORBIDDEN unless the record is the caller's own or lies in a region where the caller holds the scope. */
export function requireOwnOrScope(viewer: Viewer, scope: string, record: Owner & { regionCode: string }): void {
  if (!mayReadOrOwns(viewer, scope, record)) throw refused(viewer);
}

/**
 * A number of people, or null where it is so small that it could tell who they are: under 5, zero included, for everybody without the scope
 * in the region. Rule of this product for care enrolments, talents and party members among volunteers.
 */
export const unlessSmall = (count: number | null, viewer: Viewer, scope: string, regionCode: string): number | null =>
  count !== null && count < 5 && !mayRead(viewer, scope, regionCode) ? null : count;

/** The id of a person: UUIDv5 of issuer and subject, so that every subgraph derives the same one and none of them keeps a subject. */
export const personId = (issuer: string, subject: string): string => uuidV5(`${issuer}\n${subject}`);

/** The header that carries the signed viewer from the gateway to a subgraph. */
export const viewerHeader = "x-quyu-viewer";

/** Seconds for which a signature is good: longer than any request may take to arrive, too short to be worth stealing. */
const lifetime = 30;

interface Claims {
  aud: string;
  iat: number;
  exp: number;
  jti: string;
  body: string;
  viewer: Viewer;
}

const digest = (body: string | Uint8Array): string => createHash("sha256").update(body).digest("base64url");
const mac = (key: string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/**
 * Signs a request to one subgraph: who is calling, for whom (`audience` is the subgraph's name), for which body, for how long.
 * Takes the subgraph's own key; gives the value of `viewerHeader`.
 */
export function signViewer(viewer: Viewer, audience: string, body: string | Uint8Array, key: string, now = Date.now()): string {
  const iat = Math.floor(now / 1000);
  const claims: Claims = { aud: audience, iat, exp: iat + lifetime, jti: randomUUID(), body: digest(body), viewer };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `${payload}.${mac(key, payload).toString("base64url")}`;
}

/**
 * Makes a subgraph's check of signed requests. The check takes the header and the raw body and gives the viewer, or null where the signature
 * is missing, forged, expired, meant for another subgraph, made for another body, or already used on this copy of the service.
 */
export function viewerVerifier(
  audience: string,
  key: string,
): (header: string | undefined, body: Uint8Array, now?: number) => Viewer | null {
  // Remembered only while a signature lives: a second line of defence behind the short lifetime, which other copies share.
  const used = new Map<string, number>();
  return (header, body, now = Date.now()) => {
    const [payload, signature, rest] = (header ?? "").split(".");
    if (!payload || !signature || rest !== undefined) return null;
    const given = Buffer.from(signature, "base64url");
    const expected = mac(key, payload);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Claims;
    const seconds = now / 1000;
    if (claims.aud !== audience || claims.exp <= seconds || claims.iat > seconds + lifetime) return null;
    if (claims.body !== digest(body)) return null;
    if (used.has(claims.jti)) return null;
    for (const [id, expiry] of used) {
      if (expiry > seconds) break;
      used.delete(id);
    }
    used.set(claims.jti, claims.exp);
    return claims.viewer;
  };
}
