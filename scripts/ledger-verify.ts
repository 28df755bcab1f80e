import { serviceTitle, subgraphNames } from "./services";
import { runScript, withHub } from "./with-hub";

// `npm run ledger:verify`: counts the daily hash chain of every read ledger anew. Ends with 1 where a closed day was changed afterwards.
runScript(() =>
  withHub("ledger:verify", async (run) => {
    let failed = 0;
    for (const name of subgraphNames) {
      const { code, output } = await run(name, "verify-ledger");
      process.stdout.write(`${serviceTitle[name]}：${code === 0 ? "完整" : `有改动  ${output}`}\n`);
      if (code !== 0) failed += 1;
    }
    process.stdout.write(failed === 0 ? "四个子图的查阅台账都完整。\n" : `${failed} 个子图的查阅台账被改动过。\n`);
    return failed === 0 ? 0 : 1;
  }),
);
