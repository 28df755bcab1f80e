import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { readScriptEnv } from "./env";
import { serviceTitle, subgraphNames } from "./services";
import { StartFailure } from "./start-failure";
import { runScript, withHub } from "./with-hub";

// `npm run regions:import -- FILE.csv`: gives every subgraph the region tree, whether the hub runs or not.
runScript(async () => {
  const [argument] = process.argv.slice(2);
  if (!argument) throw new StartFailure("用法：npm run regions:import -- 文件.csv（首行为列名，至少有 code、name、level）");
  const file = resolve(readScriptEnv().calledFrom, argument);
  requireTable(file);
  return withHub("regions:import", async (run) => {
    // One after the other: each takes the whole file or none of it, and the first refusal ends the work.
    for (const name of subgraphNames) {
      const { code, output } = await run(name, "import-regions", file);
      if (code !== 0) throw new StartFailure(`${serviceTitle[name]}子图没有接受这个文件：\n${output}`);
      process.stdout.write(`${output}\n`);
    }
    process.stdout.write("区划已导入四个子图。\n");
    return 0;
  });
});

/** Refuses what cannot be a CSV table before any database is touched; the rows are the subgraphs' to judge. */
function requireTable(file: string): void {
  let text: string;
  try {
    if (!statSync(file).isFile()) throw new Error("不是文件");
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (isMissing) throw new StartFailure(`找不到文件：${file}`);
    throw new StartFailure(
      `读不了文件 ${file}：${error instanceof TypeError ? "不是 UTF-8 编码，请另存为“CSV UTF-8”" : (error as Error).message}`,
    );
  }
  const columns = (text.split(/\r?\n/, 1)[0] ?? "").split(",").map((column) => column.replaceAll(/^["\s]+|["\s]+$/g, ""));
  const missing = ["code", "name"].filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new StartFailure(`${file} 的首行缺少列：${missing.join("、")}（现有：${columns.join("、") || "无"}）`);
}
