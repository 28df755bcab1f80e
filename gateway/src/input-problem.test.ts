import fc from "fast-check";
import type { SourceName, SourceSettings } from "./env";
import { clientCodes } from "./errors";
import { inputProblem, isInputProblem } from "./input-problem";
import { composeTestSupergraph, refusedNotes, serveTestSubgraph, sourceNames, visitRefusal } from "./testing";
import { type HttpGateway, serveGateway } from "./testing-http";

let gateway: HttpGateway;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const sources = {} as Record<SourceName, SourceSettings>;
  for (const name of sourceNames) {
    const served = await serveTestSubgraph(name);
    sources[name] = { ...served.settings, timeoutMs: 5_000 };
    stops.push(served.stop);
  }
  gateway = await serveGateway(composeTestSupergraph(), sources);
  stops.unshift(gateway.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function post(body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(gateway.url, { method: "POST", headers: { "content-type": "application/json" }, body: text });
  const answer = await response.text();
  const { data, errors = [] } = JSON.parse(answer) as { data?: any; errors?: any[] };
  return { status: response.status, text: answer, data, errors };
}

const visit = `mutation Visit($input: RecordVisitInput!) { recordVisit(input: $input) { visit { name } userErrors { code message field } } }`;
const good = { visitedOn: "2026-03-05", notes: "走访" };

test("what a mutation says no with arrives as it was said", async () => {
  expect((await post({ query: visit, variables: { input: { ...good, notes: refusedNotes } } })).data).toEqual({
    recordVisit: { visit: null, userErrors: [visitRefusal] },
  });
});

const wrong: [string, unknown, string][] = [
  ["31 February", { ...good, visitedOn: "2026-02-31" }, "输入有误：visitedOn（没有这一天）"],
  ["a day in other words", { ...good, visitedOn: "昨天" }, "输入有误：visitedOn（日期应写成 2026-03-05 的样子）"],
  ["a number for a day", { ...good, visitedOn: 20260305 }, "输入有误：visitedOn（日期应写成 2026-03-05 的样子）"],
  ["an unknown kind", { ...good, kind: "SECRET" }, "输入有误：kind（不在可选值之内）"],
  ["a number for a kind", { ...good, kind: 4711 }, "输入有误：kind（不在可选值之内）"],
  ["a number too large", { ...good, shares: 4_711_000_000 }, "输入有误：shares（超出范围）"],
  ["half a number", { ...good, shares: 47.11 }, "输入有误：shares（应为整数）"],
  ["a text for a number", { ...good, shares: "SECRET" }, "输入有误：shares（应为整数）"],
  ["a list for a text", { ...good, notes: ["SECRET"] }, "输入有误：notes（应为文字）"],
  ["no day", { notes: "SECRET" }, "输入有误：visitedOn（没有填写）"],
  ["null for a day", { ...good, visitedOn: null }, "输入有误：visitedOn（没有填写）"],
  ["a field there is none of", { ...good, phone: "SECRET" }, "输入有误：phone（没有这一项）"],
  [
    "an amount that is none",
    { ...good, offers: [{ name: "x", amount: "SECRET" }] },
    "输入有误：offers 第1项 amount（金额应是以分为单位的整数）",
  ],
  [
    "an amount of a later item",
    { ...good, offers: [{ name: "x" }, { name: "x", amount: 10 ** 19 }] },
    "输入有误：offers 第2项 amount（金额应是以分为单位的整数）",
  ],
  ["an item without a name", { ...good, offers: [{}] }, "输入有误：offers 第1项 name（没有填写）"],
  ["a time that is none", { ...good, startsAt: "SECRET" }, "输入有误：startsAt（时刻应写成 2026-03-05T09:30:00Z 的样子）"],
  ["a text for the input", "SECRET", "输入有误：input（应为一组内容）"],
  ["nothing for the input", undefined, "输入有误：input（没有填写）"],
  [
    "several",
    { notes: "x", kind: "SECRET", shares: "SECRET" },
    "输入有误：visitedOn（没有填写）、kind（不在可选值之内）、shares（应为整数）",
  ],
  ["a name that reads like a statement", { ...good, from: 4711 }, "输入有误：from（应为文字）"],
  [
    "quotes that look like a place",
    { ...good, visitedOn: ' at "input.secret"; 没有密码' },
    "输入有误：visitedOn（日期应写成 2026-03-05 的样子）",
  ],
  ["a long text", { ...good, visitedOn: "SECRET".repeat(20_000) }, "输入有误：visitedOn（日期应写成 2026-03-05 的样子）"],
];

test.each(wrong)("%s: the input is named in Chinese, its value is not", async (_, input, message) => {
  const { status, errors, text } = await post({ query: visit, variables: { input } });

  expect(errors.map((error) => error.message)).toEqual([message]);
  expect(errors[0].extensions).toEqual({ code: "BAD_USER_INPUT" });
  expect([200, 400]).toContain(status);
  expect(text).not.toMatch(/SECRET|4711|4\.7|Variable|graphql/i);
});

test.each([
  [`{ visitedOn: "2026-02-31", notes: "x" }`, "输入有误：visitedOn（没有这一天）"],
  [`{ visitedOn: 20260305, notes: "x" }`, "输入有误：visitedOn（日期应写成 2026-03-05 的样子）"],
  [
    `{ visitedOn: "2026-03-05", notes: "x", offers: [{ name: "x", amount: "SECRET" }] }`,
    "输入有误：offers amount（金额应是以分为单位的整数）",
  ],
  [`{ visitedOn: "2026-03-05", notes: "x", startsAt: "SECRET" }`, "输入有误：startsAt（时刻应写成 2026-03-05T09:30:00Z 的样子）"],
])("a value in the operation's text is found as well: %s", async (input, message) => {
  const { errors, text } = await post({ query: `mutation { recordVisit(input: ${input}) { userErrors { code } } }` });

  expect(errors.map((error) => error.message)).toEqual([message]);
  expect(text).not.toContain("SECRET");
});

test("an argument that is no input object is named itself", async () => {
  const { errors } = await post({ query: `{ spent(over: "SECRET") }` });

  expect(errors.map((error) => error.message)).toEqual(["输入有误：over（金额应是以分为单位的整数）"]);
});

test("nothing but such a sentence passes for one", () => {
  expect(isInputProblem("输入有误：visitedOn（没有这一天）")).toBe(true);
  for (const text of ["输入有误：<b>", "输入有误：http://x", '输入有误："x"', "输入有误：", `输入有误：${"错".repeat(400)}`])
    expect([text, isInputProblem(text)]).toEqual([text, false]);
  expect(inputProblem([{ message: "relation secret does not exist" }], "")).toBeNull();
});

// Texts as people and their devices send them, and as nobody does: NUL, halves of characters, marks of direction, emoji, very long.
const odd = fc.oneof(
  fc.constantFrom("\u0000", "a\u0000b", "\ud800", "\udfff", "x\ud83d", "\u202e倒", "\u200f\u2066", "\ufeff", "👍🏽", "е́", "\u2028"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("走".repeat(33_000), "\u0000".repeat(30_000), " ".repeat(100_000), '"\\'.repeat(20_000)),
);
const anything = fc.oneof(odd, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1e308, -0, 2 ** 53, null, "", [], {}));

test("whatever stands in the variables, the answer is clear and never a failure of ours", async () => {
  const input = fc.record(
    {
      visitedOn: fc.oneof(fc.constant("2026-03-05"), anything),
      notes: fc.oneof(odd, anything),
      kind: anything,
      shares: anything,
      offers: fc.array(fc.record({ name: anything, amount: anything }), { maxLength: 3 }),
      unknown: anything,
    },
    { requiredKeys: ["visitedOn", "notes"] },
  );
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(input, anything), async (value) => {
      const { status, errors, data } = await post({ query: visit, variables: { input: value } });

      expect([200, 400, 413]).toContain(status);
      for (const { message, extensions } of errors) {
        expect(clientCodes).toContain(extensions.code);
        expect(["INTERNAL_SERVER_ERROR", "SUBGRAPH_UNAVAILABLE"]).not.toContain(extensions.code);
        expect(message).toMatch(/^\p{Script=Han}/u);
        expect(message.length).toBeLessThan(420);
      }
      expect(errors.length > 0 || data.recordVisit !== null).toBe(true);
      const code = String(errors[0]?.extensions.code ?? "carried out");
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }),
    { numRuns: 200 },
  );
  expect(seen.get("BAD_USER_INPUT")).toBeGreaterThan(10);
}, 60_000);

test.each(["\u0000", "\ud800", "\u202e", "走".repeat(33_000), "👍"])("a text is carried as it is (%j)", async (notes) => {
  const { data, errors } = await post({ query: visit, variables: { input: { ...good, notes } } });

  expect(errors).toEqual([]);
  expect(data.recordVisit.visit.name.slice(0, 5)).toBe(notes.slice(0, 5));
});

test.each(["\u0000", "\ud800", "\u202e"])("marks in the text of an operation are refused or carried (%j)", async (mark) => {
  for (const query of [`mutation { openNeed(title: "${mark}") { id } }`, `mutation ${mark} { openNeed(title: "x") { id } }`]) {
    const { status, errors } = await post({ query });
    expect([200, 400]).toContain(status);
    for (const { extensions } of errors) expect(extensions.code).toBe("GRAPHQL_PARSE_FAILED");
  }
});

describe("a mutation comes by POST and as JSON only", () => {
  const write = `mutation M { openNeed(title: "x") { id } }`;

  test.each([
    ["a GET", write, undefined],
    ["a GET with a query beside it", `query Q { __typename } ${write}`, "M"],
  ])("%s", async (_, query, operationName) => {
    const parameters = new URLSearchParams({ query, ...(operationName && { operationName }) });
    for (const header of [
      ["apollo-require-preflight", "1"],
      ["content-type", "application/json"],
    ] as [string, string][]) {
      const response = await fetch(`${gateway.url}?${parameters}`, { headers: [header] });
      expect(response.status).toBe(405);
      expect(await response.json()).toMatchObject({
        errors: [{ message: "GET 只能用于查询，办理事项请用 POST", extensions: { code: "BAD_REQUEST" } }],
      });
    }
  });

  test.each([
    [
      "multipart/form-data; boundary=b",
      `--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"${write}"}\r\n--b--`,
    ],
    ["application/x-www-form-urlencoded", new URLSearchParams({ query: write }).toString()],
    ["text/plain", JSON.stringify({ query: write })],
    ["application/graphql", write],
  ])("%s is refused", async (type, body) => {
    const response = await fetch(gateway.url, {
      method: "POST",
      headers: { "content-type": type, "apollo-require-preflight": "1" },
      body,
    });

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });
});
