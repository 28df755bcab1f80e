/** Control characters besides tab and line breaks; a NUL among them no text column can hold. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Marks that change how a text is shown without being seen: directions, joiners, byte order marks. */
const unseen = /\p{Cf}/u;
/** Half of a character that two code units make. */
const halves = /\p{Cs}/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f|[\u{1f000}-\u{1faff}]/u;

/** What is wrong with a text, in Chinese, to stand after the name of its field; null where nothing is. Length is counted in characters. */
export function problemsOf(text: string, max: number, { mayBeBlank = false } = {}): string | null {
  // A character takes at most two units: nobody counts the characters of a text that is far too long.
  if (text.length > 2 * max || [...text].length > max) return `最多${max}字`;
  if (control.test(text) || halves.test(text)) return "含有无法保存的字符";
  if (unseen.test(text)) return "含有看不见的字符，请重新键入";
  if (emoji.test(text)) return "不能含表情符号";
  if (!mayBeBlank && !/[\p{L}\p{N}]/u.test(text)) return "不能为空";
  return null;
}
