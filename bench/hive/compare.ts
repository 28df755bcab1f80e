import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { developmentAudience, developmentIssuer, mintToken, type TokenRole } from "@quyu/gateway/development-issuer";
import { signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import { tokenAuthenticator } from "@quyu/gateway/authenticate";
import { issuerKeyFile, lockFile, projectFolder, secretsFile } from "../../scripts/folders";

// `npm run bench:hive`: loads schema/supergraph.graphql, as it is, into another vendor's federation router, which signs its requests with the
// kernel's signer, and asks both routers the same operations as several callers. Data must be the same, and what one denies the other denies.

interface Runtime {
  fetch(url: string, init: RequestInit): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}
interface FetchHook {
  url: string;
  setURL(url: string): void;
  options: RequestInit & { headers?: Record<string, string> };
  setOptions(options: RequestInit): void;
  context?: { request?: Request };
}
// Installed beside this file and not with the project: nobody needs a second router to run the hub.
const { createGatewayRuntime } = createRequire(join(projectFolder, "bench/hive/package.json"))(
  "@graphql-hive/gateway-runtime",
) as {
  createGatewayRuntime(config: object): Runtime;
};

const names = ["organizations", "enterprises", "activities", "volunteers", "hub"] as const;
type Name = (typeof names)[number];
interface Lock {
  ports: Record<Name | "gateway", number>;
  isReady?: boolean;
}

const readJson = <Content>(file: string): Content => JSON.parse(readFileSync(file, "utf8")) as Content;

async function main(): Promise<number> {
  const own = existsSync(lockFile) ? null : await startHub();
  try {
    return await compare();
  } finally {
    if (own) await stopHub(own);
  }
}

function startHub(): Promise<ChildProcess> {
  const hub = spawn(process.execPath, [join(projectFolder, "dist/scripts/start.js")], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    hub.once("exit", (code) => reject(new Error(`the hub ended with ${code}`)));
    createInterface({ input: hub.stdout }).on("line", (line) => line.startsWith("全部就绪") && resolve(hub));
  });
}

function stopHub(hub: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    hub.removeAllListeners("exit").once("exit", () => resolve());
    hub.kill("SIGTERM");
  });
}

async function compare(): Promise<number> {
  const { ports } = readJson<Lock>(lockFile);
  const router = await otherRouter(ports);
  const callers = await sampleCallers();
  const operations = readOperations();
  let failures = 0;
  let denied = 0;
  for (const { name, document, variables } of operations) {
    for (const [caller, token] of callers) {
      const [ours, theirs] = await Promise.all([
        ask((init) => fetch(`http://127.0.0.1:${ports.gateway}/graphql`, init), document, variables, token),
        ask((init) => router.fetch("http://router/graphql", init), document, variables, token),
      ]);
      const isSame = isDeepStrictEqual(ours.data, theirs.data);
      const bothDeny = ours.denied === theirs.denied;
      if (ours.denied) denied += 1;
      if (isSame && bothDeny && !ours.errors.some(isMistake)) continue;
      failures += 1;
      process.stdout.write(
        `DIFFERS ${name} as ${caller}\n  ours   ${excerpt(ours, theirs)}\n  theirs ${excerpt(theirs, ours)}\n`,
      );
    }
  }
  await router[Symbol.asyncDispose]();
  const all = operations.length * callers.size;
  process.stdout.write(
    `${operations.length} operations × ${callers.size} callers: ${all - failures} of ${all} the same, ${denied} of them with something denied by both\n`,
  );
  return failures === 0 ? 0 : 1;
}

/** Whether an operation was not carried out at all: nothing could be compared. */
const isMistake = (error: unknown): boolean =>
  /PARSE|VALIDATION|EXPENSIVE|BAD_USER_INPUT/.test((error as { extensions?: { code?: string } }).extensions?.code ?? "");

/** The other router, on the supergraph file as committed. Only addresses differ from those in the file, and only on the wire. */
async function otherRouter(ports: Lock["ports"]): Promise<Runtime> {
  const secrets = readJson<{ signingKeys: Record<Name, string> }>(secretsFile);
  const authenticate = await tokenAuthenticator({
    issuer: developmentIssuer,
    audience: developmentAudience,
    jwksUrl: undefined,
    keyFile: issuerKeyFile,
  });
  const viewerOf = (request?: Request): Promise<Viewer> => authenticate(request?.headers.get("authorization") ?? undefined);
  return createGatewayRuntime({
    supergraph: readFileSync(join(projectFolder, "schema/supergraph.graphql"), "utf8"),
    logging: false,
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
    genericAuth: {
      mode: "protect-granular",
      rejectUnauthenticated: false,
      resolveUserFn: async ({ request }: { request: Request }) => {
        const viewer = await viewerOf(request);
        return viewer === visitor ? null : { ...viewer, scope: viewer.scopes };
      },
    },
    plugins: () => [
      {
        async onFetch({ url, setURL, options, setOptions, context }: FetchHook) {
          const name = names.find((candidate) => new URL(url).port === standardPort[candidate]);
          if (!name || typeof options.body !== "string") return;
          const signature = signViewer(await viewerOf(context?.request), name, options.body, secrets.signingKeys[name]);
          setOptions({ ...options, headers: { ...options.headers, [viewerHeader]: signature } });
          setURL(url.replace(/:\d+\//, `:${ports[name]}/`));
        },
      },
    ],
  });
}

const standardPort: Record<Name, string> = {
  organizations: "4001",
  enterprises: "4002",
  activities: "4003",
  volunteers: "4004",
  hub: "4005",
};

async function sampleCallers(): Promise<Map<string, string | undefined>> {
  const callers = new Map<string, string | undefined>([["visitor", undefined]]);
  for (const role of ["resident", "enterprise", "leader", "staff", "officer", "auditor", "administrator"] as TokenRole[])
    callers.set(role, await mintToken({ role }, { keyFile: issuerKeyFile }));
  return callers;
}

interface Operation {
  name: string;
  document: string;
  variables: Record<string, unknown>;
}

/** The project's own questions, and beside this file those that touch every guarded part. What is written twice is not the same twice. */
function readOperations(): Operation[] {
  const folders = ["operations/dashboards", "operations/explorer", "operations/partners", "bench/hive/operations"];
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder))
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => {
        const document = readFileSync(join(projectFolder, folder, file), "utf8");
        return { name: `${folder}/${file}`, document, variables: variablesOf(document) };
      })
      .filter(({ document }) => !/^mutation\b/m.test(document)),
  );
}

/** Values for the variables an operation declares without a default: those that stand above it, or the ones that all share. */
function variablesOf(document: string): Record<string, unknown> {
  const written = /^# variables: (\{.*\})$/m.exec(document)?.[1];
  if (written !== undefined) return JSON.parse(written) as Record<string, unknown>;
  const year = new Date().getFullYear();
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const known: Record<string, unknown> = { code: "510116003", region: "510116003", year, range, text: "社区" };
  return Object.fromEntries(Object.entries(known).filter(([name]) => new RegExp(`\\$${name}\\s*:[^=,)]*[,)]`).test(document)));
}

interface Result {
  data: unknown;
  denied: boolean;
  errors: unknown[];
}

async function ask(
  send: (init: RequestInit) => Promise<Response>,
  query: string,
  variables: Record<string, unknown>,
  token: string | undefined,
): Promise<Result> {
  const response = await send({
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions?: { code?: string } }[];
  };
  const denials = new Set(["FORBIDDEN", "UNAUTHORIZED_FIELD_OR_TYPE", "UNAUTHENTICATED"]);
  return { data: sorted(data), denied: errors.some(({ extensions }) => denials.has(extensions?.code ?? "")), errors };
}

/**
 * Keys in one order, without what changes from one moment to the next and without nulls: where something is refused, the other router leaves
 * the key out, puts it under a key "@" where lists are on the way, or leaves an object of nulls. What counts is what an answer says.
 */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !["latencyMs", "lastSeenAt", "@"].includes(key))
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first place where one answer says something else than the other. */
function excerpt(one: Result, other: Result): string {
  const find = (a: unknown, b: unknown, path: string): string | null => {
    if (isDeepStrictEqual(a, b)) return null;
    if (typeof a === "object" && typeof b === "object" && a && b) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const found = find((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`);
        if (found) return found;
      }
    }
    return `${path} = ${JSON.stringify(a)?.slice(0, 160)}`;
  };
  return `${find(one.data, other.data, "data") ?? "same data"}; denied ${one.denied}; errors ${JSON.stringify(one.errors).slice(0, 300)}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
