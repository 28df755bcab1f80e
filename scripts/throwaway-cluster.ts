import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearLeftovers, type Cluster, createDatabases, startCluster } from "./database";
import { readScriptEnv } from "./env";
import { hubEnvironment } from "./hub-environment";
import { type Place, placeThrowawayCluster } from "./postgres-place";
import { identify, isSameProcess, type ProcessIdentity } from "./processes";
import { makeSecrets } from "./secrets";
import { type DatabaseName, databaseNames, type ServiceName, standardPorts } from "./services";
import { StartFailure } from "./start-failure";

/** A cluster without durability, for tests and checks; `stop` removes it. */
export interface ThrowawayCluster extends Pick<Cluster, "url" | "port"> {
  createDatabases(names: readonly string[]): Promise<void>;
  /** What a service reads to work on the databases that `databaseFor` names. */
  environment(databaseFor: (name: DatabaseName) => string): (service: ServiceName) => NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const prefix = "quyu-cluster-";
const firstPort = 25432;
const anHour = 3_600_000;

/** Starts a cluster in a temporary folder. Clears away those whose process was killed before it could do so itself. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const parents = [...new Set([tmpdir(), "/tmp", "/var/tmp"])].filter((parent) => existsSync(parent));
  await Promise.all(parents.map(removeAbandoned));
  const place = newPlace(parents);
  const secrets = makeSecrets();
  const cluster = await startCluster({
    place: place.place,
    password: secrets.databasePassword,
    // Several runs start at once on a shared machine: from different first ports they rarely meet.
    port: firstPort + (process.pid % 4_000),
    logFile: join(place.folder, "postgres.log"),
    durable: false,
    maxConnections: 200,
  }).catch((error: unknown) => {
    rmSync(place.folder, { recursive: true, force: true });
    throw error;
  });
  return {
    port: cluster.port,
    url: cluster.url,
    createDatabases: (names) => createDatabases(cluster, names),
    environment(databaseFor) {
      const isolated = {
        databaseUrls: {},
        signingKeys: {},
        dataKeys: undefined,
        issuerKeyFile: join(place.folder, "issuer-key.json"),
      };
      const env = { ...readScriptEnv(), ...isolated, demo: "off" as const };
      return hubEnvironment({ env, secrets, ports: standardPorts, embeddedUrl: (name) => cluster.url(databaseFor(name)) });
    },
    async stop() {
      await cluster.stop();
      rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/** One database for each of the services, all of them named by `databaseFor`. */
export const allDatabases = (databaseFor: (name: DatabaseName) => string) => databaseNames.map(databaseFor);

function newPlace(parents: readonly string[]): { folder: string; place: Place } {
  for (const parent of parents) {
    const folder = mkdtempSync(join(parent, prefix));
    writeFileSync(join(folder, "owner.json"), JSON.stringify(identify(process.pid)));
    const place = placeThrowawayCluster(folder);
    if (place) return { folder, place };
    rmSync(folder, { recursive: true });
  }
  throw new StartFailure(`运行数据库的账号进不了任何临时目录（${parents.join("、")}）。`);
}

async function removeAbandoned(parent: string): Promise<void> {
  const isOurs = (folder: string) => !process.getuid || [0, statSync(folder).uid].includes(process.getuid());
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(parent, name);
    try {
      if (!isOurs(folder) || hasOwner(folder)) continue;
      if (existsSync(join(folder, "data"))) await clearLeftovers(join(folder, "data"));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run is clearing the same folder.
    }
  }
}

function hasOwner(folder: string): boolean {
  const file = join(folder, "owner.json");
  // A folder just made has no owner written down yet.
  if (!existsSync(file)) return Date.now() - statSync(folder).mtimeMs < anHour;
  return isSameProcess(JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity);
}
