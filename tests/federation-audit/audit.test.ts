import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { audit } from "../../scripts/federation-audit/audit";
import { AuditProblem } from "../../scripts/federation-audit/problem";
import { passes } from "../../scripts/federation-audit/verdict";
import { serveSuites, type SuiteServer } from "../federation-cases/serve";
import { aliasSuite, guardedSuite, plainSuite, wrongSuite } from "./ports";

const stops: (() => unknown)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

const serve = async (...given: Parameters<typeof serveSuites>): Promise<SuiteServer> => {
  const server = await serveSuites(...given);
  stops.push(server.stop);
  return server;
};

async function audited(address: string) {
  const lines: string[] = [];
  const result = await audit(address, (line) => lines.push(line));
  return { result, lines };
}

test("prints both columns, names each miss, and counts", async () => {
  const { address } = await serve([plainSuite, aliasSuite, guardedSuite, wrongSuite]);

  const { lines, result } = await audited(address);

  const rows = lines.filter((line) => !line.startsWith("  ")).map((line) => line.split(/\s{2,}/));
  expect(rows[0]).toEqual(["suite", "ours", "stock"]);
  expect(rows[1]).toEqual(["harbours", "3/3", "3/3"]);
  expect(rows[2]?.[0]).toBe("renamed-keys");
  expect(rows[2]?.[2]).toBe("1/2");
  expect(rows[3]).toEqual(["guarded", "1/1", "0/1"]);
  expect(rows[4]).toEqual(["never-right", "0/1", "0/1"]);
  expect(lines).toContain(`  stock misses 0: { port(code: "RTM") { code: name berths { id } } }`);
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}got {6}did not start: .*SECURITY/));
  const wrong = lines.indexOf(`  ours misses 0: { port(code: "RTM") { depth } }`);
  expect(lines.slice(wrong + 1, wrong + 3)).toEqual([
    `    expected {"data":{"port":{"depth":25}},"errors":false}`,
    `    got      {"data":{"port":{"depth":24}}}`,
  ]);
  expect(result).toMatchObject({ total: 7, stock: 4, worse: 0 });
  expect(lines).toContain(`ours ${result.ours} of 7, stock 4 of 7`);
});

const garbage: [what: string, instead: Record<string, string>, told: RegExp][] = [
  ["a page", { "/ids": "<html>" }, /\/ids answers no JSON$/],
  ["another list", { "/ids": "[1]" }, /\/ids does not answer a list of names$/],
  ["no suites", { "/ids": "[]" }, /\/ids does not answer a list of names$/],
  [
    "other tests",
    { "/harbours/tests": `[{"ask":1}]` },
    /\/harbours\/tests does not answer a list of operations with expected answers$/,
  ],
  ["an unknown suite", { "/ids": `["quays"]` }, /\/quays\/supergraph answers HTTP 404$/],
];

test.each(garbage)("a server that answers %s is told in one line", async (_, instead, told) => {
  const { address } = await serve([plainSuite], instead);

  const problem = await audited(address).catch((error: unknown) => error);

  expect(problem).toBeInstanceOf(AuditProblem);
  expect((problem as Error).message).toMatch(told);
  expect((problem as Error).message).not.toContain("\n");
});

test.each([["nowhere"], ["ftp://127.0.0.1"], [""]])("%j is no address", async (given) => {
  await expect(audited(given)).rejects.toThrow("usage: npm run audit:federation -- http://<host>:<port>");
});

test("the command ends with 0 where ours is not behind, and with 2 in one line where nobody answers", async () => {
  const command = join(__dirname, "../../dist/scripts/federation-audit/main.js");
  const run = (address: string) => promisify(execFile)(process.execPath, [command, address]);
  const { address, stop } = await serve([plainSuite]);

  const { stdout } = await run(address);
  await stop();

  expect(stdout).toMatch(/\nours 3 of 3, stock 3 of 3\n$/);
  await expect(run(address)).rejects.toMatchObject({
    code: 2,
    stderr: `${address}/ids cannot be reached: ECONNREFUSED\n`,
  });
});

test.each<[boolean, object, object]>([
  [true, { data: { a: 1, b: [2] } }, { data: { b: [2], a: 1 } }],
  [false, { data: { b: [2, 1] } }, { data: { b: [1, 2] } }],
  [false, { data: { a: {} } }, { data: { a: { b: null } } }],
  [true, { data: { a: 1 } }, { data: { a: 1 }, errors: [{}] }],
  [false, { data: { a: 1 }, errors: false }, { data: { a: 1 }, errors: [{}] }],
  [true, { errors: true }, { data: null, errors: [{}] }],
  [false, { errors: true }, { data: null }],
  [false, {}, { failure: "did not start" }],
])("passes is %s for %j and %j", (is, expected, outcome) => {
  expect(passes(expected as never, outcome as never)).toBe(is);
});
