// GB 32100-2015: 31 characters, without I O S V Z, which are easily misread.
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
// The organization code inside (GB 11714) counts in the plain alphabet of 36.
const plainAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Powers of 3 modulo 31, one for each of the first 17 places. */
const weights = Array.from({ length: 16 }).reduce<number[]>((powers) => [...powers, ((powers.at(-1) as number) * 3) % 31], [1]);

const weighed = (text: string, by: readonly number[], letters: string): number =>
  by.reduce((sum, weight, place) => sum + weight * letters.indexOf(text[place] as string), 0);

/** The 18th character of a credit code, from its first 17 (GB 32100-2015). */
export const creditCodeCheck = (first17: string): string =>
  alphabet[(31 - (weighed(first17, weights, alphabet) % 31)) % 31] as string;

/** The 9th character of an organization code, from its first 8 (GB 11714). */
export function organizationCodeCheck(first8: string): string {
  const check = 11 - (weighed(first8, organizationWeights, plainAlphabet) % 11);
  return check === 10 ? "X" : String(check % 11);
}

/** Completes a credit code: the first 8 characters (registry, kind, area) and the 8 of the organization, with both check characters. */
export function completeCreditCode(first8: string, organization8: string): string {
  const first17 = first8 + organization8 + organizationCodeCheck(organization8);
  return first17 + creditCodeCheck(first17);
}

/** A credit code as it is stored: full-width characters made plain, spaces and hyphens dropped, letters in capitals. */
export const normalizeCreditCode = (text: string): string => text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();

/** What is wrong with a normalized credit code, as a sentence for a clerk; null when it is right. */
export function creditCodeProblem(code: string): string | null {
  if (code.length !== 18) return `统一社会信用代码应为18位，现为${code.length}位`;
  const wrong = [...code].find((character) => !alphabet.includes(character));
  if (wrong !== undefined) return `统一社会信用代码不会出现“${wrong}”`;
  if (organizationCodeCheck(code.slice(8, 16)) !== code[16]) return "统一社会信用代码的第9至17位（组织机构代码）校验不符，请核对";
  if (creditCodeCheck(code.slice(0, 17)) !== code[17]) return "统一社会信用代码的末位校验不符，请核对";
  return null;
}
