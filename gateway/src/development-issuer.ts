import { demoId, demoSubject, developmentIssuer, type Role } from "@quyu/kernel";
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK, SignJWT } from "jose";

/** Tokens for development: whoever holds the key file may sign any viewer in. Production names a real issuer by JWKS_URL. */
export { developmentIssuer };
export const developmentAudience = "quyu-hub";

const algorithm = "ES256";
const lifetime = "12h";

/** The roles a token can carry; a visitor has none and `system` is never a person's. */
export const tokenRoles = [
  "resident",
  "volunteer",
  "leader",
  "enterprise",
  "staff",
  "officer",
  "auditor",
  "partner",
  "administrator",
] as const satisfies readonly Role[];
export type TokenRole = (typeof tokenRoles)[number];

const records = ["organizations:*", "enterprises:*", "activities:*", "volunteers:*", "cases:*"];

interface Standard {
  scopes: readonly string[];
  regions: readonly string[];
  enterprise?: string;
  team?: string;
  partner?: string;
}

/**
 * What a role has when nothing else is said: 龙河社区 for a community's people, 华阳街道 for a street's, the demo's provinces for all, and
 * the demo's enterprise, team and partner system for those who speak for one.
 */
const standard: Record<TokenRole, Standard> = {
  resident: { scopes: [], regions: ["510116003901"] },
  volunteer: { scopes: [], regions: ["510116003901"] },
  leader: { scopes: [], regions: ["510116003901"], team: demoId("volunteer-team:longhe/business-league") },
  enterprise: { scopes: [], regions: ["510116003901"], enterprise: demoId("enterprise:longhe/qiyang") },
  staff: { scopes: records, regions: ["510116003901"] },
  officer: { scopes: records, regions: ["510116003"] },
  auditor: { scopes: ["audit:read"], regions: ["510116003"] },
  partner: {
    scopes: ["activities:register", "orders:place", "issues:report"],
    regions: ["510116003"],
    partner: demoId("partner:tianfu"),
  },
  administrator: { scopes: ["partners:write", "grants:write", "regions:write"], regions: ["51", "31", "64"] },
};

export interface TokenOptions {
  role: TokenRole;
  regions?: readonly string[];
  scopes?: readonly string[];
  subject?: string;
  enterprise?: string;
  team?: string;
  partner?: string;
}

export interface IssuerSettings {
  keyFile: string;
  issuer?: string;
  audience?: string;
}

/** Makes a token good for 12 hours; makes the issuer's key where there is none yet. */
export async function mintToken(options: TokenOptions, settings: IssuerSettings): Promise<string> {
  const { role, subject = demoSubject(role) } = options;
  const key = await issuerKey(settings.keyFile);
  // What is left out must not hide what is standard.
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const { scopes, regions, enterprise, team, partner } = { ...standard[role], ...given };
  const claims = { role, scope: scopes.join(" "), regions, enterprise, team, partner };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: "JWT" })
    .setIssuer(settings.issuer ?? developmentIssuer)
    .setAudience(settings.audience ?? developmentAudience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(createPrivateKey({ key: key as JsonWebKey, format: "jwk" }));
}

/** What /.well-known/jwks.json shows: the public half of the issuer's key. */
export async function developmentKeySet(keyFile: string): Promise<JSONWebKeySet> {
  const { kid, ...key } = await issuerKey(keyFile);
  const open = createPublicKey({ key: key as JsonWebKey, format: "jwk" }).export({ format: "jwk" }) as JWK;
  return { keys: [{ ...open, kid, alg: algorithm, use: "sig" }] };
}

/** The issuer's private key from its file; the file is made, readable by its owner only, where there is none. */
async function issuerKey(file: string): Promise<JWK & { kid: string }> {
  const kept = read(file);
  if (kept) return kept;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = privateKey.export({ format: "jwk" }) as JWK;
  const made = { ...key, kid: await calculateJwkThumbprint(key) };

  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  try {
    // Root hands the file to the owner of the folder, so that the hub can be started without root later.
    if (process.getuid?.() === 0) {
      const { uid, gid } = statSync(dirname(file));
      chownSync(temporary, uid, gid);
    }
    // A link, not a rename: of two processes that make a key at once only one may win, and both must use its key.
    linkSync(temporary, file);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return read(file) as JWK & { kid: string };
  } finally {
    rmSync(temporary, { force: true });
  }
}

function read(file: string): (JWK & { kid: string }) | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JWK & { kid: string };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
