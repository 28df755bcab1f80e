import { request, type RequestOptions } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { sampleTokens } from "./sample-tokens";

export interface ReportOptions {
  /** Where the gateway answers, without a slash at the end. */
  gateway: string;
  demo: "on" | "off";
  /** The variables of the gateway: the token command must find the same issuer's key. */
  environment: NodeJS.ProcessEnv;
  print: (line: string) => void;
  signal: AbortSignal;
}

// One field of each subgraph, so that it answers only when all four do.
const region = "510116003";
const query =
  `{ region(code: "${region}") { name organizationSummary { partyOrganizations } enterpriseSummary { enterprises } ` +
  `activitySummary { sessions } volunteerSummary { teams } } }`;

const patience = 60_000;

/** Prints each address of the hub when it answers, and last a command to paste. False where one of them does not. */
export async function report({ gateway, demo, environment, print, signal }: ReportOptions): Promise<boolean> {
  const checks = [
    { title: "起始页", path: "/", check: answers },
    {
      title: "GraphQL 接口",
      path: "/graphql",
      check: (url: string, stop: AbortSignal) => answersQuery(url, demo === "on", stop),
    },
    { title: "离线查询页", path: "/explore", check: answers },
    { title: "Apollo Sandbox", path: "/sandbox", check: answers },
    { title: "健康检查", path: "/readyz", check: answers },
  ];
  const results = await Promise.all(
    checks.map(async ({ title, path, check }) => {
      const problem = await until(() => check(gateway + path, signal), signal);
      if (!signal.aborted)
        print(problem ? `${pad(title)}${gateway}${path} 没有应答：${problem}` : `${pad(title)}${gateway}${path}`);
      return problem === null;
    }),
  );
  if (signal.aborted) return false;
  const hasTokens = await printTokens({ gateway, environment, print, signal });
  if (results[1]) {
    print("粘贴到另一个窗口即可查询：");
    print(`  curl -s ${gateway}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`);
  }
  return results.every(Boolean) && hasTokens;
}

/** Prints a token for each role, once the gateway has accepted one of them. */
async function printTokens({ gateway, environment, print, signal }: Omit<ReportOptions, "demo">): Promise<boolean> {
  if (environment["JWKS_URL"]) {
    print(`访问令牌由 ${environment["JWKS_URL"]} 对应的签发方发放。`);
    return true;
  }
  try {
    const samples = await sampleTokens(environment);
    const headers = { authorization: `Bearer ${samples[0]?.token}` };
    const problem = await answersQuery(`${gateway}/graphql`, false, signal, headers);
    if (problem) throw new Error(problem);
    print("各角色的开发令牌（12 小时有效），放在请求头 authorization: Bearer 之后：");
    for (const { role, title, token } of samples) print(`  ${pad(`${title} ${role}`, 28)}${token}`);
    print("另取一枚：npm run --silent token -- officer --region 310104012");
    return true;
  } catch (error) {
    print(`开发令牌没有取到：${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** Asks until there is no problem; gives the last problem when patience ends. */
async function until(look: () => Promise<string | null>, signal: AbortSignal): Promise<string | null> {
  for (const deadline = Date.now() + patience; ;) {
    const problem = await look().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (problem === null || Date.now() > deadline || signal.aborted) return problem;
    await delay(100, undefined, { signal }).catch(() => {});
  }
}

async function answers(url: string, signal: AbortSignal): Promise<string | null> {
  const { status } = await ask(url, { headers: { accept: "text/html" }, signal });
  return isFine(status) ? null : `HTTP ${status}`;
}

async function answersQuery(
  url: string,
  mustKnowRegion: boolean,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<string | null> {
  const json = { "content-type": "application/json", ...headers };
  const { status, body } = await ask(url, { method: "POST", headers: json, signal }, JSON.stringify({ query }));
  const { data, errors } = JSON.parse(body) as {
    data?: { region: { name: string | null } | null };
    errors?: { message: string }[];
  };
  if (!isFine(status) || errors?.length) return errors?.[0]?.message ?? `HTTP ${status}`;
  return data && (data.region?.name || !mustKnowRegion) ? null : "没有查到演示街道";
}

const isFine = (status: number) => status >= 200 && status < 300;

// fetch would load a second HTTP client into a process that stays for as long as the hub.
function ask(url: string, options: RequestOptions, text?: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, timeout: 10_000, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", reject);
    });
    sent.on("timeout", () => sent.destroy(new Error("10 秒内没有应答")));
    sent.on("error", reject);
    sent.end(text);
  });
}

/** Chinese characters are two columns wide. */
export function pad(title: string, width = 16): string {
  const columns = [...title].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
  return title + " ".repeat(Math.max(1, width - columns));
}
