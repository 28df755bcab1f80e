import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { roleTitles } from "@quyu/gateway/role-titles";
import { projectFolder } from "./folders";

const tokenScript = join(projectFolder, "dist", "scripts", "token.js");

export interface SampleToken {
  role: string;
  title: string;
  token: string;
}

/**
 * Mints a development token for each role, as the token command does. A process of its own does it, so that the starter need not load
 * what signs tokens. Throws when the command fails.
 */
export async function sampleTokens(env: NodeJS.ProcessEnv): Promise<SampleToken[]> {
  if (!existsSync(tokenScript)) throw new Error(`${tokenScript} has not been compiled`);
  const { stdout } = await promisify(execFile)(process.execPath, [tokenScript, "--all"], { env, timeout: 15_000 });
  const tokens = new Map(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ") as [string, string]),
  );
  return Object.entries(roleTitles).map(([role, title]) => ({ role, title, token: tokens.get(role) ?? "" }));
}
