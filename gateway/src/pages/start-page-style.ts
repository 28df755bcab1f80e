/** The start page's whole style. Its hash is in the page's policy. */
export const startPageStyle = `
:root { --ink: #1f2329; --soft: #5f6670; --paper: #faf8f5; --card: #fff; --line: #e7e2da; --red: #a61b1b; --gold: #e9c46a; --up: #23794a; --down: #b42318; --code: #2b2622; --code-ink: #f4ece2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e1; --soft: #a8a29a; --paper: #171513; --card: #211e1b; --line: #37322d; --red: #e06a5f; --up: #6cc497; --down: #f08a80; --code: #100e0d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.wide { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: linear-gradient(120deg, #8f1414, #b3261e 60%, #c4472f); color: #fff; padding: 3.2rem 0 4.6rem; border-bottom: 4px solid var(--gold); }
.eyebrow { margin: 0; letter-spacing: .12em; opacity: .85; }
h1 { margin: .2rem 0 .6rem; font-size: clamp(1.7rem, 5vw, 2.6rem); line-height: 1.25; }
.lead { margin: 0; max-width: 40rem; font-size: 1.05rem; opacity: .95; text-wrap: balance; }
main.wide { margin-top: -2.6rem; position: relative; }
h2 { margin: 2.6rem 0 .9rem; font-size: 1.25rem; padding-left: .7rem; border-left: 4px solid var(--red); line-height: 1.3; }
h3 { margin: 1.4rem 0 .5rem; font-size: 1rem; font-weight: 600; }
.doors, .sources, .readers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin: 0; padding: 0; list-style: none; }
.door, .sources li, .readers div { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem 1.2rem; }
.door { display: grid; gap: .25rem; align-content: start; color: inherit; text-decoration: none; box-shadow: 0 6px 18px rgb(0 0 0 / 6%); }
a.door:hover, a.door:focus-visible { border-color: var(--red); outline: none; box-shadow: 0 0 0 3px rgb(166 27 27 / 18%); }
.door strong { font-size: 1.1rem; }
.door code { color: var(--red); font-size: .9rem; }
.door span, .sources span, .readers dd, .note { color: var(--soft); font-size: .92rem; }
.sources { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.sources li { display: grid; gap: .1rem; }
.sources em { font-style: normal; font-size: .92rem; }
.sources em::before { content: ""; display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .45rem; background: currentColor; }
.up em { color: var(--up); }
.down em { color: var(--down); }
.down em::before { border-radius: 0; }
.readers dt { font-weight: 600; }
.readers dd { margin: .2rem 0 0; }
pre { margin: 0; background: var(--code); color: var(--code-ink); border-radius: .6rem; padding: 1rem 1.2rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; line-height: 1.6; }
code, pre { font-family: ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .92rem; padding: 1.2rem 0 2rem; }
footer nav { display: flex; flex-wrap: wrap; gap: 1.2rem; }
footer a { color: var(--red); }
footer p { margin: .6rem 0 0; }
`;
