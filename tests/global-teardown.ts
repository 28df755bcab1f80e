import type { ThrowawayCluster } from "../scripts/throwaway-cluster";

export default async function globalTeardown(): Promise<void> {
  await (globalThis as { quyuTestCluster?: ThrowawayCluster }).quyuTestCluster?.stop();
}
