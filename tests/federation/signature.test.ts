import { signViewer, viewerHeader, visitor } from "@quyu/kernel";
import { startStack, type Stack } from "../stack";
import { subgraphNames } from "../../scripts/services";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

const operations = {
  query: '{ region(code: "51") { code } }',
  service: "{ _service { sdl } }",
  entities: '{ _entities(representations: [{ __typename: "Region", code: "51" }]) { __typename } }',
};
const send = async (url: string, body: string, signature?: string) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(signature && { [viewerHeader]: signature }) },
    body,
  });
  return { status: response.status, text: await response.text() };
};

test.each(subgraphNames)("%s answers the gateway and nobody else", async (name) => {
  const { url, signingKey } = stack.subgraph(name);
  const other = stack.subgraph(name === "organizations" ? "enterprises" : "organizations");
  await stack.statements();

  for (const query of Object.values(operations)) {
    const body = JSON.stringify({ query });
    const wrong: [string, string | undefined][] = [
      ["none", undefined],
      ["forged", signViewer(visitor, name, body, "f".repeat(64))],
      ["another subgraph's key", signViewer(visitor, name, body, other.signingKey)],
      ["expired", signViewer(visitor, name, body, signingKey, Date.now() - 60_000)],
      ["another audience", signViewer(visitor, "another", body, signingKey)],
      ["another body", signViewer(visitor, name, JSON.stringify({ query: "{ __typename }" }), signingKey)],
    ];
    for (const [kind, signature] of wrong) {
      const { status, text } = await send(url, body, signature);
      expect({ kind, status }).toEqual({ kind, status: 401 });
      expect(text).not.toContain('"data"');
    }
  }
  expect((await stack.statements())[name]).toEqual([]);

  const body = JSON.stringify({ query: operations.service });
  const once = signViewer(visitor, name, body, signingKey);
  expect((await send(url, body, once)).status).toBe(200);
  expect((await send(url, body, once)).status).toBe(401);
});

test("a subgraph cannot be asked with GET or without a body", async () => {
  const { url } = stack.subgraph("activities");

  expect((await fetch(`${url}?query={__typename}`)).status).toBe(404);
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
});
