import { serviceOf, serviceTitle, databaseNames } from "./services";
import { allDatabases, startThrowawayCluster } from "./throwaway-cluster";
import { runScript, runServiceCommand } from "./with-hub";

// `npm run db:check`: builds an empty database from the migrations of each service and finds no difference from its entities.
runScript(async () => {
  const cluster = await startThrowawayCluster();
  try {
    await cluster.createDatabases(allDatabases((name) => name));
    const environment = cluster.environment((name) => name);
    const check = async (name: (typeof databaseNames)[number]) => {
      const service = serviceOf(name);
      for (const command of ["migrate", "check-migrations"]) {
        const { code, output } = await runServiceCommand(service, environment(service), [command]);
        if (code !== 0) return { service, problem: `${command}:\n${output.replaceAll(/^/gm, "  ")}` };
      }
      return { service, problem: null };
    };
    const results = await Promise.all(databaseNames.map(check));
    for (const { service, problem } of results)
      process.stdout.write(`${serviceTitle[service]}：${problem ?? "迁移与实体一致"}\n`);
    return results.every(({ problem }) => problem === null) ? 0 : 1;
  } finally {
    await cluster.stop();
  }
});
