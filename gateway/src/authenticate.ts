import { personId, type Viewer, visitor } from "@quyu/kernel";
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { developmentKeySet, tokenRoles } from "./development-issuer";
import type { TokenSettings } from "./env";

/** Gives the caller behind an Authorization header; throws BadToken where the header proves nothing, anything else where it cannot be checked. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

export class BadToken extends Error {}

// Public-key algorithms only: with a shared secret, whoever checks tokens could make them.
const algorithms = ["ES256", "ES384", "ES512", "EdDSA", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];

/** Seconds by which the issuer's clock and ours may differ. */
const clockTolerance = 5;

const name = z.string().min(1).max(200);
/** Our ids are small letters everywhere; an issuer may write them otherwise. */
const id = name.transform((text) => text.toLowerCase());

const claims = z.object({
  sub: name,
  role: z.enum(tokenRoles),
  scope: z
    .union([z.string().transform((text) => text.split(/\s+/).filter(Boolean)), z.array(z.string())])
    .default([])
    .pipe(z.array(z.string().regex(/^[a-z]+:([a-z]+|\*)$/)).max(100)),
  regions: z
    .array(z.string().regex(/^\d{2,12}$/))
    .max(200)
    .default([]),
  enterprise: id.optional(),
  team: id.optional(),
  partner: id.optional(),
});

/** Makes the check of tokens: signature by the issuer's published keys, issuer, audience, time, and the claims we know. */
export async function tokenAuthenticator({ issuer, audience, jwksUrl, keyFile }: TokenSettings): Promise<Authenticate> {
  const keys: JWTVerifyGetKey = jwksUrl
    ? createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 5_000 })
    : createLocalJWKSet(await developmentKeySet(keyFile));
  return async (authorization) => {
    if (authorization === undefined) return visitor;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new BadToken("not a bearer token");
    const { payload } = await jwtVerify(token, keys, {
      algorithms,
      issuer,
      audience,
      clockTolerance,
      requiredClaims: ["sub", "exp", "iat"],
    }).catch((error: unknown) => {
      throw isCallersFault(error) ? new BadToken((error as Error).message) : error;
    });
    // A token made in the future was made by a clock, or a person, that is not to be believed; jose looks at the end of its time only.
    if ((payload.iat as number) > Date.now() / 1000 + clockTolerance) throw new BadToken("issued in the future");
    return viewerOf(payload, issuer);
  };
}

/** When a token that has been believed runs out, in milliseconds; null without one. */
export function tokenExpiry(authorization: string | undefined): number | null {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  const { exp } = token === undefined ? {} : decodeJwt(token);
  return exp === undefined ? null : exp * 1000;
}

function viewerOf(payload: JWTPayload, issuer: string): Viewer {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw new BadToken(`claims: ${parsed.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  const { sub, role, scope, regions, enterprise, team, partner } = parsed.data;
  return {
    subject: sub,
    role,
    scopes: scope,
    regions,
    person: personId(issuer, sub),
    ...(enterprise !== undefined && { enterprise }),
    ...(team !== undefined && { team }),
    ...(partner !== undefined && { partner }),
  };
}

/** An issuer whose keys cannot be fetched is not the caller's fault: he would sign in again for nothing. */
function isCallersFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC";
}
