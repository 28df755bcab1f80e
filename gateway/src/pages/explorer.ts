import type { AltairConfigOptions } from "altair-static";
import express, { type Router } from "express";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { policyText } from "./security";

export interface ExplorerOptions {
  /** Folder of *.graphql files, one tab each. */
  operationsFolder: string;
  /** A token to start with, made anew for each visit; null where nobody may hand out tokens. */
  token: () => Promise<string | null>;
}

interface Tab {
  title: string;
  query: string;
  variables: string;
}

// The explorer compiles its schemas of settings at run time, hence unsafe-eval; all its files come from here.
const policy = policyText({
  "script-src": ["'self'", "'unsafe-eval'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
  "frame-src": ["'self'"],
  "manifest-src": ["'self'"],
});

// Altair's files are served as they are; its own package would bring a schema library into the gateway's memory to do no more.
const assets = join(dirname(require.resolve("altair-static")), "dist");

/** The offline explorer, to be mounted at /explore: Altair in Chinese, every asset local, our own operations as tabs. */
export function explorer({ operationsFolder, token }: ExplorerOptions): Router {
  const tabs = readTabs(operationsFolder);
  const page = explorerPage();
  const router = express.Router();

  router.use((_, response, next) => {
    response.set("content-security-policy", policy);
    next();
  });
  router.get("/", (_, response) => void response.type("html").set("cache-control", "no-store").send(page));
  router.get("/options.js", async (_, response) => {
    const options = JSON.stringify(settings(tabs, await token()));
    response.type("js").set("cache-control", "no-store").send(`const options = ${options};\n${begin}`);
  });
  // Scripts of the explorer's own run in a frame without an origin; this is the frame's page.
  router.use("/iframe-sandbox", (_, response, next) => {
    response.set("content-security-policy", "sandbox allow-scripts");
    next();
  });
  router.use(express.static(assets, { index: false, maxAge: "1h" }));
  return router;
}

// Altair wants an address in full, and shows the last of the tabs it is given; a reader begins with the first.
const begin = `
for (const part of [options, ...options.initialWindows]) part.endpointURL = location.origin + "/graphql";
AltairGraphQL.init(options);
const watcher = new MutationObserver(() => {
  const tabs = document.querySelectorAll(".window-switcher__item .window-switcher__input");
  if (tabs.length === 0) return;
  watcher.disconnect();
  setTimeout(() => tabs[0].click(), 100);
});
watcher.observe(document.body, { childList: true, subtree: true });
`;

// Made for wide screens: on a narrow one the answer goes below the question, and the button that sends keeps its words in one line. Every
// request is a POST to the one address, so those two make way.
const narrow = `
@media (max-width: 700px) {
  as-split.as-horizontal { grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr) !important; }
  as-split.as-horizontal > as-split-area { grid-area: auto !important; }
  as-split.as-horizontal { grid-auto-rows: minmax(0, 1fr) !important; }
  as-split.as-horizontal > as-split-area:has(> .hide-doc),
  as-split.as-horizontal > .as-split-gutter { display: none !important; }
  .url-box__method-wrapper { display: none !important; }
  .url-box__input-actions { margin-right: auto; }
  .send-request__wrapper { flex: none; }
  .send-request__button { white-space: nowrap; padding: 0 16px; }
}
`;

function explorerPage(): string {
  return readFileSync(join(assets, "index.html"), "utf8")
    .replace("<html>", '<html lang="zh-CN">')
    .replace(/<title>.*<\/title>/, "<title>查询页 · 区域化党建协同平台</title>")
    .replace(/<base[^>]*>/, '<base href="/explore/" />')
    .replace("</head>", `<style>${narrow}</style></head>`)
    .replace("</body>", '<script type="module" src="options.js"></script></body>');
}

function settings(tabs: readonly Tab[], token: string | null): AltairConfigOptions {
  const authorization = { initialHeaders: token ? { Authorization: `Bearer ${token}` } : {} };
  const windows = tabs.map(({ title, query, variables }) => ({
    initialName: title,
    initialQuery: query,
    initialVariables: variables,
    ...authorization,
  }));
  return {
    ...authorization,
    initialWindows: windows,
    initialSettings: {
      language: "zh-CN",
      theme: "light",
      addQueryDepthLimit: 2,
      tabSize: 2,
      enableExperimental: false,
      disablePushNotification: true,
      // What its makers advertise needs the network, and is no business of an office.
      "banners.disable": true,
    },
    // What the office typed last time must not hide the tabs or keep an expired token.
    preserveState: false,
    disableAccount: true,
  };
}

/**
 * The tabs of a folder. The comments at the top of a file give the title (its first line) and, on a line `variables: {…}`, what to start with;
 * all of it stays in the query, where a reader sees it.
 */
export function readTabs(folder: string): Tab[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort();
  return files.map((file) => {
    const query = readFileSync(join(folder, file), "utf8");
    const comments = query.split("\n").filter((line) => line.startsWith("#"));
    const texts = comments.map((line) => line.replace(/^#\s*/, ""));
    const variables = texts.find((line) => line.startsWith("variables:"))?.slice("variables:".length);
    return {
      title: (texts[0] ?? file).split(/[：:。]/)[0] as string,
      query,
      variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : "{}",
    };
  });
}
