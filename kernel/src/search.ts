import { ArgsType, Directive, Field, ID, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { badInput } from "./errors";
import type { Bind } from "./page";
import { forPartners } from "./partner-tags";

/** Shorter texts would match nearly everything, longer ones nobody types. */
const shortest = 2;
const longest = 100;

/** The column a type is searched by; `searchTextOf` makes its value whenever a row's names change. */
export const SearchTextColumn = (): PropertyDecorator => Column("text", { default: "" });

// Full-width letters and digits mean the same as half-width ones; case, and marks nobody sees (a pasted text brings some), mean nothing.
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase();

/**
 * What a row can be found by: its names, their pinyin without tones and their initials, one a line (a search never spans two of them).
 * `龙河社区` → `龙河社区`, `longheshequ`, `lhsq`.
 */
export function searchTextOf(...names: readonly (string | null | undefined)[]): string {
  // Its dictionary takes some megabytes: a service that never writes a name never loads it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would make every writer of a row asynchronous
  const { pinyin } = require("pinyin-pro") as typeof import("pinyin-pro");
  const lines = names
    .filter((name): name is string => Boolean(name))
    .flatMap((name) => {
      const text = fold(name).replace(/\s+/g, "");
      const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
      return [text, syllables.join(""), syllables.map((syllable) => [...syllable][0] ?? "").join("")];
    });
  return [...new Set(lines)].join("\n");
}

/**
 * SQL: the rows `t` whose search text holds every word of what was typed (Chinese, pinyin or initials; words are parted by spaces).
 * The pairs of letters are what the index knows; the comparison after it makes sure they stand together. BAD_USER_INPUT for a text under
 * two or over a hundred characters, or with a word of one character.
 */
export function matching(text: string, bind: Bind): string {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.some((word) => [...word].length < shortest)) throw badInput(`请至少输入${shortest}个字`);
  if (text.length > longest) throw badInput(`搜索的文字最多${longest}个字`);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return `search_grams(t.search_text) @> search_grams(${bind(words.join("\n"))}) and t.search_text like all (${bind(patterns)}::text[])`;
}

/** The immutable function behind the index: all pairs of neighbouring characters within each line of a text. */
export const createSearchGrams = `CREATE FUNCTION search_grams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(line, i, 2)), '{}')
  FROM regexp_split_to_table($1, E'\\n') AS line, generate_series(1, length(line) - 1) AS i
$$`;

/** What a search finds, by type; each subgraph adds the lists of its own types. */
@Directive("@shareable")
@forPartners
@ObjectType({ description: "搜索结果，按类别分列" })
export class SearchResults {
  @Field(() => String, { description: "所搜的文字" })
  text!: string;
  @Field(() => ID, { nullable: true, description: "只搜此区划及所辖各级；为空时不限" })
  regionCode!: string | null;
}

/** The arguments of `search(text, regionCode)`, the root field that several subgraphs share. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, { description: `要搜的文字，${shortest}到${longest}个字` })
  text!: string;
  @Field(() => ID, { nullable: true, description: "只搜此区划及所辖各级；不填则不限" })
  regionCode?: string | null;
}

/** The description of that root field: a shared field must say the same everywhere. */
export const searchDescription =
  "搜索党组织、企业、活动、需求和项目：用两个字以上的中文、拼音或拼音首字母，几个词以空格分开，都要符合";

/** Answers the root field `search`; refuses a text that cannot be searched for once, here, and not once per list. */
export function searchResults({ text, regionCode }: SearchArgs): SearchResults {
  matching(text, () => "");
  return { text, regionCode: regionCode ?? null };
}
