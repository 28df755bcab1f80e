import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
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

  test("where Apollo's servers cannot be reached, the sandbox page points to the explorer", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.route(/apollographql\.com/, (route) => route.abort());
    await page.goto(`${stack.url}/sandbox`);

    await page.locator('a[href="/explore"]').first().waitFor({ state: "visible", timeout: 10_000 });
    await page.close();
  }, 30_000);
});
