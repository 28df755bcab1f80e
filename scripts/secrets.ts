import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { ensureDataFolder, secretsFile, writePrivateFile } from "./folders";
import { type DatabaseName, databaseNames } from "./services";

/** What the hub makes up on its first start and must keep with the data: without `dataKeys` the encrypted columns are lost. */
export interface Secrets {
  databasePassword: string;
  /** `k1:<base64 of 32 bytes>`, newest first. */
  dataKeys: string;
  signingKeys: Record<DatabaseName, string>;
  /** With which the subgraphs sign the events they send, by receiver. */
  eventsKeys: Record<DatabaseName, string>;
  /** Set once a database outside the data folder was filled under these keys: then they outlive `npm run demo:reset`. */
  isNeededOutside?: boolean;
}

const random = (bytes: number) => randomBytes(bytes).toString("base64url");

/** Fresh secrets, as a new data folder or a throwaway cluster needs them. */
export function makeSecrets(): Secrets {
  return {
    databasePassword: random(24),
    dataKeys: `k1:${randomBytes(32).toString("base64")}`,
    signingKeys: Object.fromEntries(databaseNames.map((name) => [name, random(32)])) as Secrets["signingKeys"],
    eventsKeys: Object.fromEntries(databaseNames.map((name) => [name, random(32)])) as Secrets["eventsKeys"],
  };
}

/** The kept secrets, or null where there are none yet. */
export function readSecrets(): Secrets | null {
  try {
    return JSON.parse(readFileSync(secretsFile, "utf8")) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The kept secrets; makes and keeps them where there are none. */
export function ensureSecrets(): Secrets {
  const kept = readSecrets();
  // A data folder of an earlier version lacks the kinds of keys that came later, and those of later receivers.
  const fresh = makeSecrets();
  const made: Secrets = { ...fresh, ...kept, eventsKeys: { ...fresh.eventsKeys, ...kept?.eventsKeys } };
  const names = (secrets: Secrets) => [secrets, secrets.eventsKeys ?? {}].map((keys) => Object.keys(keys).length).join();
  if (kept && names(kept) === names(made)) return kept;
  ensureDataFolder();
  writePrivateFile(secretsFile, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** Notes that a database we do not keep ourselves now depends on the kept keys. */
export function keepForOutside(secrets: Secrets): Secrets {
  if (secrets.isNeededOutside) return secrets;
  const noted = { ...secrets, isNeededOutside: true };
  writePrivateFile(secretsFile, `${JSON.stringify(noted, null, 2)}\n`);
  return noted;
}
