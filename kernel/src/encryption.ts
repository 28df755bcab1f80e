import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { Column, type ColumnOptions, type ValueTransformer } from "typeorm";

interface Key {
  id: string;
  bytes: Buffer;
}

// One keyring per process: a column's transformer has no other way to reach it.
let keyring: Key[] = [];

/** Sets the process's data keys from `k2:<base64>,k1:<base64>`; the first encrypts, all of them decrypt, so keys can be rotated. */
export function useDataKeys(text: string): void {
  keyring = text.split(",").map((part) => {
    const [id, encoded] = part.trim().split(":");
    const bytes = Buffer.from(encoded ?? "", "base64");
    if (!id || bytes.length !== 32) throw new Error("DATA_KEYS: each key is <id>:<base64 of 32 bytes>");
    return { id, bytes };
  });
}

/** Encrypts a text with AES-256-GCM, bound to `purpose` (table.column), as `keyId.iv.ciphertext.tag`. */
export function encrypt(plain: string, purpose: string): string {
  const key = keyring[0];
  if (!key) throw new Error("no data key is set");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [key.id, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** Reads what `encrypt` wrote for the same purpose; throws where the key is gone or the text was altered or moved. */
export function decrypt(sealed: string, purpose: string): string {
  const [id, iv, body, tag] = sealed.split(".");
  const key = keyring.find((candidate) => candidate.id === id);
  if (!key || iv === undefined || body === undefined || tag === undefined)
    throw new Error("not readable with the data keys of this process");
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}

/** A digest of a text that nobody without the first data key can make, for codes that must not be guessed; `purpose` keeps two uses apart. */
export function keyedDigest(text: string, purpose: string): Buffer {
  const [digest] = keyedDigests(text, purpose);
  if (!digest) throw new Error("no data key is set");
  return digest;
}

/** The digests of a text under every data key of this process, newest first: what was made before the keys were rotated is known again. */
export const keyedDigests = (text: string, purpose: string): Buffer[] =>
  keyring.map(({ bytes }) => createHmac("sha256", bytes).update(`${purpose}\n${text}`).digest());

const encrypted = (purpose: string): ValueTransformer => ({
  to: (value: string | null | undefined) => (value === null || value === undefined ? value : encrypt(value, purpose)),
  from: (value: string | null) => (value === null ? null : decrypt(value, purpose)),
});

/** A text column whose content only processes with the data key can read. `purpose` is its table.column. */
export const EncryptedColumn = (purpose: string, options: Omit<ColumnOptions, "type" | "transformer"> = {}): PropertyDecorator =>
  Column({ ...options, type: "text", transformer: encrypted(purpose) });

/** `13812341234` → `138****1234`. */
export const maskPhone = (phone: string): string => (phone.length < 8 ? "****" : `${phone.slice(0, 3)}****${phone.slice(-4)}`);

/** `李小明` → `李**`; a compound surname is not told apart, one character is always kept. */
export const maskName = (name: string): string => `${[...name][0] ?? ""}**`;

/** Keeps the place down to the road or estate, hides the house number. */
export const maskAddress = (address: string): string =>
  address.replace(/[0-9０-９一二三四五六七八九十]+\s*(号|栋|幢|座|单元|楼|层|室|户).*$/u, "****");
