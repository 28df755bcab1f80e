import { hashSource, policyText } from "./security";

const cdn = "https://embeddable-sandbox.cdn.apollographql.com";
const embed = "https://sandbox.embed.apollographql.com";

const style = `
html, body { margin: 0; height: 100%; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #faf8f5; }
#sandbox { position: absolute; inset: 0; }
#message { max-width: 36rem; margin: 0 auto; padding: 18vh 1.5rem 2rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
a { color: #a61b1b; }
a.button { display: inline-block; margin-top: 1rem; padding: .6rem 1.4rem; border-radius: .4rem; background: #a61b1b; color: #fff; text-decoration: none; }
[hidden] { display: none; }
`;

// The probe is the script itself: where it has not come after three seconds, the network is closed.
const script = `
const show = (id) => { for (const one of document.querySelectorAll("[data-state]")) one.hidden = one.id !== id; };
let isSettled = false;
const settle = (isReachable) => {
  if (isSettled) return;
  isSettled = true;
  if (!isReachable || !window.EmbeddedSandbox) { show("closed"); return; }
  document.getElementById("message").hidden = true;
  const initialState = JSON.parse(document.getElementById("state").textContent);
  new window.EmbeddedSandbox({ target: "#sandbox", initialEndpoint: location.origin + "/graphql", initialState, runTelemetry: false });
};
const probe = document.createElement("script");
probe.src = "${cdn}/v2/embeddable-sandbox.umd.production.min.js";
probe.onload = () => settle(true);
probe.onerror = () => settle(false);
document.head.append(probe);
setTimeout(() => settle(false), 3000);
`;

/** What the sandbox opens with; headers go along with every request of its first tab. */
export interface SandboxState {
  document: string;
  variables: object;
  headers: Record<string, string>;
}

/** /sandbox: Apollo Sandbox from its makers' servers; where they cannot be reached the page says so and points to the offline explorer. */
export const sandboxPage = (state: SandboxState): { policy: string; html: string } => ({ policy, html: page(state) });

const policy = policyText({
  "script-src": [hashSource(script), cdn],
  "style-src": ["'unsafe-inline'"],
  "img-src": ["'self'", "data:", cdn, "https://*.apollographql.com"],
  "font-src": ["https://*.apollographql.com"],
  "connect-src": ["'self'", "https://*.apollographql.com"],
  "frame-src": [embed],
});

const page = (state: SandboxState): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Apollo Sandbox · 区域化党建协同平台</title>
<style>${style}</style>
</head>
<body>
<div id="sandbox"></div>
<main id="message">
<section id="loading" data-state><h1>正在打开 Apollo Sandbox …</h1><p>它由 Apollo 的服务器提供，需要能访问外网。</p></section>
<section id="closed" data-state hidden>
<h1>当前网络打不开 Apollo Sandbox</h1>
<p>本机连不上 ${cdn.replace("https://", "")}。政务网和内网通常如此，不影响平台使用。</p>
<p>请改用离线查询页：全部文件都在本平台内，不需要外网，示例查询已准备好。</p>
<a class="button" href="/explore">打开离线查询页</a>
</section>
<noscript><p>此页需要启用 JavaScript。也可以打开<a href="/explore">离线查询页</a>。</p></noscript>
</main>
<script id="state" type="application/json">${JSON.stringify(state).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
