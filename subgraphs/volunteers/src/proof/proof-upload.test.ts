import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { type Viewer, visitor } from "@quyu/kernel";
import { noteResponsible } from "../responsible/responsible.service";
import { aRegion, aResident, staffOf, startTestSubgraph } from "../testing";
import { largestPicture, proofFiles } from "./proof-upload.service";

const subgraph = startTestSubgraph();
const place = "330106001003";
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["cases:*"], person: randomUUID() };
beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode: place, level: "STAND_IN", estateId: null, building: null, organizationId: randomUUID() },
  });
});

const request = async (viewer: Partial<Viewer>, input: object) =>
  (
    await subgraph
      .as(viewer)
      .run(
        `mutation ($input: RequestProofUploadInput!) { requestProofUpload(input: $input) { issue { id proofs { id url kind } } proofId uploadUrl expiresAt userErrors { code } } }`,
        { input },
      )
  ).requestProofUpload;
async function reported(viewer: Partial<Viewer> = aResident()): Promise<string> {
  const input = { regionCode: place, title: "路灯不亮", detail: "三号楼前。" };
  const { reportIssue } = await subgraph
    .as(viewer)
    .run(`mutation ($input: ReportIssueInput!) { reportIssue(input: $input) { issue { id } } }`, { input });
  return reportIssue.issue.id;
}
const picture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#c33" } })
    .jpeg()
    .withExif({ IFD0: { Copyright: "机主张三" }, IFD3: { GPSLatitude: "31/1 0/1 0/1" } })
    .toBuffer();
const jpeg = (bytes: Buffer) => ({ mediaType: "image/jpeg", bytes });
const tokenOf = ({ uploadUrl }: { uploadUrl: string }) => uploadUrl.replace("/uploads/", "");

test("a picture is stored once under its address, made anew without place and device, and seen by whoever sees the issue", async () => {
  const files = proofFiles(subgraph.db);
  const issueId = await reported();
  const given = await request(staff, { issueId, kind: "AFTER" });
  const sent = await picture();
  const answers = await Promise.all(Array.from({ length: 20 }, () => files.store(tokenOf(given), jpeg(sent))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "EXPIRED" });

  const file = await files.read({ ...visitor, ...staff } as Viewer, given.proofId);
  const kept = await sharp(file?.bytes).metadata();
  expect({ format: kept.format, width: kept.width, exif: kept.exif }).toEqual({ format: "jpeg", width: 300, exif: undefined });
  expect(file?.bytes.includes(Buffer.from("机主张三"))).toBe(false);
  expect(await files.read({ ...visitor, ...aResident() } as Viewer, given.proofId)).toBeNull();
  expect(await files.read(visitor, given.proofId)).toBeNull();
  expect((await request(staff, { issueId, kind: "AFTER" })).issue.proofs).toEqual([
    { id: given.proofId, url: `/proofs/${given.proofId}`, kind: "AFTER" },
  ]);
});

test.each([
  ["a script named .jpg", Buffer.from("#!/bin/sh\nrm -rf /\n")],
  ["a page", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")],
  ["nothing", Buffer.alloc(0)],
  ["a broken picture", Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex")],
])("%s is no proof, and leaves the address as it was", async (_, bytes) => {
  const files = proofFiles(subgraph.db);
  const given = await request(staff, { issueId: await reported(), kind: "BEFORE" });
  expect(await files.store(tokenOf(given), jpeg(bytes))).toMatchObject({ ok: false, code: "INVALID_INPUT" });
  expect(await files.store(tokenOf(given), jpeg(await picture()))).toEqual({ ok: true });
});

test("what is another kind of picture than it says, or none of ours, is no proof", async () => {
  const files = proofFiles(subgraph.db);
  const given = await request(staff, { issueId: await reported(), kind: "BEFORE" });
  const gif = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .gif()
    .toBuffer();
  for (const [mediaType, bytes] of [
    ["image/png", await picture()],
    ["image/gif", gif],
    ["image/jpeg", gif],
    ["", await picture()],
  ] as const)
    expect(await files.store(tokenOf(given), { mediaType, bytes })).toMatchObject({ ok: false, code: "INVALID_INPUT" });
  expect(await files.isExpected(tokenOf(given))).toBe(true);
  expect(await files.store(tokenOf(given), jpeg(await picture()))).toEqual({ ok: true });
  expect(await files.isExpected(tokenOf(given))).toBe(false);
});

test("an address expires, an unknown one is none, and neither is a stranger's issue", async () => {
  const files = proofFiles(subgraph.db);
  const issueId = await reported();
  const given = await request(staff, { issueId, kind: "AFTER" });
  await subgraph.db.query("update proof_upload set expires_at = now() - interval '1 second' where proof_id = $1", [
    given.proofId,
  ]);
  expect(await files.store(tokenOf(given), jpeg(await picture()))).toMatchObject({ code: "EXPIRED" });
  expect(await files.isExpected(tokenOf(given))).toBe(false);
  expect(await files.store("x", jpeg(await picture()))).toMatchObject({ code: "EXPIRED" });
  expect((await request(aResident(), { issueId, kind: "AFTER" })).userErrors).toEqual([{ code: "NOT_FOUND" }]);
  expect((await request(staff, { kind: "AFTER" })).userErrors).toEqual([{ code: "INVALID_INPUT" }]);
  expect((await request(staff, { issueId, kind: "VIDEO" })).userErrors).toEqual([{ code: "KIND_NOT_SUPPORTED" }]);
  expect(largestPicture).toBeLessThan(50 * 1024 * 1024);
});
