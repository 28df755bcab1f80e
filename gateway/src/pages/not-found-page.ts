import type { Request, Response } from "express";
import { hashSource, policyText } from "./security";

const style = `
body { margin: 0; padding: 20vh 1.5rem; text-align: center; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #faf8f5; }
a { color: #a61b1b; }
`;

const page = (title: string, text: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 区域化党建协同平台</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}<a href="/">回到起始页</a></p>
</body>
</html>
`;

const policy = policyText({ "style-src": [hashSource(style)], "img-src": ["'self'"] });

/** For a person who typed an address that is not here. */
export const notFoundPage = page("没有这个页面", "地址可能写错了。");

/** For a person who opens a proof that is not there, or not for everybody's eyes: it says the same of both. */
export const noProofPage = page("没有这份凭证，或无权查看", "凭证只给有权查看该问题或订单的人看。");

/** Answers a browser with a page, 404; a program is left to `otherwise`. */
export function answerNotFound(request: Request, response: Response, html: string, otherwise: () => void): void {
  response.vary("Accept");
  if (request.accepts(["json", "html"]) !== "html") return otherwise();
  response.status(404).type("html").set("content-security-policy", policy).send(html);
}
