import { inflateSync } from "node:zlib";
import { type Certificate, certificatePage } from "./certificate-page";
import { certificatePdf } from "./certificate-pdf";

const certificate: Certificate = {
  ...{ number: "ZM-2D4F-7KQX-90AB-CDEF-GH12-34JK", volunteerName: "周**", hours: 101.67, star: 1, issuedOn: "2026-08-18" },
  team: { name: "商家联盟志愿服务队", hostOrganization: { name: "中共龙河社区委员会" } },
};
const url = `https://hub.example/certificates/${certificate.number}`;

/** What a PDF holds, unpacked; letters of embedded fonts stand in their tables of letters. */
const unpacked = (file: Buffer): string =>
  [...file.toString("latin1").matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)\r?\nendstream/g)]
    .map(([, stream]) => inflateSync(Buffer.from(stream as string, "latin1")).toString("latin1"))
    .join("\n");
/** Whether each letter has its glyph in the file, so that it shows on a machine without Chinese fonts, and can be searched. */
const hasLetters = (file: Buffer, text: string): boolean => {
  const inside = unpacked(file);
  return [...text].every((letter) => inside.includes(`<${letter.charCodeAt(0).toString(16).padStart(4, "0")}>`));
};

test("a certificate is a PDF of one page with the glyphs of its name, its hours, who gave it and where it is verified", async () => {
  const file = await certificatePdf({ ...certificate, name: "淏喆·阿依古丽", url });

  expect(file.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(file.toString("latin1").match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(hasLetters(file, "志愿服务时长证明淏喆阿依古丽商家联盟志愿服务队（中共龙河社区委员会）一星小时")).toBe(true);
  expect(hasLetters(file, "周")).toBe(false);
  // A subset: a certificate is no copy of the font.
  expect(file.length).toBeLessThan(60_000);
});

test("the longest names, a letter no font has and a team that is not known still make a certificate", async () => {
  const long = { name: "队".repeat(100), hostOrganization: { name: "委".repeat(100) } };
  const many = await certificatePdf({ ...certificate, team: long, name: "名".repeat(60), url });
  const rare = await certificatePdf({ ...certificate, team: null, star: 0, name: "张𬱖", url });

  expect(many.toString("latin1").match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(hasLetters(rare, "张〓处是字库里没有的字")).toBe(true);
  expect(hasLetters(rare, "出具单位")).toBe(false);
});

test("the page shows what is certified and never more than the surname; markup in a name stays text", () => {
  const html = certificatePage({ ...certificate, team: { name: "<script>x</script>", hostOrganization: null } });

  expect(html).toContain("证明属实");
  for (const shown of ["周**", "101.67小时", "一星", "2026年8月18日", certificate.number, "&lt;script&gt;"])
    expect(html).toContain(shown);
  expect(html).not.toContain("<script");
  expect(certificatePage(null)).toContain("没有这份证明");
});
