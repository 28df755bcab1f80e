import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { HoursCertificate } from "./hours-certificate.entity";

/** Digits that cannot be taken for one another when a number is read out or typed. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of a certificate from random bytes, 16 at least (`randomBytes(16)`): whoever has the number may verify it, so it must not be
 * guessable. Five bits a digit, in groups of five: `ZM-XXXXX-XXXXX-…`.
 */
export function certificateNumber(random: Uint8Array): string {
  if (random.length < 16) throw new Error("the number of a certificate needs 16 random bytes at least");
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const text = (bits.match(/.{1,5}/g) ?? []).map((five) => digits[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
  return ["ZM", ...(text.match(/.{1,5}/g) ?? [])].join("-");
}

/** A number as people type it (small letters, spaces, O for 0, I or L for 1) as it is kept. */
export const typedNumber = (text: string): string =>
  text.trim().toUpperCase().replace(/\s+/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

/** Issues many certificates at once; for imports and the demo. */
export const enterCertificates = (tx: EntityManager, certificates: readonly HoursCertificate[]): Promise<void> =>
  insertRows(tx, HoursCertificate, certificates);
