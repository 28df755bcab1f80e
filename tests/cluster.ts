import { databaseNames, isBuilt, serviceOf } from "../scripts/services";
import { startThrowawayCluster, type ThrowawayCluster } from "../scripts/throwaway-cluster";
import { runServiceCommand } from "../scripts/with-hub";

/** The template a test database of the service is copied from. */
export const templateOf = (name: string) => `template_${name}`;

/**
 * Starts a throwaway PostgreSQL with one migrated template database for each service, `template_<name>`.
 * A service that does not exist yet has no template; one whose migrations fail stops the tests.
 */
export async function startTestCluster(): Promise<ThrowawayCluster> {
  const cluster = await startThrowawayCluster();
  try {
    const names = databaseNames.filter((name) => isBuilt(serviceOf(name)));
    await cluster.createDatabases(names.map(templateOf));
    const environment = cluster.environment(templateOf);
    await Promise.all(
      names.map(async (name) => {
        const service = serviceOf(name);
        const { code, output } = await runServiceCommand(service, environment(service), ["migrate"]);
        if (code !== 0) throw new Error(`the migrations of ${service} failed:\n${output}`);
      }),
    );
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
