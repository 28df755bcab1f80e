import { escapeHtml, hashSource, policyText } from "../pages/security";

/** What the public may know of a certificate of volunteer hours; the name is masked. */
export interface Certificate {
  number: string;
  volunteerName: string;
  hours: number;
  star: number;
  issuedOn: string;
  /** The team that certifies, with its organization; null where it is not known, or cannot be asked now. */
  team: { name: string; hostOrganization: { name: string } | null } | null;
}

const style = `
:root { --ink: #1f2329; --soft: #5f6670; --paper: #faf8f5; --card: #fff; --line: #e7e2da; --red: #a61b1b; --gold: #e9c46a; --up: #23794a; --down: #b42318; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e1; --soft: #a8a29a; --paper: #171513; --card: #211e1b; --line: #37322d; --red: #e06a5f; --up: #6cc497; --down: #f08a80; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.wide { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: linear-gradient(120deg, #8f1414, #b3261e 60%, #c4472f); color: #fff; padding: 2.2rem 0 4.2rem; border-bottom: 4px solid var(--gold); }
.eyebrow { margin: 0; letter-spacing: .12em; opacity: .85; }
h1 { margin: .2rem 0 0; font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.3; }
main.wide { margin-top: -2.6rem; position: relative; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.4rem 1.5rem; box-shadow: 0 6px 18px rgb(0 0 0 / 6%); }
.found { margin: 0 0 1.1rem; font-size: 1.15rem; font-weight: 600; }
.found::before { content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; margin-right: .55rem; background: currentColor; }
.yes { color: var(--up); }
.no { color: var(--down); }
.no::before { border-radius: 0; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .5rem 1.4rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd.number { font-family: ui-monospace, "SFMono-Regular", Consolas, monospace; }
dd.hours { font-size: 1.3rem; font-weight: 600; line-height: 1.35; }
.note { color: var(--soft); font-size: .92rem; margin: 1.2rem 0 0; }
footer { margin: 2rem 0; font-size: .92rem; }
a { color: var(--red); }
`;

export const certificatePolicy = policyText({ "style-src": [hashSource(style)], "img-src": ["'self'"] });

const stars = ["未评定", "一星", "二星", "三星", "四星", "五星"];
/** A number of stars in words. */
export const starText = (star: number): string => stars[star] ?? String(star);

/** `2026-08-18` → `2026年8月18日`. */
export const dayText = (day: string): string =>
  day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, (_, year: string, month: string, date: string) => `${year}年${month}月${date}日`);

/** Who certifies, in words: the team and the organization it belongs to. */
export const certifierText = ({ team }: Pick<Certificate, "team">): string | null =>
  team && (team.hostOrganization ? `${team.name}（${team.hostOrganization.name}）` : team.name);

/** The page behind the address on a certificate: whether it is one of ours, and what it certifies. Null: there is no such certificate. */
export function certificatePage(certificate: Certificate | null): string {
  const title = certificate ? "证明属实" : "没有这份证明";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · 志愿服务时长证明核验 · 区域化党建协同平台</title>
<style>${style}</style>
</head>
<body>
<header>
<div class="wide">
<p class="eyebrow">区域化党建协同平台</p>
<h1>志愿服务时长证明核验</h1>
</div>
</header>
<main class="wide">
<section class="card">
<p class="found ${certificate ? "yes" : "no"}">${title}</p>
${certificate ? details(certificate) : absence}
</section>
<footer><a href="/">区域化党建协同平台</a></footer>
</main>
</body>
</html>
`;
}

const absence = `<p>没有与这个编号相符的证明。请核对编号是否抄写完整；编号改动一位，或证明的内容被改动过，都核验不到。</p>`;

function details(certificate: Certificate): string {
  const { number, volunteerName, hours, star, issuedOn } = certificate;
  const certifier = certifierText(certificate);
  const rows: [string, string, string?][] = [
    ["编号", number, "number"],
    ["志愿者", volunteerName],
    ["服务时长", `${hours}小时`, "hours"],
    ["星级", starText(star)],
    ["出具日期", dayText(issuedOn)],
    ...(certifier ? [["出具单位", certifier] as [string, string]] : []),
  ];
  return `<dl>
${rows.map(([name, value, kind]) => `<dt>${name}</dt><dd${kind ? ` class="${kind}"` : ""}>${escapeHtml(value)}</dd>`).join("\n")}
</dl>
<p class="note">时长为出具当日已确认的，不含补录。为保护个人信息，这里的姓名只写姓；请与纸面上的内容逐项核对，不一致的以这里为准。</p>`;
}
