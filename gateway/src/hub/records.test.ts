import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  createLogger,
  CreateReadLedger1790000100001,
  demoId,
  describeDatabase,
  openDatabase,
  ReadLedgerRow,
  ReadLedgerSeal,
  readsAfter,
  recordReads,
  type RunningServer,
  sealReadLedger,
  serveSubgraph,
  signViewer,
  today,
  type Viewer,
  viewerHeader,
  visitor,
} from "@quyu/kernel";
import { createTestDatabase } from "@quyu/kernel/testing";
import { parse } from "graphql";
import type { DataSource } from "typeorm";
import { type Hub, startHub } from "./hub";

const log = createLogger("test", "silent");
const eventsKey = "a key for events that is long enough for everyone";
const signingKey = "a signing key that is long enough for everyone";
const dropping: (() => Promise<void>)[] = [];
let ledger: DataSource;
let source: RunningServer;
let hub: Hub;

/** A subgraph with nothing but a read ledger. */
async function startSource(): Promise<void> {
  const created = await createTestDatabase("kernel", "template0");
  dropping.push(created.drop);
  const migrations = [CreateReadLedger1790000100001];
  ledger = await openDatabase(
    describeDatabase({ url: created.url, entities: [ReadLedgerRow, ReadLedgerSeal], migrations, log }),
    log,
  );
  await ledger.runMigrations();
  source = await serveSubgraph({
    name: "activities",
    host: "127.0.0.1",
    port: 0,
    signingKey,
    schema: buildSubgraphSchema({ typeDefs: parse("type Query { up: Boolean }") }),
    contextFor: (viewer) => ({ viewer }),
    isReady: async () => true,
    readsAfter: (id) => readsAfter(ledger.manager, id),
    log,
  });
}

beforeAll(async () => {
  await startSource();
  const created = await createTestDatabase("hub");
  dropping.push(created.drop);
  hub = await startHub({
    env: {
      liveDays: 7,
      heartbeatMs: 15_000,
      databaseUrl: created.url,
      port: 0,
      url: undefined,
      signingKey,
      eventsKey,
      timeoutMs: 3_000,
      demo: true,
    },
    host: "127.0.0.1",
    sources: {
      activities: { url: source.url, signingKey, timeoutMs: 3_000 },
      volunteers: { url: "http://127.0.0.1:9/graphql", signingKey, timeoutMs: 3_000 },
    },
    log,
  });
  while ((await ask(administrator, "{ partners { totalCount } }")).errors)
    await new Promise((resolve) => setTimeout(resolve, 50));
});
afterAll(async () => {
  await hub?.stop();
  await source?.stop();
  await ledger?.destroy();
  for (const drop of dropping) await drop();
});

async function ask(viewer: Partial<Viewer>, query: string): Promise<{ data: any; errors?: any[] }> {
  const body = JSON.stringify({ query });
  const signature = signViewer({ ...visitor, ...viewer }, "hub", body, signingKey);
  const response = await fetch(hub.url as string, {
    method: "POST",
    headers: { "content-type": "application/json", [viewerHeader]: signature },
    body,
  });
  return (await response.json()) as never;
}

const administrator: Partial<Viewer> = { role: "administrator", scopes: ["partners:write"], regions: ["51"] };
const auditor: Partial<Viewer> = { role: "auditor", scopes: ["audit:read"], regions: ["510116003"] };
const tianfu: Partial<Viewer> = { role: "partner", partner: demoId("partner:tianfu"), regions: ["510116003"] };

const read = (regionCode: string, reason: string | null) => ({
  subjectType: "CareEnrolment",
  subjectId: demoId("care-enrolment:1"),
  regionCode,
  fields: ["childName"],
  reason,
});
const reads =
  '{ readLedger(regionCode: "51") { totalCount edges { node { subgraph readerRole reason seal region { code } } } } }';

test("an auditor sees the reads of every subgraph within the regions granted, and the seal of a closed day", async () => {
  await ledger.transaction((tx) =>
    recordReads(tx, { ...visitor, role: "staff" }, [read("510116003901", "核对接送人"), read("310104012", "别处")]),
  );

  const open = await ask(auditor, reads);
  const entry = { subgraph: "activities", readerRole: "staff", reason: "核对接送人", region: { code: "510116003901" } };
  expect(open.data.readLedger).toEqual({ totalCount: 1, edges: [{ node: { ...entry, seal: null } }] });

  await sealReadLedger(ledger.manager, "9999-12-31");
  const sealed = await ask(auditor, reads);
  expect(sealed.data.readLedger.edges).toEqual([{ node: { ...entry, seal: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
});

test("twenty auditors at once copy every read once", async () => {
  await ledger.transaction((tx) =>
    recordReads(
      tx,
      visitor,
      Array.from({ length: 30 }, (_, index) => read("510116003902", `第${index}次`)),
    ),
  );

  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(auditor, reads)));

  expect(new Set(answers.map(({ data }) => data.readLedger.totalCount))).toEqual(new Set([31]));
});

test("the ledger is for auditors, and the copy of it for the hub itself", async () => {
  for (const viewer of [{}, administrator, { role: "staff" as const, scopes: ["activities:*"], regions: ["51"] }])
    expect((await ask(viewer, reads)).errors?.[0].extensions.code).toBe("FORBIDDEN");

  const body = JSON.stringify({ after: "0" });
  const copy = (viewer: Partial<Viewer>) =>
    fetch(new URL("/read-ledger", source.url), {
      method: "POST",
      headers: { [viewerHeader]: signViewer({ ...visitor, ...viewer }, "activities", body, signingKey) },
      body,
    });
  expect((await copy({ ...auditor, role: "administrator" })).status).toBe(403);
  expect((await copy({ role: "system" })).status).toBe(200);
});

test("a question about nobody and nowhere is refused", async () => {
  for (const args of [
    "",
    '(regionCode: "51011")',
    '(regionCode: "")',
    '(regionCode: "51", range: { from: "2026-02-01", to: "2026-01-01" })',
  ])
    expect((await ask(auditor, `{ readLedger${args} { totalCount } }`)).errors?.[0].extensions.code).toBe("BAD_USER_INPUT");
  expect((await ask(auditor, '{ readLedger(subject: "nobody") { totalCount } }')).data.readLedger.totalCount).toBe(0);
});

test("an administrator sees the partners of the regions granted, with their operations", async () => {
  const query = "{ partners { edges { node { name status scopes regions { code } operations { name } } } } }";

  const { data } = await ask(administrator, query);
  expect(data.partners.edges[0].node).toMatchObject({
    name: "市民应用（演示）",
    regions: [{ code: "510116003" }],
    operations: expect.arrayContaining([{ name: "ComingActivities" }]),
  });
  expect((await ask({ ...administrator, regions: ["31"] }, query)).data.partners.edges).toEqual([]);
  const one = `{ partner(id: "${demoId("partner:tianfu")}") { name } }`;
  expect((await ask(administrator, one)).data.partner).toEqual({ name: "市民应用（演示）" });
  expect((await ask({ ...administrator, regions: ["31"] }, one)).data.partner).toBeNull();
  expect((await ask(tianfu, one)).errors?.[0].extensions.code).toBe("FORBIDDEN");
});

test("a partner sees how often it asked, and nobody else's numbers", async () => {
  const partner = tianfu.partner as string;
  for (let count = 0; count < 20; count += 1) hub.usage.count(partner, "ComingActivities", count % 10 === 0);
  hub.usage.count(demoId("partner:other"), "ComingActivities", false);
  await Promise.all([hub.usage.flush(), hub.usage.flush()]);

  const query = "{ myUsage { day operation requests failures } }";
  expect((await ask(tianfu, query)).data.myUsage).toEqual([
    { day: today(), operation: "ComingActivities", requests: 20, failures: 2 },
  ]);
  expect((await ask({ role: "staff" }, query)).data.myUsage).toEqual([]);
  expect((await ask({}, query)).errors?.[0].extensions.code).toBe("FORBIDDEN");
});
