import type { Font } from "fontkit";
import { readFileSync } from "node:fs";
import type PdfDocument from "pdfkit";
import { create as createQr } from "qrcode";
import { type Certificate, certifierText, dayText, starText } from "./certificate-page";

export interface CertificateFile extends Certificate {
  /** The name as the one who asks for the file may see it. */
  name: string;
  /** Where anybody verifies it. */
  url: string;
}

const red = "#a61b1b";
const gold = "#c9a13b";
const ink = "#1f2329";
const soft = "#5f6670";

/** A4 on its side, in points. */
const page = { width: 841.89, height: 595.28 };
const middle = page.width / 2;

/** Draws a certificate as a PDF of one page, with all the glyphs it needs inside. */
export async function certificatePdf(certificate: CertificateFile): Promise<Buffer> {
  const { number, name, hours, star, issuedOn, url } = certificate;
  const han = hanFont();
  const document = newDocument(number, issuedOn);
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => document.once("end", resolve).once("error", reject));
  const pen = penFor(document, han);

  frame(document);
  pen.write("志愿服务时长证明", { size: 38, y: 120, colour: red, spacing: 6 });
  pen.write(`编号 ${number}`, { size: 11, y: 148, colour: soft });
  pen.write(name, { size: 30, y: 216, width: 600 });
  document
    .moveTo(middle - 150, 228)
    .lineTo(middle + 150, 228)
    .lineWidth(0.7)
    .stroke(gold);
  pen.write(`截至${dayText(issuedOn)}，经确认的志愿服务时长累计`, { size: 15, y: 268, colour: soft });
  pen.write(`${hours} 小时`, { size: 34, y: 316, colour: red });
  const level = star === 0 ? "尚未评定星级" : `${starText(star)}志愿者`;
  pen.write(`${level}，时长不含补录`, { size: 13, y: 348, colour: soft });

  const certifier = certifierText(certificate);
  const left = 92;
  let y = 438;
  for (const [label, value] of [
    ["出具单位", certifier],
    ["出具日期", dayText(issuedOn)],
    ["核验网址", url],
  ]) {
    if (!value) continue;
    pen.write(label as string, { size: 11, x: left, y, colour: soft });
    y = pen.paragraph(value, { size: 11, x: left + 66, y, width: 470 }) + 22;
  }
  const unknown = pen.isMissing() ? "〓处是字库里没有的字。" : "";
  pen.write(`${unknown}由区域化党建协同平台开具，以核验网址上的内容为准。`, { size: 9.5, x: left, y: 532, colour: soft });
  qr(document, url, page.width - 92 - 92, 424, 92);
  pen.write("扫码核验", { size: 10, centre: page.width - 92 - 46, y: 532, colour: soft });

  document.end();
  await ended;
  return Buffer.concat(parts);
}

let loaded: Font | undefined;

/** The font for Chinese, unpacked once per process: that takes some tenths of a second, a certificate with it some hundredths. */
function hanFont(): Font {
  // Both are large: a gateway that is asked for no certificate never loads them.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() is no lazy loading under CommonJS tests
  const { create } = require("fontkit") as typeof import("fontkit");
  loaded ??= create(readFileSync(require.resolve("@librescore/fonts/SourceHanSansCN.min.woff2"))) as Font;
  return loaded;
}

function newDocument(number: string, issuedOn: string): typeof PdfDocument.prototype {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const Document = require("pdfkit") as typeof PdfDocument;
  return new Document({
    ...{ size: "A4", layout: "landscape", margin: 0, pdfVersion: "1.7", lang: "zh-CN", displayTitle: true },
    info: {
      Title: `志愿服务时长证明 ${number}`,
      Author: "区域化党建协同平台",
      CreationDate: new Date(`${issuedOn}T00:00:00Z`),
    },
  });
}

function frame(document: typeof PdfDocument.prototype): void {
  document
    .rect(24, 24, page.width - 48, page.height - 48)
    .lineWidth(2.5)
    .stroke(red);
  document
    .rect(31, 31, page.width - 62, page.height - 62)
    .lineWidth(0.8)
    .stroke(gold);
  document
    .moveTo(92, 404)
    .lineTo(page.width - 92, 404)
    .lineWidth(0.5)
    .stroke("#e7e2da");
}

/** The code of the address, as squares: sharp at any size. */
function qr(document: typeof PdfDocument.prototype, text: string, x: number, y: number, side: number): void {
  const { modules } = createQr(text, { errorCorrectionLevel: "M" });
  const step = side / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      // A hair wider than their place: else white lines show between them.
      if (modules.get(row, column)) document.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
  document.fill("#000");
}

interface Place {
  size: number;
  /** The line the letters stand on. */
  y: number;
  /** Where the text begins; left out, it stands around `centre`. */
  x?: number;
  centre?: number;
  colour?: string;
  /** Points between the letters. */
  spacing?: number;
  /** What is wider is written smaller. */
  width?: number;
}

/** Writes lines in two fonts: the Chinese one has no Latin letters and figures. */
function penFor(document: typeof PdfDocument.prototype, han: Font) {
  document.registerFont("han", han as never);
  let isMissing = false;
  /** A letter as it can be shown: neither font has the middle dot of names as it is mostly typed. */
  const shown = (letter: string): string => {
    if (/[\x20-\x7e]/.test(letter)) return letter;
    const same = letter === "·" ? "・" : letter;
    if (han.hasGlyphForCodePoint(same.codePointAt(0) as number)) return same;
    isMissing = true;
    return "〓";
  };
  const runsOf = (text: string): { font: string; text: string }[] => {
    const letters = [...text].map(shown).join("");
    return (letters.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? []).map((run) => ({
      font: /^[\x20-\x7e]/.test(run) ? "Helvetica" : "han",
      text: run,
    }));
  };
  const widthOf = (text: string, size: number, spacing = 0): number =>
    runsOf(text).reduce(
      (sum, run) => sum + document.font(run.font, size).widthOfString(run.text, { characterSpacing: spacing }),
      0,
    );

  function write(
    text: string,
    { size: wanted, y, x, centre = middle, colour = ink, spacing = 0, width = Infinity }: Place,
  ): void {
    const size = wanted * Math.min(1, width / widthOf(text, wanted, spacing));
    let at = x ?? centre - (widthOf(text, size, spacing) - spacing) / 2;
    for (const run of runsOf(text)) {
      const options = { baseline: "alphabetic", lineBreak: false, characterSpacing: spacing } as const;
      document.font(run.font, size).fillColor(colour).text(run.text, at, y, options);
      at += document.widthOfString(run.text, { characterSpacing: spacing });
    }
  }

  return {
    write,
    /** Writes as many lines as a text needs; gives where the last one stands. */
    paragraph(text: string, { width = Infinity, ...place }: Place): number {
      let { y } = place;
      let line = "";
      for (const letter of text) {
        if (line !== "" && widthOf(line + letter, place.size) > width) {
          write(line, { ...place, y });
          y += place.size * 1.4;
          line = "";
        }
        line += letter;
      }
      write(line, { ...place, y });
      return y;
    },
    isMissing: () => isMissing,
  };
}
