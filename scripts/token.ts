import { mintToken, type TokenOptions, type TokenRole, tokenRoles } from "@quyu/gateway/development-issuer";
import { parseArgs } from "node:util";
import { readScriptEnv } from "./env";

// `npm run token -- <role> …` prints a token of the development issuer and nothing else, whether or not the hub is running.
// `--all` prints one for each role, a line `role token` each.

const usage = `用法：npm run token -- <角色> [--region 区划代码] [--scope "权限 权限"] [--subject 编号] [--enterprise 企业编号] [--team 队伍编号] [--partner 合作方编号]
角色：${tokenRoles.join(" ")}；--all 每个角色一枚。
区划代码为 2、4、6、9 或 12 位，可写多个 --region。`;

/** What the command line asks for; throws an Error whose Chinese message says what is wrong. */
function readCommandLine(commandLine: string[]): TokenOptions {
  const { values, positionals } = parse(commandLine);
  const [role, ...rest] = positionals;
  if (!role) throw new Error("请给出角色。");
  if (!(tokenRoles as readonly string[]).includes(role)) throw new Error(`没有“${role}”这个角色。`);
  if (rest.length > 0) throw new Error(`多余的参数：${rest.join(" ")}`);
  const regions = values.region?.flatMap((text) => text.split(",").map((code) => code.trim()));
  const wrong = regions?.find((code) => !/^\d+$/.test(code) || ![2, 4, 6, 9, 12].includes(code.length));
  if (wrong !== undefined) throw new Error(`区划代码“${wrong}”有误。`);
  const scopes = values.scope?.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
  const unknown = scopes?.find((scope) => !/^[a-z]+:([a-z]+|\*)$/.test(scope));
  if (unknown !== undefined) throw new Error(`权限“${unknown}”有误，应写成 organizations:read 的样子。`);
  const { subject, enterprise, team, partner } = values;
  return { role: role as TokenRole, regions, scopes, subject, enterprise, team, partner };
}

function parse(commandLine: string[]) {
  const one = { type: "string" } as const;
  const many = { type: "string", multiple: true } as const;
  try {
    return parseArgs({
      args: commandLine,
      allowPositionals: true,
      options: { region: many, scope: many, subject: one, enterprise: one, team: one, partner: one },
    });
  } catch (error) {
    throw new Error(`参数有误：${(error as Error).message.split(". ")[0]}`, { cause: error });
  }
}

async function main(): Promise<void> {
  const { issuerKeyFile, inherited } = readScriptEnv();
  if (inherited["NODE_ENV"] === "production" && inherited["QUYU_ALLOW_DEVELOPMENT_ISSUER"] !== "on")
    throw new Error("生产环境（NODE_ENV=production）不签发开发令牌。");
  const settings = { keyFile: issuerKeyFile, issuer: inherited["JWT_ISSUER"], audience: inherited["JWT_AUDIENCE"] };
  const commandLine = process.argv.slice(2);
  if (commandLine.length === 1 && commandLine[0] === "--all") {
    for (const role of tokenRoles) process.stdout.write(`${role} ${await mintToken({ role }, settings)}\n`);
    return;
  }
  let options: TokenOptions;
  try {
    options = readCommandLine(commandLine);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
  process.stdout.write(`${await mintToken(options, settings)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
