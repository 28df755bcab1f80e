import { randomBytes } from "node:crypto";
import type { EntityManager } from "typeorm";
import { insertRows, keyedDigest, keyedDigests } from "@quyu/kernel";
import { HoursCertificate } from "./hours-certificate.entity";

/** What a certificate says of whom: the number's last digits vouch for it. */
export type Certified = Pick<HoursCertificate, "volunteerId" | "teamId" | "minutes" | "star" | "issuedOn">;

/** Digits that cannot be taken for one another when a number is read out or typed; five bits each. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Digits nobody can guess, and digits that only whoever holds the data key can put behind them. */
const randomDigits = 16;
const checkDigits = 8;
const purpose = "hours_certificate.number";

/**
 * A number for a certificate: `ZM-XXXX-XXXX-…`, 80 random bits and a check of 40. Whoever has the number may verify the certificate, so it is
 * not guessable; and the check is made with the data key over the number and all that the certificate says, so that a changed digit verifies
 * nothing, and neither does a row that was changed behind the service's back.
 */
export function certificateNumber(certified: Certified, random: Uint8Array = randomBytes(10)): string {
  if (random.length < 10) throw new Error("the number of a certificate needs 10 random bytes at least");
  const free = inDigits(random, randomDigits);
  return grouped(free + inDigits(keyedDigest(sealed(free, certified), purpose), checkDigits));
}

/** Whether a certificate says what it said when its number was made. */
export function isGenuine(certificate: HoursCertificate): boolean {
  const given = certificate.number.replace(/^ZM|-/g, "");
  const free = given.slice(0, randomDigits);
  return keyedDigests(sealed(free, certificate), purpose).some((digest) => given === free + inDigits(digest, checkDigits));
}

/** A number as people type it (small or wide letters, with or without dashes and spaces, O for 0, I or L for 1) as it is kept. */
export function typedNumber(text: string): string {
  const typed = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return grouped(typed.replace(/^ZM/, ""));
}

/** Issues many certificates at once; for imports and the demo. */
export const enterCertificates = (tx: EntityManager, certificates: readonly HoursCertificate[]): Promise<void> =>
  insertRows(tx, HoursCertificate, certificates);

const sealed = (free: string, { volunteerId, teamId, minutes, star, issuedOn }: Certified): string =>
  JSON.stringify([free, volunteerId, teamId, minutes, star, issuedOn]);

function inDigits(bytes: Uint8Array, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? [])
    .slice(0, count)
    .map((five) => digits[Number.parseInt(five, 2)])
    .join("");
}

const grouped = (text: string): string => ["ZM", ...(text.match(/.{1,4}/g) ?? [])].join("-");
