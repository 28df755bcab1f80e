import { signViewer, viewerHeader, type Viewer } from "@quyu/kernel";
import { type Reader, readStream, type Received } from "../../gateway/src/live/testing";
import { at, community, done, openActivity, signUp } from "../activities/signing-up";
import { documentOf, type Hub, inParallel, pause, startHub } from "../loop/hub";

// A thousand changes reach two hundred readers while the gateway is killed and comes back. `npm test` does it small.

const isHeavy = Boolean(process.env["QUYU_TEST_HEAVY"]);
const subscribers = isHeavy ? 200 : 30;
const cases = isHeavy ? 200 : 20;
const steps = ["reportIssue", "triageIssue", "dispatchIssue", "acknowledgeIssue", "startRectifying"] as const;
const places = [community, "510116003902", "510112001901", "510107014901"];
/** What readers may hear of: a community each, and a street with two of them. */
const rights = [[places[0]], [places[1]], [places[2]], ["510116003"], [places[3], places[2]]] as string[][];

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub?.stop());

/** Somebody who comes back whenever his connection is lost, to where he was. */
interface Subscriber {
  regions: readonly string[];
  received: Received[];
  connections: number;
  stop: () => Promise<void>;
}

async function subscribe(query: string, regions: readonly string[], token?: string): Promise<Subscriber> {
  const url = `${hub.stack.url}/events?${query}`;
  let [isStopped, place]: [boolean, number | undefined] = [false, undefined];
  let reader: Reader;
  const subscriber: Subscriber = { regions, received: [], connections: 0, stop: async () => {} };
  const connect = async (): Promise<boolean> => {
    const opened = await readStream(url, { ...(token && { token }), ...(place !== undefined && { lastEventId: place }) }).catch(
      () => null,
    );
    if (opened?.status !== 200) return (opened?.close(), false);
    reader = opened;
    subscriber.connections += 1;
    return true;
  };
  const keep = async () => {
    for (;;) {
      await reader.over;
      place = reader.place() ?? place;
      subscriber.received.push(...reader.received);
      if (isStopped) return;
      while (!isStopped && !(await connect())) await pause(100);
      if (isStopped) return;
    }
  };
  // A gateway that has just been started asks for patience until its database is open.
  for (let tries = 0; !(await connect()); tries += 1) {
    if (tries === 100) throw new Error("no connection was to be had");
    await pause(100);
  }
  const kept = keep();
  return Object.assign(subscriber, {
    stop: async () => {
      isStopped = true;
      reader.close();
      await kept;
    },
    soFar: () => [...subscriber.received, ...reader.received],
  });
}
const soFar = (subscriber: Subscriber) => (subscriber as unknown as { soFar: () => Received[] }).soFar();

const clerk: Viewer = {
  subject: "live-clerk",
  role: "staff",
  scopes: ["cases:*"],
  regions: ["51"],
  person: "6f1c1d0e-3f5a-5b1e-8a52-0c4f1a2b3c4d",
};

/** Asks the subgraph itself, as the gateway does: there is writing while the gateway is away. */
async function write(name: (typeof steps)[number], input: object): Promise<{ id: string; version: number }> {
  const { url, signingKey } = hub.stack.subgraph("volunteers");
  const body = JSON.stringify({ query: documentOf(name, "id version").source, variables: { input } });
  const headers = { "content-type": "application/json", [viewerHeader]: signViewer(clerk, "volunteers", body, signingKey) };
  const { data, errors } = (await (await fetch(url, { method: "POST", headers, body })).json()) as any;
  if (!data?.[name]?.issue) throw new Error(`${name}: ${JSON.stringify(errors ?? data)}`);
  return data[name].issue;
}

async function until(check: () => boolean, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1_000; !check() && Date.now() < deadline;) await pause(50);
}

test(
  `${subscribers} readers get each of ${cases * steps.length} changes of their regions, in order for each case, though the gateway is killed`,
  async () => {
    const readers = await inParallel(Array.from({ length: subscribers }), 10, async (_, index) => {
      const regions = rights[index % rights.length] as string[];
      return subscribe("topics=issues", regions, await hub.token({ role: "staff", regions, subject: `live-${index}` }));
    });
    const region = new Map<string, string>();
    let [writtenSteps, killedAt] = [0, 0];
    const restart = (async () => {
      while (writtenSteps < (cases * steps.length) / 3) await pause(10);
      killedAt = Date.now();
      await hub.stack.kill("gateway");
      while (writtenSteps < (cases * steps.length) / 2) await pause(10);
      await hub.stack.revive("gateway");
    })();
    await inParallel(Array.from({ length: cases }), 4, async (_, index) => {
      const regionCode = places[index % places.length] as string;
      const { id } = await write("reportIssue", { regionCode, title: `第${index}盏路灯不亮`, detail: "晚上看不清路。" });
      region.set(id, regionCode);
      writtenSteps += 1;
      for (const step of steps.slice(1)) {
        await write(step, { id });
        writtenSteps += 1;
      }
    });
    await restart;

    const expectedOf = ({ regions }: Subscriber) =>
      [...region].filter(([, code]) => regions.some((prefix) => code.startsWith(prefix))).map(([id]) => id);
    const ours = (subscriber: Subscriber) =>
      new Map(soFar(subscriber).flatMap((each) => (region.has(each.data.data.issueId) ? [[each.id, each] as const] : [])));
    await until(() => readers.every((each) => ours(each).size >= expectedOf(each).length * steps.length), isHeavy ? 120 : 30);

    for (const reader of readers) {
      const foreign = soFar(reader).filter(({ data }) => !reader.regions.some((code) => data.data.regionCode.startsWith(code)));
      expect(foreign).toEqual([]);
      const versions: Record<string, number[]> = {};
      for (const { data } of ours(reader).values()) (versions[data.data.issueId] ??= []).push(data.data.version);
      expect(versions).toEqual(Object.fromEntries(expectedOf(reader).map((id) => [id, steps.map((_step, index) => index + 1)])));
    }
    expect(readers.filter(({ connections }) => connections < 2)).toEqual([]);
    report(readers, killedAt);
    await Promise.all(readers.map(({ stop }) => stop()));
  },
  isHeavy ? 300_000 : 90_000,
);

/** How long changes took to their readers, those that came before the gateway was killed apart. */
function report(readers: readonly Subscriber[], killedAt: number): void {
  const line = (name: string, wanted: (one: Received) => boolean) => {
    const delays = readers.flatMap((each) =>
      soFar(each)
        .filter(wanted)
        .map((one) => one.at - Date.parse(one.data.time)),
    );
    delays.sort((a, b) => a - b);
    const share = (part: number) => delays[Math.floor((delays.length - 1) * part)] ?? "-";
    return `${name} ${delays.length} deliveries, ms p50 ${share(0.5)}, p95 ${share(0.95)}, most ${share(1)}`;
  };
  const figures = [line("before the kill", (one) => one.at < killedAt), line("after it", (one) => one.at >= killedAt)];
  process.stdout.write(`live: ${readers.length} readers, ${cases * steps.length} changes; ${figures.join("; ")}\n`);
}

test("who registered hears that an activity is put off, comes again, and is called off; staff hear of registrations and the waitlist", async () => {
  const staff = await hub.token({ role: "staff", subject: "live-planner" });
  const reviewer = await hub.token({ role: "staff", subject: "live-reviewer" });
  const resident = (name: string) => hub.token({ role: "resident", subject: `live-${name}` });
  const everybody = await subscribe("topics=activities", []);
  const office = await subscribe("topics=registrations,waitlists", [community], staff);
  const id = await openActivity(hub, staff, reviewer, { capacity: 1, title: "小区消防演练" });
  const first = await signUp(hub, await resident("one"), id);
  const second = await signUp(hub, await resident("two"), id);
  done(await hub.mutate("postponeActivity", { id, reason: "场地检修" }, staff));
  done(await hub.mutate("publishActivity", { id, startsAt: at(20), endsAt: at(20, "17:00") }, staff));
  done(await hub.mutate("cancelActivity", { id, reason: "场地停用" }, staff));

  const told = (subscriber: Subscriber) => soFar(subscriber).filter(({ data }) => data.data.activityId === id);
  await until(() => told(everybody).length >= 4 && told(office).length >= 6, 20);
  expect(told(everybody).map(({ data }) => [data.type, data.data.startsAt])).toEqual([
    ["activity.published", at(10)],
    ["activity.postponed", at(10)],
    ["activity.published", at(20)],
    ["activity.cancelled", at(20)],
  ]);
  const ofRegistration = (registration: { id: string }) =>
    told(office).flatMap(({ data }) => (data.data.registrationId === registration.id ? [data.data.status] : []));
  expect([ofRegistration(first), ofRegistration(second)]).toEqual([
    ["CONFIRMED", "CANCELLED"],
    ["WAITLISTED", "CANCELLED"],
  ]);
  const waiting = told(office).flatMap(({ event, data }) => (event === "waitlists" ? [data.data.waitingSeats] : []));
  expect(waiting).toEqual([1, 0]);
  await Promise.all([everybody.stop(), office.stop()]);
}, 60_000);
