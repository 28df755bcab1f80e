import { choosePorts } from "../scripts/ports";
import { type ServiceProcess, startService } from "../scripts/service-process";
import {
  databaseNames,
  type PortName,
  type ServiceName,
  standardPorts,
  type SubgraphName,
  subgraphNames,
} from "../scripts/services";
import { startThrowawayCluster } from "../scripts/throwaway-cluster";

/** A whole hub with demo data in a throw-away database, on free ports of its own. */
export interface BenchHub {
  /** Where the gateway listens, without a path. */
  url: string;
  issuerKeyFile: string;
  /** Where a subgraph answers, the key that signs requests to it, and its database. */
  subgraph(name: SubgraphName): { url: string; signingKey: string; databaseUrl: string };
  /** How often a service has been started anew because it ended. */
  restarts(): number;
  stop(): Promise<void>;
}

// Far from those of a hub that somebody uses meanwhile.
const portOffset = 11_000;

/** Starts it; resolves when everything answers. */
export async function startBenchHub(): Promise<BenchHub> {
  const cluster = await startThrowawayCluster();
  const services: ServiceProcess[] = [];
  const stop = async () => {
    await Promise.all(services.map((service) => service.stop()));
    await cluster.stop();
  };
  try {
    await cluster.createDatabases(databaseNames);
    const wanted = Object.fromEntries(Object.entries(standardPorts).map(([name, port]) => [name, port + portOffset]));
    const ports = await choosePorts("127.0.0.1", wanted as Record<PortName, number>, () => {});
    const own: NodeJS.ProcessEnv = { QUYU_DEMO: "on" };
    for (const [name, port] of Object.entries(ports)) own[`${name.toUpperCase()}_PORT`] = String(port);
    for (const name of databaseNames) own[`${name.toUpperCase()}_URL`] = `http://127.0.0.1:${ports[name]}/graphql`;
    let processes = 0;
    const environment = (name: ServiceName) => ({ ...cluster.environment((database) => database)(name), ...own });
    const names: ServiceName[] = [...subgraphNames, "gateway"];
    for (const name of names) {
      const onLine = (line: string) => process.stderr.write(`${line}\n`);
      services.push(startService({ name, env: environment(name), onLine, onProcess: () => (processes += 1) }));
    }
    await Promise.all(services.map(({ listening }) => listening));
    return {
      url: `http://127.0.0.1:${ports.gateway}`,
      issuerKeyFile: environment("gateway")["ISSUER_KEY_FILE"] as string,
      subgraph: (name) => ({
        url: `http://127.0.0.1:${ports[name]}/graphql`,
        signingKey: environment(name)[`${name.toUpperCase()}_SIGNING_KEY`] as string,
        databaseUrl: cluster.url(name),
      }),
      restarts: () => processes - names.length,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
