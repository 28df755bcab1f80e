import type { SourceStatus } from "../hub/source-status.entity";
import { startPageStyle } from "./start-page-style";
import { escapeHtml, hashSource, policyText } from "./security";

export interface StartPageOptions {
  /** As the visitor typed it, e.g. http://127.0.0.1:4000 */
  origin: string;
  statuses: readonly SourceStatus[];
  /** Whether tokens for development are given out here. */
  isDevelopment: boolean;
}

const sourceTitles: Record<string, { title: string; keeps: string }> = {
  organizations: { title: "组织", keeps: "区划、党组织、治理架构、场所、荣誉" },
  enterprises: { title: "企业", keeps: "企业、联盟、社会组织、资金、夜市" },
  activities: { title: "活动", keeps: "活动、会议、决议、托管班" },
  volunteers: { title: "志愿", keeps: "服务队、志愿者、服务时长、便民服务" },
};

const doors: { path: string; title: string; text: string; isLink?: boolean }[] = [
  { path: "/explore", title: "离线查询页", text: "不需要外网。示例查询已备好，点“发送请求”即可看到结果。" },
  { path: "/sandbox", title: "Apollo Sandbox", text: "能上外网时可用，浏览接口的每个类型与字段。" },
  { path: "/graphql", title: "GraphQL 接口", text: "程序调用的唯一地址：一次请求，取回四个系统的数据。", isLink: false },
  {
    path: "/events",
    title: "实时推送",
    text: "订单、问题、报名、候补和活动一有变更就收到，按辖区推送，断开可续接。",
    isLink: false,
  },
];

const readers = [
  { who: "街道干部", what: "一次查询看到街道与各社区的组织、企业、活动、志愿四方面汇总，逐级下钻到每个组织。" },
  { who: "社区工作人员", what: "公布的数与台账数出的数并列，一眼看出差在哪里。" },
  { who: "合作系统", what: "市民端应用列出活动、场地、志愿服务队和上门服务。" },
  { who: "开发者", what: "按接口定义生成类型，字段说明全部为中文。" },
];

const sampleQuery = `{
  region(code: "510116003") {
    name
    organizationSummary { partyOrganizations }
    enterpriseSummary { enterprises }
    activitySummary { sessions }
    volunteerSummary { teams }
  }
}`;

/** /: what is here, for whom, how to ask. Plain HTML; nothing is loaded from elsewhere, no script runs. */
export function startPage({ origin, statuses, isDevelopment }: StartPageOptions): { html: string; policy: string } {
  const body = JSON.stringify({ query: sampleQuery.replace(/\s+/g, " ") });
  const calls = [
    {
      title: "街道一览：四个系统的汇总，一次取回",
      code: `curl -s ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`,
    },
    {
      title: "某部分为空时：看各数据源的状态",
      code: `curl -s ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '{"query":"{ sourceStatus { subgraph isUp since } }"}'`,
    },
    ...(isDevelopment
      ? [
          {
            title: "以社区工作人员的身份查询（开发令牌）",
            code: `TOKEN=$(npm run --silent token -- staff --region 510116003)\ncurl -s ${origin}/graphql -H "authorization: Bearer $TOKEN" \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`,
          },
        ]
      : []),
  ];
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>区域化党建协同平台</title>
<style>${startPageStyle}</style>
</head>
<body>
<header>
<div class="wide">
<p class="eyebrow">Quyu Hub</p>
<h1>区域化党建协同平台</h1>
<p class="lead">组织、企业、活动、志愿四个系统各管各的数据，一个接口回答跨社区的问题。每件事只登记一次。</p>
</div>
</header>
<main class="wide">
<section class="doors" aria-label="入口">
${doors.map(door).join("\n")}
</section>
<section>
<h2>数据源</h2>
<ul class="sources">
${statuses.map(source).join("\n")}
</ul>
<p class="note">某个数据源不可用时，其余部分照常返回，缺的字段为空并注明 SUBGRAPH_UNAVAILABLE。</p>
</section>
<section>
<h2>给谁用</h2>
<dl class="readers">
${readers.map(({ who, what }) => `<div><dt>${who}</dt><dd>${what}</dd></div>`).join("\n")}
</dl>
</section>
<section>
<h2>示例</h2>
${calls.map(({ title, code }) => `<h3>${title}</h3>\n<pre><code>${escapeHtml(code)}</code></pre>`).join("\n")}
</section>
</main>
<footer><div class="wide">
<nav aria-label="运行状况"><a href="/livez">存活检查</a><a href="/readyz">就绪检查</a><a href="/metrics">运行指标</a></nav>
<p>不设积分，不排名，不强制打卡；只公布数字，不公布人员名单。</p>
</div></footer>
</body>
</html>
`;
  return { html, policy };
}

const policy = policyText({ "style-src": [hashSource(startPageStyle)], "img-src": ["'self'"] });

function door({ path, title, text, isLink = true }: (typeof doors)[number]): string {
  const inside = `<strong>${title}</strong><code>${path}</code><span>${text}</span>`;
  return isLink ? `<a class="door" href="${path}">${inside}</a>` : `<div class="door">${inside}</div>`;
}

function source({ subgraph, isUp, since }: SourceStatus): string {
  const { title, keeps } = sourceTitles[subgraph] ?? { title: subgraph, keeps: "" };
  const when = since ? `，自 ${beijingTime(since)}` : "";
  return `<li class="${isUp ? "up" : "down"}"><strong>${escapeHtml(title)}</strong><em>${isUp ? "正常" : "不可用"}${when}</em><span>${keeps}</span></li>`;
}

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});
const beijingTime = (instant: Date): string => clock.format(instant);
