import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stopLeftoverCluster } from "./embedded-cluster";
import { dataFolder, secretsFile } from "./folders";
import { currentHolder, endOldServices, takeLock } from "./hub-lock";
import { removePlaceElsewhere } from "./postgres-place";
import { readSecrets } from "./secrets";
import { StartFailure } from "./start-failure";
import { runScript } from "./with-hub";

// `npm run demo:reset`: forgets everything the hub has kept. Databases named by *_DATABASE_URL are not ours to empty.
runScript(async () => {
  const holder = currentHolder();
  if (holder) throw new StartFailure(`平台正在运行（进程 ${holder.owner.pid}），请先在那个窗口按 Ctrl-C 停止。`);
  const taken = takeLock("demo:reset");
  if ("heldBy" in taken) throw new StartFailure(`数据正被使用（进程 ${taken.heldBy.owner.pid}），请等它结束。`);
  try {
    await endOldServices(taken.previous);
    await stopLeftoverCluster();
    const elsewhere = removePlaceElsewhere();
    const keepsSecrets = readSecrets()?.isNeededOutside === true;
    for (const name of readdirSync(dataFolder)) {
      const file = join(dataFolder, name);
      if (!(keepsSecrets && file === secretsFile)) rmSync(file, { recursive: true, force: true });
    }
    if (!keepsSecrets) rmdirSync(dataFolder);
    process.stdout.write(`已清除 ${dataFolder}${elsewhere ? ` 和 ${elsewhere}` : ""}。运行 npm start 即重新装入演示数据。\n`);
    if (keepsSecrets) process.stdout.write("由 *_DATABASE_URL 指定的库没有动过，它们用到的密钥已留在 .quyu/secrets.json。\n");
    return 0;
  } finally {
    taken.release();
  }
});
