import { createHash } from "node:crypto";

// Any fixed UUID serves as the name space; changing it changes every derived id.
const nameSpace = Buffer.from("6f1b5c1e3a5d4c0f9a3e51c0de3a0001", "hex");

/** UUIDv5 (RFC 9562) of a name in this project's name space: the same name gives the same id, everywhere. */
export function uuidV5(name: string): string {
  const bytes = createHash("sha1").update(nameSpace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
