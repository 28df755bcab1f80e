import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type Cluster, createDatabases, startCluster } from "../../scripts/database";
import { placeThrowawayCluster } from "../../scripts/postgres-place";
import { endProcess, isAlive, sendSignal, waitForExit } from "../../scripts/processes";

const folder = mkdtempSync(join(tmpdir(), "quyu-recovery-"));
const place = placeThrowawayCluster(folder);
let cluster: Cluster;

const start = async () => {
  if (!place) throw new Error(`the database's account cannot enter ${folder}`);
  // Durable, as the hub's own: what a kill leaves behind must be enough.
  const logFile = join(folder, "postgres.log");
  return (cluster = await startCluster({
    place,
    password: "recovery",
    port: 29_432,
    logFile,
    durable: true,
    maxConnections: 20,
  }));
};
const run = async (sql: string) => {
  const client = new Client({ connectionString: cluster.url("ledger") });
  client.on("error", () => {});
  await client.connect();
  return client.query(sql).finally(() => client.end());
};
const kept = async () => Number((await run("select sum(amount) as kept from entry")).rows[0].kept);

beforeAll(async () => {
  await start();
  await createDatabases(cluster, ["ledger"]);
  await run("create table entry (amount int)");
  await run("insert into entry values (7)");
}, 60_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("after kill -9 of the postmaster the next start has every committed row", async () => {
  const { pid } = cluster;
  process.kill(pid, "SIGKILL");
  await waitForExit(pid, 5_000);

  await start();

  expect(await kept()).toBe(7);
});

test("backends that outlive their postmaster are gone before the next one works on the data", async () => {
  const busy = new Client({ connectionString: cluster.url("ledger") });
  busy.on("error", () => {});
  await busy.connect();
  const backend = Number((await busy.query("select pg_backend_pid() as pid")).rows[0].pid);
  // A loop without a wait does not notice that the postmaster is gone.
  busy.query("do $$ begin loop end loop; end $$").catch(() => {});
  process.kill(cluster.pid, "SIGKILL");
  await waitForExit(cluster.pid, 5_000);

  try {
    await start();

    expect(isAlive(backend)).toBe(false);
    expect(await kept()).toBe(7);
  } finally {
    void busy.end().catch(() => {});
    sendSignal(backend, "SIGKILL");
  }
});

test("a server that a killed start left running is stopped, and the next start has its rows", async () => {
  const left = cluster.pid;
  await run("insert into entry values (5)");

  await start();

  expect(isAlive(left)).toBe(false);
  expect(await kept()).toBe(12);
});

test("a lock file whose number has gone to another process does not hinder the start", async () => {
  await endProcess(cluster.pid, [["SIGQUIT", 5_000]]);
  // PostgreSQL takes a process of its own account for a postmaster.
  const stranger = spawn("sleep", ["60"], { ...place?.account, stdio: "ignore" });
  try {
    writeFileSync(join(folder, "data", "postmaster.pid"), `${stranger.pid}\n${folder}/data\n`);

    await start();

    expect(await kept()).toBe(12);
    expect(isAlive(Number(stranger.pid))).toBe(true);
  } finally {
    stranger.kill();
  }
});
