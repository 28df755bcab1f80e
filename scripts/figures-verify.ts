import { mintToken } from "@quyu/gateway/development-issuer";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readScriptEnv } from "./env";
import { currentHolder } from "./hub-lock";

/**
 * `npm run figures:verify [URL]`: asks the running hub over HTTP for every published figure and compares it with demo/facts.json;
 * then compares what the hub counted itself with what was published. Prints `N of N` for both, fails on any difference.
 */

interface Fact {
  key: string;
  kind: string;
  value: number | string;
  valueMax?: number;
  unit: string;
  qualifier: string;
  display: string;
  asOf?: string;
  sources: string[];
}

interface Figure {
  value: number | null;
  valueMax: number | null;
  unit: string;
  qualifier: string;
  display: string;
  asOf: string | null;
  source: string;
  sources: string[];
}

interface Indicator {
  key: string;
  published: Figure | null;
  recorded: Figure | null;
}

const folder = resolve(__dirname, "../../demo");
const read = <Content>(name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Content;

/** The kinds of facts that are figures; named formulas live as work methods, aims, mechanisms and names. */
const figureKinds = new Set(["count", "ratio", "money", "frequency", "duration", "date", "threshold", "ordinal"]);
const lists = ["organizationFigures", "enterpriseFigures", "activityFigures", "volunteerFigures"] as const;

/** Some counts are for staff only, so staff asks; a hub with an issuer of its own is asked as a visitor, and says less. */
async function authorization(): Promise<Record<string, string>> {
  const { issuerKeyFile } = readScriptEnv();
  if (!existsSync(issuerKeyFile)) return {};
  const scopes = ["organizations:read", "enterprises:read", "activities:read", "volunteers:read"];
  const token = await mintToken({ role: "officer", regions: ["51", "31", "64"], scopes }, { keyFile: issuerKeyFile });
  return { authorization: `Bearer ${token}` };
}

async function figuresOf(url: string, codes: string[]): Promise<Map<string, Indicator>> {
  const selection = lists.map((list) => `${list} { key published { ...F } recorded { ...F } }`).join(" ");
  const regions = codes.map((code) => `r${code}: region(code: "${code}") { ${selection} }`).join("\n");
  const query = `query AllFigures { ${regions} }\nfragment F on Figure { value valueMax unit qualifier display asOf source sources }`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await authorization()) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, Record<string, Indicator[] | null> | null>;
    errors?: { message: string }[];
  };
  for (const { message } of errors ?? []) console.error(message);
  const found = Object.values(data ?? {}).flatMap((region) => Object.values(region ?? {}).flatMap((figures) => figures ?? []));
  return new Map(found.map((figure) => [figure.key, figure]));
}

/** The differences between a fact and the figure that the hub answers for it. */
function differences(fact: Fact, figure: Figure): string[] {
  const expected = {
    // The contract: null where the fact is a text or a date, which `display` shows.
    value: fact.kind === "date" || typeof fact.value === "string" ? null : fact.value,
    valueMax: fact.valueMax ?? null,
    unit: fact.unit,
    qualifier: fact.qualifier.toUpperCase().replaceAll("-", "_"),
    display: fact.display,
    asOf: fact.asOf ?? null,
    source: fact.sources[0],
    sources: fact.sources.join("；"),
  };
  const given = { ...figure, sources: figure.sources.join("；") };
  return (Object.keys(expected) as (keyof typeof expected)[])
    .filter((name) => expected[name] !== given[name])
    .map((name) => `${name}: published ${expected[name]}, answered ${given[name]}`);
}

/** Whether a count of records agrees with what was published, in the sense of its word: 余 is more, 近 is a little less, a range holds it. */
function agrees(fact: Fact, recorded: Figure): boolean {
  if (fact.kind === "date") return recorded.display === fact.display;
  const value = recorded.value;
  if (value === null) return false;
  const published = Number(fact.value);
  switch (fact.qualifier) {
    case "over":
      return value > published;
    case "nearly":
      return value < published && value >= published * 0.9;
    case "range":
      return value >= published && value <= (fact.valueMax ?? Infinity);
    default:
      return value === published;
  }
}

async function main(): Promise<void> {
  const url = process.argv[2] ?? `http://127.0.0.1:${currentHolder()?.ports?.gateway ?? 4000}`;
  const facts = read<Fact[]>("facts.json").filter(({ kind }) => figureKinds.has(kind));
  const owned = read<{ key: string; regionCode: string; measure?: string }[]>("figures.json");
  const figures = await figuresOf(url, [...new Set(owned.map(({ regionCode }) => regionCode))]);

  const wrong = facts.flatMap((fact) => {
    const figure = figures.get(fact.key)?.published;
    return figure ? differences(fact, figure).map((text) => `${fact.key}: ${text}`) : [`${fact.key}: not answered`];
  });
  const counted = new Set(owned.filter(({ measure }) => measure).map(({ key }) => key));
  const disagreeing = facts.flatMap((fact) => {
    const recorded = figures.get(fact.key)?.recorded;
    if (counted.has(fact.key) !== Boolean(recorded))
      return [`${fact.key}: ${recorded ? "counted, but not listed" : "listed as counted, but no count answered"}`];
    return recorded && !agrees(fact, recorded) ? [`${fact.key}: published ${fact.display}, recorded ${recorded.display}`] : [];
  });

  for (const line of [...wrong, ...disagreeing]) console.error(line);
  const bad = (lines: string[]) => new Set(lines.map((line) => line.split(":")[0])).size;
  console.log(`published figures answered as published: ${facts.length - bad(wrong)} of ${facts.length}`);
  console.log(`recorded figures that agree with the published ones: ${counted.size - bad(disagreeing)} of ${counted.size}`);
  if (wrong.length + disagreeing.length > 0) process.exitCode = 1;
}

void main();
