import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { messages, texts } from "./translations";

/** Where Altair's files are; all but those below are served as they are. */
export const altairFolder = join(dirname(require.resolve("altair-static")), "dist");

const read = (file: string): string => readFileSync(join(altairFolder, file), "utf8");

/** A file that is changed on its way, kept in the encodings that browsers take: it is large, and the same for everybody. */
export interface AltairFile {
  mediaType: string;
  text: () => string;
  as: (encoding: "br" | "gzip") => Promise<Buffer>;
}

/** The changed files, by their path below the folder. */
export const altairFiles: Record<string, AltairFile> = {
  "main.js": changed("text/javascript", () => ourScript(read("main.js"))),
  "assets/i18n/zh-CN.json": changed("application/json", () =>
    JSON.stringify({ ...JSON.parse(read("assets/i18n/zh-CN.json")), ...messages }),
  ),
};

function changed(mediaType: string, make: () => string): AltairFile {
  let made: string | undefined;
  const text = () => (made ??= make());
  const compressed: Partial<Record<"br" | "gzip", Promise<Buffer>>> = {};
  const compress = {
    br: () => promisify(brotliCompress)(text(), { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
    gzip: () => promisify(gzip)(text()),
  };
  return { mediaType, text, as: (encoding) => (compressed[encoding] ??= compress[encoding]()) };
}

/**
 * What is changed in the explorer's script; a test holds that each change meets its place, since a new version may be written otherwise.
 *
 * - A number of more than 15 characters is taken for one that JavaScript cannot hold, and shown as a text; decimals have more.
 * - A window that is opened is set up twice, and would read the schema twice: once by whoever opens it, once by itself.
 * - The button over an operation is written in English.
 */
export const scriptChanges: readonly (readonly [from: string, to: string])[] = [
  ["x.length>15?", "x.length>15&&!/[.eE]/.test(x)&&!Number.isSafeInteger(w)?"],
  ["this.store.dispatch(new bO(o)),this.setupWindow(o.windowId),o", "this.store.dispatch(new bO(o)),o"],
  ["&#9658; (Send ${this.opts.operationType}${", "&#9658; 发送${"],
  ['` ${this.opts.operationName}`:""})`', '` ${this.opts.operationName}`:""}`'],
];

/** A text node of the explorer's templates, or what it notes at the edge of the window: the words between quotes, with space around them. */
const shown = /(\bd\(\d+,|\bnotifyService\.\w+\()(["`])(\s*)([A-Z][^"`]*?)(\s*)\2/g;

function ourScript(script: string): string {
  const translated = script.replace(shown, (whole, call, quote, before, words, after) => {
    const ours = texts[words];
    return ours === undefined ? whole : `${call}${quote}${before}${ours}${after}${quote}`;
  });
  return scriptChanges.reduce((result, [from, to]) => result.replace(from, () => to), translated);
}
