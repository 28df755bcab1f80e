import { existsSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { mintToken } from "@quyu/gateway/development-issuer";
import { Client } from "pg";
import { type Browser, chromium, type Page } from "playwright-core";
import { readSamples } from "../../gateway/src/explorer/samples";
import { startStack, type Stack } from "../stack";

/** Debian's browser; `.ci/run` installs it. Without one the pages cannot be looked at, and on CI that is a failure. */
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const describePages = executablePath || process.env["CI"] ? describe : describe.skip;

describePages("the pages in a real browser", () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await startStack();
    const flags = [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ];
    browser = await chromium.launch({ executablePath: executablePath as string, headless: true, args: flags });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  /** Opens a path and gives the page, what it asked of other hosts, and what went wrong in it. */
  const open = async (path: string, width: number): Promise<{ page: Page; foreign: string[]; problems: string[] }> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "zh-CN" });
    const foreign: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(stack.url)) foreign.push(request.url());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`${stack.url}${path}`, { waitUntil: "load" });
    return { page, foreign, problems };
  };

  test.each([1440, 390])("the start page stands by itself and fits a screen of %i px", async (width) => {
    const { page, foreign, problems } = await open("/", width);

    expect(await page.title()).toContain("区域化党建");
    for (const path of ["/explore", "/sandbox", "/livez", "/readyz", "/metrics"])
      expect(await page.locator(`a[href="${path}"]`).count()).toBeGreaterThan(0);
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBeLessThanOrEqual(0);
    expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
    await page.close();
  });

  describe("a certificate of volunteer hours", () => {
    let number: string;
    let volunteer: string;
    const token = (role: "volunteer" | "staff" | "resident", region?: string) =>
      mintToken({ role, ...(region && { regions: [region] }) }, { keyFile: stack.env["ISSUER_KEY_FILE"] as string });
    const file = (given?: string, of = number) =>
      fetch(`${stack.url}/certificates/${of}.pdf`, given === undefined ? {} : { headers: { authorization: `Bearer ${given}` } });
    beforeAll(async () => {
      volunteer = await token("volunteer");
      const { data } = await stack.ask<any>("{ myVolunteer { certificates { number } } }", {}, volunteer);
      number = data.myVolunteer.certificates[0].number;
    });

    test.each([1440, 390])("is verified by anybody at its address, on a screen of %i px, by the surname alone", async (width) => {
      const { page, foreign, problems } = await open(`/certificates/${number}`, width);

      const text = await page.locator("main").innerText();
      for (const shown of ["证明属实", number, "周**", "一星", "商家联盟志愿服务队"]) expect(text).toContain(shown);
      expect(text).not.toContain("晓岚");
      expect(
        await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      ).toBeLessThanOrEqual(0);
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
      await page.close();
    });

    test("with a digit changed, or what it says changed in the table, it is none", async () => {
      const read = async (of: string) => {
        const response = await fetch(`${stack.url}/certificates/${encodeURIComponent(of)}`);
        return [response.status, /证明属实|没有这份证明/.exec(await response.text())?.[0]];
      };
      expect(await read(number.toLowerCase().replaceAll("-", ""))).toEqual([200, "证明属实"]);
      for (const wrong of [number.replace(/.$/, (last) => (last === "7" ? "8" : "7")), "ZM-1", "%00", "x".repeat(500)])
        expect(await read(wrong)).toEqual([404, "没有这份证明"]);
      const client = new Client({ connectionString: stack.subgraph("volunteers").databaseUrl });
      await client.connect();
      const set = (minutes: string) =>
        client.query(`update hours_certificate set minutes = ${minutes} where number = $1`, [number]);
      try {
        await set("minutes + 60");
        expect(await read(number)).toEqual([404, "没有这份证明"]);
        await set("minutes - 60");
      } finally {
        await client.end();
      }
      expect(await read(number)).toEqual([200, "证明属实"]);
    });

    test("is downloaded as a PDF by its volunteer, under the full name, and by the region's staff; by nobody else", async () => {
      const own = await file(volunteer);
      expect([own.status, own.headers.get("content-type"), own.headers.get("cache-control")]).toEqual([
        ...[200, "application/pdf", "private, no-store"],
      ]);
      // The glyphs tell whose name it bears.
      expect(lettersOf(Buffer.from(await own.arrayBuffer()), "周晓岚")).toBe(true);
      const byStaff = await file(await token("staff"));
      const bytes = Buffer.from(await byStaff.arrayBuffer());
      expect([byStaff.status, lettersOf(bytes, "周"), lettersOf(bytes, "岚")]).toEqual([200, true, false]);

      for (const [given, status] of [
        [undefined, 401],
        ["x.y.z", 401],
        [await token("resident"), 403],
        [await token("staff", "510107014901"), 403],
      ] as const)
        expect((await file(given)).status).toBe(status);
      const absent = await file(volunteer, "ZM-0000-0000-0000-0000-0000-0000");
      expect([absent.status, ((await absent.json()) as any).errors[0].message]).toEqual([404, "没有这份证明"]);
    });

    /** Whether the glyphs of these letters are in a PDF. */
    const lettersOf = (pdf: Buffer, letters: string): boolean => {
      const streams = [...pdf.toString("latin1").matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)\r?\nendstream/g)];
      const inside = streams.map(([, stream]) => inflateSync(Buffer.from(stream as string, "latin1")).toString("latin1")).join();
      return [...letters].every((letter) => inside.includes(`<${letter.charCodeAt(0).toString(16)}>`));
    };
  });

  test("the offline explorer opens in Chinese with our operations, asks nobody else, and gets an answer", async () => {
    const { page, foreign, problems } = await open("/explore", 1440);
    await page.waitForSelector(".app-query-editor, app-query-editor, .cm-editor", { timeout: 20_000 });

    await page.getByText("街道一览").first().waitFor();
    await page.getByText("发送请求").first().click();
    await page.getByText("华阳街道").first().waitFor({ timeout: 20_000 });
    expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
    await page.close();
  }, 60_000);

  test.each([1440, 390])(
    "a mutation is carried out from the explorer with its token, on a screen of %i px",
    async (width) => {
      const { page, problems } = await open("/explore", width);
      const tab = page.locator(".window-switcher__item", { hasText: "建立联盟" }).first();
      await tab.waitFor({ state: "attached", timeout: 20_000 });
      // The explorer shows its first tab a moment after it has them all.
      await page.waitForTimeout(500);
      await tab.scrollIntoViewIfNeeded();
      await tab.click();
      const send = page.locator(".send-request__button");
      const { width: buttonWidth = 0, height: buttonHeight = 0 } = (await send.boundingBox()) ?? {};
      expect(buttonWidth).toBeGreaterThan(buttonHeight);
      await send.click();

      await page.locator(".query-result-container").getByText("memberCount").waitFor({ timeout: 20_000 });
      // The question and its answer can both be read.
      for (const part of ["app-query-editor", "app-query-result"])
        expect((await page.locator(part).first().boundingBox())?.width).toBeGreaterThan(300);
      expect(problems).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test("every mutation among the explorer's tabs can be carried out on the demo, and again with the same answer", async () => {
    const token = await mintToken({ role: "staff" }, { keyFile: stack.env["ISSUER_KEY_FILE"] as string });
    const tabs = readSamples(join(__dirname, "../../operations/explorer")).filter(({ query }) => /^mutation /m.test(query));
    expect(tabs.length).toBeGreaterThan(10);
    for (const { title, query, variables } of tabs) {
      const first = await stack.ask(query, JSON.parse(variables), token);
      const again = await stack.ask(query, JSON.parse(variables), token);
      const refusals = Object.values(first.data ?? {}).flatMap((payload: any) => payload?.userErrors ?? ["nothing"]);
      expect([title, first.status, first.errors, refusals]).toEqual([title, 200, [], []]);
      // What hangs on the clock or on other records may have moved on; the thing itself is the first answer's.
      expect(idsOf(again.data)).toEqual(idsOf(first.data));
    }
  }, 60_000);

  const idsOf = (data: unknown): string[] =>
    Object.values(data ?? {}).map((payload: any) => Object.values(payload as object).find((thing) => thing?.id)?.id);

  test("where Apollo's servers cannot be reached, the sandbox page points to the explorer", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.route(/apollographql\.com/, (route) => route.abort());
    await page.goto(`${stack.url}/sandbox`);

    await page.locator('a[href="/explore"]').first().waitFor({ state: "visible", timeout: 10_000 });
    await page.close();
  }, 30_000);
});
