import { badInput } from "./errors";

const shortest = 2;
const longest = 200;

/**
 * The reason for reading somebody's data, as the ledger keeps it. BAD_USER_INPUT where it says nothing (two letters or digits at least: blanks,
 * marks and characters nobody sees are no reason) or is longer than two hundred characters.
 */
export function readingReason(text: string): string {
  const reason = text.trim();
  const said = reason.replace(/\p{Default_Ignorable_Code_Point}/gu, "").match(/[\p{L}\p{N}]/gu) ?? [];
  if (said.length < shortest || [...reason].length > longest) throw badInput(`请写明查阅事由，${shortest}到${longest}字`);
  return reason;
}
