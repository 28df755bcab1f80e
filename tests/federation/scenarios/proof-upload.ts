import sharp from "sharp";
import type { Hub } from "../../loop/hub";

/** Uploads a photograph as proof of an issue or an order, by an address that is good for one upload; gives the proof's id. */
export async function uploadProof(
  hub: Hub,
  token: string,
  of: { issueId: string } | { serviceOrderId: string },
  kind = "AFTER",
): Promise<string> {
  const { data, errors } = await hub.stack.ask<any>(
    "mutation ($input: RequestProofUploadInput!) { requestProofUpload(input: $input) { proofId uploadUrl userErrors { code } } }",
    { input: { ...of, kind } },
    token,
  );
  expect([errors, data.requestProofUpload.userErrors]).toEqual([[], []]);
  const { proofId, uploadUrl } = data.requestProofUpload;
  const image = sharp({ create: { width: 320, height: 240, channels: 3, background: "#888" } });
  const body = new Uint8Array(await image.jpeg().toBuffer());
  const response = await fetch(`${hub.stack.url}${uploadUrl}`, {
    method: "PUT",
    headers: { "content-type": "image/jpeg" },
    body,
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return proofId;
}
