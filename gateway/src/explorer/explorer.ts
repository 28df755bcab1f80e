import type { AltairConfigOptions } from "altair-static";
import express, { type Request, type Response, type Router } from "express";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyText } from "../pages/security";
import { altairFiles, altairFolder } from "./altair-files";
import { browserScript, ownPrefix, storageNamespace, type Visit } from "./browser-script";
import { grouped, readSamples, type Sample } from "./samples";

/** Somebody whom a reader may be, with a token that signs him in. */
export interface Identity {
  id: string;
  title: string;
  token: string;
}

export interface ExplorerOptions {
  /** Folder of *.graphql files, one sample each. */
  samplesFolder: string;
  /** Who a reader may be, made anew for each visit, first the one who can run every sample; empty where nobody may hand out tokens. */
  identities: () => Promise<Identity[]>;
}

// All its files come from here. What it would compile at run time it does without where that is forbidden.
const policy = policyText({
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
  "frame-src": ["'self'"],
  "manifest-src": ["'self'"],
});

/** The offline explorer, to be mounted at /explore: Altair in Chinese, every asset local, our own operations as samples. */
export function explorer({ samplesFolder, identities }: ExplorerOptions): Router {
  const samples = readSamples(samplesFolder);
  const page = explorerPage();
  const router = express.Router();

  router.use((_, response, next) => {
    response.set("content-security-policy", policy);
    next();
  });
  router.get("/", (_, response) => void response.type("html").set("cache-control", "no-store").send(page));
  router.get("/options.js", async (_, response) => {
    const script = browserScript(visit(samples, await identities()));
    response.type("js").set("cache-control", "no-store").send(script);
  });
  for (const [path, file] of Object.entries(altairFiles))
    router.get(`/${path}`, async (request: Request, response: Response) => {
      response.type(file.mediaType).vary("Accept-Encoding").set("cache-control", "public, max-age=3600");
      const encoding = request.acceptsEncodings(["br", "gzip"]);
      if (encoding !== "br" && encoding !== "gzip") return void response.send(file.text());
      response.set("content-encoding", encoding).send(await file.as(encoding));
    });
  // Scripts of the explorer's own run in a frame without an origin; this is the frame's page.
  router.use("/iframe-sandbox", (_, response, next) => {
    response.set("content-security-policy", "sandbox allow-scripts");
    next();
  });
  router.use(express.static(altairFolder, { index: false, maxAge: "1h" }));
  return router;
}

// Made for wide screens: on a narrow one the answer goes below the question, and the button that sends keeps its words in one line. Every
// request is a POST to the one address, so those two make way. What its makers advertise, what needs the network, and times of day in
// English are not shown at all.
const style = `
app-tips, [track-id="donate"], .doc-viewer__last-updated, .query-result__list-item-info, .query-collections__workspace-select-wrapper { display: none !important; }
:focus-visible { outline: 2px solid #a61b1b !important; outline-offset: 1px; }
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
  return readFileSync(join(altairFolder, "index.html"), "utf8")
    .replace("<html>", '<html lang="zh-CN">')
    .replace(/<title>.*<\/title>/, "<title>查询页 · 区域化党建协同平台</title>")
    .replace(/<base[^>]*>/, '<base href="/explore/" />')
    .replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="/favicon.ico" />')
    .replace('alt="Altair"', 'alt="正在打开"')
    .replace("</head>", `<style>${style}</style></head>`)
    .replace("</body>", '<script type="module" src="options.js"></script></body>');
}

/** What Altair replaces by a token: of whoever the reader is, or of a role. */
const authorization = (role = "token"): string => `Bearer {{${role}}}`;

function visit(samples: readonly Sample[], identities: readonly Identity[]): Visit {
  const [first, ...others] = identities;
  const groups = grouped(samples);
  const headers = (role?: string) => (first ? [{ key: "Authorization", value: authorization(role), enabled: true }] : []);
  const initialHeaders = first ? { Authorization: authorization() } : {};
  const environments = others.map(({ id, title, token }) => ({ id: `${ownPrefix}${id}`, title, variables: { token } }));
  const options: AltairConfigOptions = {
    initialHeaders,
    // The others are in the collections.
    initialWindows: samples.slice(0, 1).map(({ title, query, variables }) => ({
      ...{ initialName: title, initialQuery: query, initialVariables: variables, initialHeaders },
    })),
    ...(first && {
      initialEnvironments: {
        base: { title: first.title, variables: variablesOf(first, others) },
        subEnvironments: environments,
      },
    }),
    initialSettings: { theme: "light", addQueryDepthLimit: 2, tabSize: 2 },
    persistedSettings: {
      language: "zh-CN",
      "schema.reloadOnStart": true,
      enableExperimental: false,
      disablePushNotification: true,
      "alert.disableUpdateNotification": true,
      "banners.disable": true,
    },
    instanceStorageNamespace: storageNamespace,
    preserveState: true,
    disableAccount: true,
  };
  const collections = [...groups].map(([title, inside], index) => ({
    id: `${ownPrefix}${index + 1}`,
    title,
    queries: inside.map(({ id, title: windowName, query, variables, role }) => ({
      ...{ id: `${ownPrefix}${id}`, version: 1, type: "window", windowName, query, variables, subscriptionUrl: "" },
      headers: headers(role),
    })),
  }));
  return { options, collections, variables: first ? variablesOf(first, others) : {}, environments };
}

const variablesOf = (first: Identity, others: readonly Identity[]): Record<string, string> => ({
  token: first.token,
  ...Object.fromEntries(others.map(({ id, token }) => [id, token])),
});
