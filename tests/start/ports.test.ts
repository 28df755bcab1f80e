import { createServer, type Server } from "node:net";
import { choosePorts, freePort } from "../../scripts/ports";

const host = "127.0.0.1";
let server: Server;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen({ host: "0.0.0.0", port: 0 }, resolve));
});
afterAll(() => void server.close());

const taken = () => (server.address() as { port: number }).port;

test("a taken port is named and the next one that nobody wants is used", async () => {
  const heard: [string, number, number][] = [];
  const free = await freePort(host, taken() + 1);

  const ports = await choosePorts(host, { gateway: taken(), hub: free }, (...change) => heard.push(change));

  expect(ports.hub).toBe(free);
  expect(ports.gateway).toBeGreaterThan(free);
  expect(heard).toEqual([["gateway", taken(), ports.gateway]]);
});

test("two services that want the same port do not both get it", async () => {
  const free = await freePort(host, taken() + 1);

  const ports = await choosePorts(host, { gateway: free, hub: free }, () => {});

  expect(new Set(Object.values(ports)).size).toBe(2);
});
