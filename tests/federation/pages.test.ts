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

  describe("the offline explorer", () => {
    /** The page's own script holds what it is given for this visit. */
    const given = async (): Promise<Record<string, string>> => {
      const script = await (await fetch(`${stack.url}/explore/options.js`)).text();
      return JSON.parse(/= (\{.*\});$/m.exec(script)?.[1] ?? "").variables;
    };
    const editor = (page: Page) => page.locator("app-query-editor .cm-content:visible");
    const send = (page: Page) => page.locator(".send-request__button:visible");
    const result = (page: Page) => page.locator(".query-result-container:visible");
    const isReady = (page: Page) => editor(page).waitFor({ timeout: 30_000 });
    const introspected = (page: Page) =>
      page.waitForResponse((response) => /IntrospectionQuery/.test(response.request().postData() ?? ""), { timeout: 30_000 });

    test("opens in Chinese with our operations and the schema, asks nobody else, compiles nothing, and gets an answer", async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
      const schema = introspected(page);
      const forbidden: string[] = [];
      page.on("console", (message) => /Content Security Policy/.test(message.text()) && forbidden.push(message.text()));
      const foreign: string[] = [];
      page.on(
        "request",
        (request) => !request.url().startsWith(stack.url) && /^https?:/.test(request.url()) && foreign.push(request.url()),
      );
      await page.goto(`${stack.url}/explore`);
      await isReady(page);

      // The schema is read without anybody pressing a button.
      expect((await schema).status()).toBe(200);
      await page.locator('[track-id="show_docs"]:visible').click();
      await page.locator("app-doc-viewer:visible").getByText("Mutation", { exact: true }).waitFor({ timeout: 20_000 });
      for (const group of ["看一看", "查一查", "办事", "办需求"])
        expect(await page.locator(".query-collections__item-title", { hasText: group }).count()).toBe(1);

      await send(page).click();
      await result(page).getByText("华阳街道").first().waitFor({ timeout: 20_000 });
      // A share of sixteen digits is a number still.
      expect(await result(page).innerText()).toMatch(/"value": 0\.\d+/);
      const text = await page.locator("body").innerText();
      expect(text).not.toMatch(/朋友|Send query|Altair|successfully|Loading/);
      expect({ foreign, forbidden }).toEqual({ foreign: [], forbidden: [] });
      await page.close();
    }, 90_000);

    test("is left with Tab, and its button that sends is reached and pressed by the keyboard", async () => {
      const { page } = await open("/explore", 1440);
      await isReady(page);
      const focused = () => page.evaluate("document.activeElement.className");
      const before = await editor(page).innerText();

      await editor(page).click();
      await page.keyboard.press("Tab");
      expect(await focused()).not.toContain("cm-content");
      await editor(page).focus();
      for (let stops = 0; stops < 10 && !String(await focused()).includes("send-request__button"); stops += 1)
        await page.keyboard.press("Shift+Tab");
      expect(await focused()).toContain("send-request__button");
      await page.keyboard.press("Enter");
      await result(page).getByText("华阳街道").first().waitFor({ timeout: 20_000 });
      expect(await editor(page).innerText()).toBe(before);

      // A sample is chosen without a mouse as well.
      await page.locator(".query-collections__item-details", { hasText: "查一查" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".query-collections__item-queries-item-title", { hasText: "查阅台账" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".window-switcher__item--active", { hasText: "查阅台账" }).waitFor({ timeout: 20_000 });
      await page.close();
    }, 90_000);

    test("keeps what was typed over a visit, and asks with the token of the new one", async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
      const tokens: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/graphql")) tokens.push(request.headers()["authorization"] ?? "");
      });
      await page.goto(`${stack.url}/explore`);
      await isReady(page);
      await editor(page).click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.insertText("# 我写的\n");
      const isKept = () =>
        page.evaluate<boolean>(`new Promise((resolve) => { const o = indexedDB.open("AltairDB"); o.onsuccess = () => {
          const r = o.result.transaction("appState").objectStore("appState").getAll();
          r.onsuccess = () => { o.result.close(); resolve(JSON.stringify(r.result).includes("我写的")); }; }; })`);
      for (let tries = 0; tries < 100 && !(await isKept()); tries += 1) await page.waitForTimeout(200);
      const first = tokens.at(-1);

      const visited = page.waitForResponse(/options\.js$/);
      await page.reload();
      const script = await (await visited).text();
      await isReady(page);
      // Shown first is the sample, then what was kept.
      await editor(page).getByText("# 我写的").first().waitFor({ timeout: 20_000 });
      await send(page).click();
      await result(page).getByText("华阳街道").first().waitFor({ timeout: 20_000 });
      expect(tokens.at(-1)).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
      expect(tokens.at(-1)).not.toBe(first);
      expect(script).toContain(String(tokens.at(-1)).replace("Bearer ", ""));
      await page.close();
    }, 90_000);

    test.each([1440, 390])(
      "a mutation among the samples is carried out with its token, on a screen of %i px",
      async (width) => {
        const { page, problems } = await open("/explore", width);
        await isReady(page);
        if (width < 1000) await page.locator('[track-id="show_collections"]').click();
        await page.locator(".query-collections__item-title", { hasText: "办事" }).click();
        await page.locator(".query-collections__item-queries-item-title", { hasText: "建立联盟" }).click();
        await page.locator(".window-switcher__item--active", { hasText: "建立联盟" }).waitFor({ timeout: 20_000 });
        await editor(page).getByText("foundAlliance").first().waitFor({ timeout: 20_000 });
        if (width < 1000) await page.locator(".query-collections__title").waitFor({ state: "hidden", timeout: 20_000 });
        const { width: buttonWidth = 0, height: buttonHeight = 0 } = (await send(page).boundingBox()) ?? {};
        expect(buttonWidth).toBeGreaterThan(buttonHeight);
        await send(page).click();

        await result(page).getByText("memberCount").waitFor({ timeout: 20_000 });
        // The question and its answer can both be read.
        for (const part of ["app-query-editor:visible", "app-query-result:visible"])
          expect((await page.locator(part).first().boundingBox())?.width).toBeGreaterThan(300);
        expect(problems).toEqual([]);
        await page.close();
      },
      90_000,
    );

    const samples = readSamples(join(__dirname, "../../operations/explorer"));

    test("every query among its samples finds something with the token it is given", async () => {
      const tokens = await given();
      const queries = samples.filter(({ query }) => !/^mutation /m.test(query));
      expect(queries.length).toBeGreaterThan(10);
      for (const { title, query, variables, role = "token" } of queries) {
        const { status, data, errors } = await stack.ask(query, JSON.parse(variables), tokens[role]);
        const empty = Object.entries(data ?? { nothing: null }).filter(([, found]) => isEmpty(found));
        // A resident is no volunteer, and claims nothing for an enterprise.
        const unexpected = empty.map(([field]) => field).filter((field) => !["myVolunteer", "myClaims"].includes(field));
        expect([title, status, errors, unexpected]).toEqual([title, 200, [], []]);
      }
      const search = samples.find(({ id }) => id === "14-search");
      const { data } = await stack.ask<any>(search?.query ?? "", JSON.parse(search?.variables ?? ""), tokens["token"]);
      for (const [kind, found] of Object.entries<any>(data.search)) expect([kind, found.totalCount > 0]).toEqual([kind, true]);
    }, 60_000);

    /** Nothing at all, or a list, a page or an object of nothing. */
    const isEmpty = (found: unknown): boolean => {
      if (found === null || found === undefined) return true;
      if (Array.isArray(found)) return found.length === 0;
      return typeof found === "object" && Object.entries(found).every(([key, value]) => key === "totalCount" || isEmpty(value));
    };

    test("every mutation among its samples can be carried out on the demo, and again with the same answer", async () => {
      const { token } = await given();
      const mutations = samples.filter(({ query }) => /^mutation /m.test(query));
      expect(mutations.length).toBeGreaterThan(10);
      for (const { title, query, variables } of mutations) {
        const first = await stack.ask(query, JSON.parse(variables), token);
        const again = await stack.ask(query, JSON.parse(variables), token);
        const refusals = Object.values(first.data ?? {}).flatMap((payload: any) => payload?.userErrors ?? ["nothing"]);
        expect([title, first.status, first.errors, refusals]).toEqual([title, 200, [], []]);
        // What hangs on the clock or on other records may have moved on; the thing itself is the first answer's.
        expect(idsOf(again.data)).toEqual(idsOf(first.data));
      }
    }, 60_000);

    test("offers a token of each role beside it", async () => {
      const { volunteer, ...others } = await given();
      const { data } = await stack.ask<any>("{ myVolunteer { name } }", {}, volunteer);
      expect([Object.keys(others).length, data.myVolunteer.name]).toEqual([9, expect.any(String)]);
    });

    test("is where a browser comes to that opens the address of programs", async () => {
      const { page } = await open("/graphql", 1440);
      expect(new URL(page.url()).pathname).toBe("/explore");
      await page.close();
    });
  });

  const idsOf = (data: unknown): string[] =>
    Object.values(data ?? {}).map((payload: any) => Object.values(payload as object).find((thing) => thing?.id)?.id);

  test("the sandbox opens with the first sample, its variables and the token, as its makers' script is given them", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.route(/embeddable-sandbox\.cdn\.apollographql\.com/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "window.EmbeddedSandbox = class { constructor(options) { window.opened = options; } };",
      }),
    );
    await page.goto(`${stack.url}/sandbox`);
    await page.waitForFunction("window.opened");

    const opened = (await page.evaluate("window.opened")) as any;
    expect(opened).toMatchObject({ initialEndpoint: `${stack.url}/graphql`, runTelemetry: false });
    const { document, variables, headers } = opened.initialState;
    const [first] = readSamples(join(__dirname, "../../operations/explorer"));
    expect([document, variables]).toEqual([first?.query, JSON.parse(first?.variables ?? "")]);
    const token = String(headers.Authorization).replace("Bearer ", "");
    const { data, errors } = await stack.ask<any>(document, variables, token);
    expect([data.region.name, errors]).toEqual(["华阳街道", []]);
    // Somebody is signed in by it.
    expect((await stack.ask<any>("{ myNeeds(first: 1) { totalCount } }", {}, token)).errors).toEqual([]);
    await page.close();
  }, 30_000);

  test("where Apollo's servers cannot be reached, the sandbox page points to the explorer", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.route(/apollographql\.com/, (route) => route.abort());
    await page.goto(`${stack.url}/sandbox`);

    await page.locator('a[href="/explore"]').first().waitFor({ state: "visible", timeout: 10_000 });
    await page.close();
  }, 30_000);
});
