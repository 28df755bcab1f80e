import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "./folders";

const tokenScript = join(projectFolder, "dist", "scripts", "token.js");

/** The roles as a visitor of the demo meets them, each with the arguments of `npm run token`; the first is shown in full. */
export const sampleRoles = [
  { title: "社区工作人员", args: ["staff"] },
  { title: "街道干部", args: ["officer"] },
  { title: "合作方系统", args: ["partner"] },
  { title: "企业联系人", args: ["enterprise"] },
  { title: "志愿队负责人", args: ["leader"] },
  { title: "志愿者", args: ["volunteer"] },
  { title: "居民", args: ["resident"] },
  { title: "审计", args: ["auditor"] },
  { title: "平台管理员", args: ["administrator"] },
] as const;

export const tokenCommand = (args: readonly string[]) => `npm run --silent token -- ${args.join(" ")}`;

/** Mints a development token the same way the command does. Throws when the command fails. */
export async function sampleToken(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (!existsSync(tokenScript)) throw new Error(`${tokenScript} has not been compiled`);
  const { stdout } = await promisify(execFile)(process.execPath, [tokenScript, ...args], { env, timeout: 15_000 });
  return stdout.trim();
}
