import { createLogger, visitor } from "@quyu/kernel";
import express from "express";
import { createServer, type IncomingMessage, request, type RequestOptions, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { errorBody } from "../errors";
import { serveRaw } from "../testing";
import { fileKeeper } from "./file-keeper";
import { proofRoutes } from "./proof-routes";

// What the routes make of a subgraph that does not do what it should; with the real one they are tested through the running hub.

const token = "t".repeat(43);
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

type Behaviour = (request: IncomingMessage, body: string, response: ServerResponse) => void;
const expected: Behaviour = (_, __, response) => void response.writeHead(204).end();

/** Routes before a subgraph that answers as told, or one that is not there; and the paths it was asked. */
async function serve(behaviour: Behaviour | null, uploadMs = 300) {
  const asked: string[] = [];
  const keeper = behaviour
    ? await serveRaw((given, body, response) => (asked.push(`${given.method} ${given.url}`), behaviour(given, body, response)))
    : { url: "http://127.0.0.1:9/graphql", stop: async () => {} };
  const limits: string[] = [];
  const app = express();
  const settings = { url: keeper.url, signingKey: "k".repeat(32), timeoutMs: 300 };
  app.use(
    proofRoutes({
      files: fileKeeper("volunteers", settings, createLogger("test", "silent")),
      identified: (_, response, next) => ((response.locals["viewer"] = visitor), next()),
      refuse: (response, status, code, message) => void response.status(status).json(errorBody(code, message)),
      observe: (limit) => void limits.push(limit),
      uploadMs,
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(keeper.stop, () => (server.closeAllConnections(), server.close()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, limits };
}
async function put(url: string) {
  const response = await fetch(`${url}/uploads/${token}`, {
    method: "PUT",
    headers: { "content-type": "image/jpeg" },
    body: new Uint8Array(100),
  });
  const text = await response.text();
  return { status: response.status, message: text && JSON.parse(text).errors[0].message };
}
const unlessExpected =
  (rest: Behaviour): Behaviour =>
  (given, body, response) =>
    (given.url === "/files/expected" ? expected : rest)(given, body, response);

test("a subgraph that is not there has stored nothing, and the sender is told so", async () => {
  const { url } = await serve(null);
  expect(await put(url)).toEqual({ status: 503, message: "暂时连不上，这次没有存入，请稍后再试" });
});

test.each<[string, Behaviour]>([
  ["breaks off", (given) => given.socket.destroy()],
  ["answers with a page of its own", (_, __, response) => void response.writeHead(502).end("<h1>Bad Gateway</h1>")],
])("a subgraph that %s when it has the photograph may have stored it, and the sender is told so", async (_, behaviour) => {
  const { url } = await serve(unlessExpected(behaviour));
  expect(await put(url)).toEqual({ status: 503, message: expect.stringMatching(/^没有等到结果，可能已经收到/) });
});

test("a subgraph that hangs when it is asked for a picture is no absent picture", async () => {
  const { url } = await serve(() => undefined);
  const response = await fetch(`${url}/proofs/00000000-0000-4000-8000-000000000000`);
  expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([503, "SUBGRAPH_UNAVAILABLE"]);
});

test.each(["00000000-0000-4000-8000-000000000000", "1", "%00", "..%2Fx"])(
  "the unknown proof %s is a page for a browser, an error for a program, and keeps nothing in a cache",
  async (id) => {
    const { url } = await serve((_, __, response) => void response.writeHead(404).end("{}"));
    const read = async (accept: string) => {
      const response = await fetch(`${url}/proofs/${id}`, { headers: { accept } });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };

    const page = await read("text/html,application/xhtml+xml,image/webp,*/*;q=0.8");
    expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page.text).toMatch(/<h1>没有这份凭证，或无权查看<\/h1>/);
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    for (const accept of ["*/*", "image/avif,image/webp,image/*,*/*;q=0.8", "application/json"]) {
      const error = await read(accept);
      expect([error.status, JSON.parse(error.text)]).toEqual([404, errorBody("BAD_REQUEST", "没有这份凭证，或无权查看")]);
      expect([error.headers.get("cache-control"), error.headers.get("vary")]).toEqual(["no-store", "Accept"]);
    }
  },
);

/** Sends the head of an upload and a few bytes, and no more. */
function begin(url: string, options: RequestOptions = {}) {
  const upload = request(`${url}/uploads/${token}`, {
    method: "PUT",
    headers: { "content-type": "image/jpeg", "content-length": 1_000 },
    ...options,
  });
  upload.on("error", () => undefined).write(Buffer.alloc(10));
  return upload;
}

test("a photograph that does not arrive in time is given up, and nothing is passed on", async () => {
  const { url, asked, limits } = await serve(expected);
  const upload = begin(url);
  const status = await new Promise((resolve) => upload.on("response", ({ statusCode }) => resolve(statusCode)));
  upload.destroy();
  expect([status, asked, limits]).toEqual([408, ["POST /files/expected"], ["uploadSeconds"]]);
});

test("of a sender who leaves in the middle nothing is passed on, and his room is free again", async () => {
  const { url, asked } = await serve(expected, 5_000);
  for (let round = 0; round < 3; round += 1) {
    const uploads = Array.from({ length: 20 }, () => begin(url));
    await until(() => asked.length === 20 * (round + 1));
    for (const upload of uploads) upload.destroy();
  }
  let answer = await put(url);
  for (let wait = 0; wait < 50 && answer.status === 429; wait += 1)
    answer = await new Promise((resolve) => setTimeout(() => resolve(put(url)), 20));
  expect(answer.status).toBe(204);
  expect(asked.filter((path) => path.startsWith("PUT"))).toHaveLength(1);
});

async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 200 && !isSo(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}
