import { hashSource, policyText } from "./security";

/** What the public may know of a certificate of volunteer hours; the name is masked. */
export interface Certificate {
  number: string;
  volunteerName: string;
  hours: number;
  star: number;
  issuedOn: string;
}

const style = `
body { margin: 0; padding: 12vh 1.25rem; font: 16px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #faf8f5; }
main { max-width: 30rem; margin: 0 auto; background: #fff; border: 1px solid #e7e2da; border-top: 4px solid #a61b1b; border-radius: .6rem; padding: 1.5rem 1.6rem; }
h1 { margin: 0 0 1rem; font-size: 1.3rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1.2rem; margin: 0; }
dt { color: #5f6670; }
dd { margin: 0; overflow-wrap: anywhere; }
a { color: #a61b1b; }
`;

export const certificatePolicy = policyText({ "style-src": [hashSource(style)] });

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page behind the address on a certificate: whether it is one of ours, and what it certifies. Null: there is no such certificate. */
export function certificatePage(certificate: Certificate | null): string {
  const rows = certificate && [
    ["编号", certificate.number],
    ["志愿者", certificate.volunteerName],
    ["服务时长", `${certificate.hours}小时`],
    ["星级", certificate.star === 0 ? "未评定" : `${certificate.star}星`],
    ["出具日期", certificate.issuedOn],
  ];
  const title = certificate ? "志愿服务时长证明属实" : "没有这份证明";
  const body = rows
    ? `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value as string)}</dd>`).join("")}</dl>`
    : `<p>请核对编号是否抄写完整。</p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 区域化党建协同平台</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
<p><a href="/">区域化党建协同平台</a></p>
</main>
</body>
</html>
`;
}
