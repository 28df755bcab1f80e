import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { parse } from "graphql";
import { projectFolder } from "../project";
import { altairFiles, altairFolder, scriptChanges } from "./altair-files";
import { explorer } from "./explorer";
import { readSamples } from "./samples";
import { texts } from "./translations";

const folder = join(projectFolder, "operations", "explorer");

test("every operation of the folder is a sample with a Chinese title, a group, and what its query needs to run", () => {
  const samples = readSamples(folder);

  expect(samples).toHaveLength(readdirSync(folder).length);
  for (const { title, group, query, variables } of samples) {
    expect(title).toMatch(/^\p{Script=Han}{2,12}$/u);
    expect(group).toMatch(/^(看一看|查一查|办事|办需求)$/);
    expect(query).not.toContain("分组");
    const { definitions } = parse(query);
    const [operation] = definitions.filter((one) => one.kind === "OperationDefinition");
    const needed = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(Object.keys(JSON.parse(variables))).toEqual(needed);
  }
});

test("a folder that is not there gives no samples and no error", () => {
  expect(readSamples(join(folder, "nothing"))).toEqual([]);
});

describe("what is changed of Altair", () => {
  const original = readFileSync(join(altairFolder, "main.js"), "utf8");
  const ours = altairFiles["main.js"]?.text() ?? "";

  test.each(scriptChanges)("meets its one place: %s", (from, to) => {
    expect(original.split(from)).toHaveLength(2);
    expect(ours).toContain(to);
  });

  test("leaves none of the words that are translated, and changes nothing else", () => {
    for (const words of Object.keys(texts)) {
      const shown = new RegExp(
        `(\\bd\\(\\d+,|notifyService\\.\\w+\\()["\`]\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*["\`]`,
      );
      expect([words, shown.test(original), shown.test(ours)]).toEqual([words, true, false]);
    }
    expect(Math.abs(ours.length - original.length)).toBeLessThan(2_000);
  });

  test("says everything in Chinese but names of things", () => {
    const messages = JSON.parse(altairFiles["assets/i18n/zh-CN.json"]?.text() ?? "") as Record<string, string>;
    const english = Object.entries(messages).filter(([, text]) => /[A-Za-z]{3}/.test(text) && !/\p{Script=Han}/u.test(text));

    expect(english.map(([, text]) => text).filter((text) => !names.test(text))).toEqual([]);
    expect(JSON.stringify(messages)).not.toMatch(/朋友|github上star/);
  });
  const names =
    /^(HTTP|Websocket|Websocket \(graphql-ws\)|AWS AppSync|Rails ActionCable|OAuth 2\.0|GraphQL.*|cURL.*|JSON.*|Headers?|API.*|SDL.*)$/i;
});

describe("the page", () => {
  const stops: (() => void)[] = [];
  afterAll(() => stops.forEach((stop) => stop()));

  async function serve(identities: { id: string; title: string; token: string }[]) {
    const server = createServer(
      express().use("/explore", explorer({ samplesFolder: folder, identities: async () => identities })),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stops.push(() => (server.closeAllConnections(), server.close()));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/explore`;
  }
  const someone = { id: "all", title: "甲", token: "t1" };
  const other = { id: "resident", title: "乙", token: "t2" };

  test("compiles nothing at run time, by its policy", async () => {
    const { headers } = await fetch(`${await serve([])}/`);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers.get("content-security-policy")).not.toContain("eval");
  });

  test("is given the samples by group, and a token for each who the reader may be", async () => {
    const script = await (await fetch(`${await serve([someone, other])}/options.js`)).text();
    const { options, collections, variables, environments } = JSON.parse(/= (\{.*\});$/m.exec(script)?.[1] ?? "");

    expect(collections.flatMap(({ queries }: any) => queries)).toHaveLength(readSamples(folder).length);
    expect(collections.map(({ title }: any) => title)).toEqual(["看一看", "查一查", "办事", "办需求"]);
    expect(options.initialEnvironments.base.variables).toEqual({ token: "t1", resident: "t2" });
    expect(variables).toEqual({ token: "t1", resident: "t2" });
    expect(environments.map((one: any) => one.variables)).toEqual([{ token: "t2" }]);
    const headers = collections.flatMap(({ queries }: any) => queries.map(({ headers: [{ value }] }: any) => value));
    expect(new Set(headers)).toEqual(new Set(["Bearer {{token}}", "Bearer {{resident}}"]));
    expect(options).toMatchObject({ preserveState: true, persistedSettings: { "schema.reloadOnStart": true } });
  });

  test("where nobody hands out tokens it has none, and no header for one", async () => {
    const script = await (await fetch(`${await serve([])}/options.js`)).text();
    expect(script).not.toMatch(/Bearer|"token":/);
  });

  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("its script comes as %s", async (encoding, decompress) => {
    // `fetch` decompresses by itself, so what it gives is compared as it is.
    const response = await fetch(`${await serve([])}/main.js`, { headers: { "accept-encoding": encoding } });
    expect([response.headers.get("content-encoding"), await response.text()]).toEqual([encoding, altairFiles["main.js"]?.text()]);
    expect(decompress(await altairFiles["main.js"]!.as(encoding)).toString()).toBe(altairFiles["main.js"]?.text());
  });
});
