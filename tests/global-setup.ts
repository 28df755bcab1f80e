import { startTestCluster } from "./cluster";

/** One PostgreSQL for a whole run of jest; each test file copies its databases from the templates. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  process.env["QUYU_TEST_CLUSTER_URL"] = cluster.url("postgres");
  (globalThis as { quyuTestCluster?: typeof cluster }).quyuTestCluster = cluster;
}
