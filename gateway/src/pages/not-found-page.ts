import { hashSource, policyText } from "./security";

const style = `
body { margin: 0; padding: 20vh 1.5rem; text-align: center; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #faf8f5; }
a { color: #a61b1b; }
`;

/** For a person who typed an address that is not here. */
export const notFoundPage = {
  policy: policyText({ "style-src": [hashSource(style)] }),
  html: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有这个页面 · 区域化党建协同平台</title>
<style>${style}</style>
</head>
<body>
<h1>没有这个页面</h1>
<p>地址可能写错了。<a href="/">回到起始页</a></p>
</body>
</html>
`,
};
