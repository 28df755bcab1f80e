import { existsSync } from "node:fs";
import { join } from "node:path";
import { mintToken } from "@quyu/gateway/development-issuer";
import { type Browser, chromium, type Page } from "playwright-core";
import { readTabs } from "../../gateway/src/pages/explorer";
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
    const tabs = readTabs(join(__dirname, "../../operations/explorer")).filter(({ query }) => /^mutation /m.test(query));
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
