/**
 * The pairs of neighbouring letters of what was written, marks and spaces left out: what two reports of one thing share, whatever order they say it
 * in. `路灯不亮` → `路灯`, `灯不`, `不亮`.
 */
export function wordsOf(...texts: readonly string[]): string[] {
  const runs = texts.flatMap(
    (text) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const pairs = runs.flatMap((run) => {
    const letters = [...run];
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
  return [...new Set(pairs)].sort();
}
