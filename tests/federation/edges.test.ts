import { readFileSync } from "node:fs";
import { Agent, get as httpGet, type IncomingMessage, type RequestOptions } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { digestOf } from "../../gateway/src/protocol/own-operations";
import { startStack, type Stack } from "../stack";
import { subgraphNames } from "../../scripts/services";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

/** What comes over the wire, as it is. */
async function read(url: string | URL, options: RequestOptions = {}): Promise<{ answer: IncomingMessage; bytes: Buffer }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => httpGet(url, options, resolve).on("error", reject));
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { answer, bytes: Buffer.concat(parts) };
}

const overview = readFileSync(join(__dirname, "../../operations/dashboards/street-overview.graphql"), "utf8");
const overviewOf = (code: string): URL => {
  const url = new URL("/graphql", stack.url);
  const persistedQuery = { version: 1, sha256Hash: digestOf(overview) };
  url.searchParams.set("extensions", JSON.stringify({ persistedQuery }));
  url.searchParams.set("variables", JSON.stringify({ code }));
  return url;
};

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("the overview of the largest street takes at most 15 kB of %s over the wire", async (encoding, decompress) => {
  const { answer, bytes } = await read(overviewOf("510116003"), { headers: { "accept-encoding": encoding } });

  expect([answer.statusCode, answer.headers["content-encoding"]]).toEqual([200, encoding]);
  expect(bytes.length).toBeLessThanOrEqual(15_000);
  const text = decompress(bytes).toString();
  expect(JSON.parse(text).data.region.name).toBe("华阳街道");
  expect(text).toBe((await read(overviewOf("510116003"))).bytes.toString());
  expect(Buffer.byteLength(text)).toBeGreaterThan(50_000);
});

test("a short answer is sent as it is", async () => {
  const url = new URL("/graphql", stack.url);
  url.searchParams.set("query", '{ region(code: "51") { code } }');
  const { answer, bytes } = await read(url, { headers: { "accept-encoding": "br, gzip", "apollo-require-preflight": "1" } });

  expect([answer.headers["content-encoding"], bytes.toString()]).toEqual([undefined, '{"data":{"region":{"code":"51"}}}\n']);
});

test("a stream is not compressed, and begins at once", async () => {
  const agent = new Agent();
  const url = new URL("/events?topics=activities&regions=510116003", stack.url);
  const options = { agent, headers: { "accept-encoding": "br, gzip" } };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => httpGet(url, options, resolve).on("error", reject));
  const [begin] = await Promise.all([new Promise<Buffer>((resolve) => answer.once("data", resolve))]);
  answer.destroy();

  expect([answer.statusCode, answer.headers["content-encoding"]]).toEqual([200, undefined]);
  expect(begin.toString()).toMatch(/^retry: /);
});

test("idle connections are kept for longer than a proxy keeps its own, by the gateway and by every subgraph", async () => {
  const agent = new Agent({ keepAlive: true });
  for (const url of [stack.url, ...subgraphNames.map((name) => stack.subgraph(name).url)]) {
    const { answer } = await read(new URL("/livez", url), { agent });
    expect([url, answer.headers["keep-alive"]]).toEqual([url, "timeout=65"]);
  }
  agent.destroy();
});
