import { serviceTitle, subgraphNames } from "./services";
import { runScript, withHub } from "./with-hub";

// `npm run summaries:verify`: counts every summary anew from the rows and compares. Ends with 1 where one differs.
runScript(() =>
  withHub("summaries:verify", async (run) => {
    let failed = 0;
    for (const name of subgraphNames) {
      const { code, output } = await run(name, "verify-summaries");
      process.stdout.write(`${serviceTitle[name]}：${code === 0 ? "一致" : "不一致"}\n`);
      if (code !== 0) {
        failed += 1;
        process.stdout.write(`${output.replaceAll(/^/gm, "  ")}\n`);
      }
    }
    process.stdout.write(failed === 0 ? "四个子图的汇总与明细完全一致。\n" : `${failed} 个子图的汇总与明细不一致。\n`);
    return failed === 0 ? 0 : 1;
  }),
);
