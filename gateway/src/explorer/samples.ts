import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An operation that is ready to be sent. */
export interface Sample {
  /** Of its file, the same for as long as the file is there. */
  id: string;
  title: string;
  /** Those who stand under one heading. */
  group: string;
  query: string;
  variables: string;
  /** Whose records it asks about, by the role; left out: whoever the reader is. */
  role?: string;
}

const groupMark = "分组：";
const roleMark = "身份：";
const variablesMark = "variables:";

/**
 * The samples of a folder, in the order of their files. The comments at the top of a file give the title (its first line), the group (`分组：…`),
 * where it matters the role of who asks (`身份：…`), and on a line `variables: {…}` what to start with. Group and role are left out of the
 * text; the rest stays, where a reader sees it.
 *
 * @param folder one that is not there has no samples.
 */
export function readSamples(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort();
  return files.map((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const comments = lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/^#\s*/, ""));
    const marked = (mark: string) => comments.find((line) => line.startsWith(mark))?.slice(mark.length);
    const variables = marked(variablesMark);
    const role = marked(roleMark);
    return {
      id: file.replace(/\.graphql$/, ""),
      title: (comments[0] ?? file).split(/[：:。]/)[0] as string,
      group: marked(groupMark) ?? "其他",
      query: lines.filter((line) => ![groupMark, roleMark].some((mark) => line.startsWith(`# ${mark}`))).join("\n"),
      variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : "{}",
      ...(role !== undefined && { role }),
    };
  });
}

/** The samples by group, groups in the order in which they are met first. */
export function grouped(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.group, [...(groups.get(sample.group) ?? []), sample]);
  return groups;
}
