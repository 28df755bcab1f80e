import type { HostileClass } from "./hostile-documents";
import { body, pick, repeat, street, ten, within } from "./hostile-writing";

const page = (field: string, first: string, inner: string) => `${field}(first: ${first}) { edges { node { ${inner} } } }`;

/** Pages in pages that climb from organizations to what they host and back. */
const pages = (levels: number, first: string): string =>
  levels === 0 ? "code" : page("enterprises", first, `region { ${pages(levels - 1, first)} }`);

const summaries =
  "organizationSummary { estates members } enterpriseSummary { enterprises alliances } activitySummary { sessions meetings } volunteerSummary { teams hours }";
const figures =
  "organizationFigures { key } enterpriseFigures { key } activityFigures { key published { display } } volunteerFigures { key }";

const wideSelections: readonly string[] = [
  page(
    "enterprises",
    "100",
    `id name region { code name ${summaries} } partyOrganization { id name } volunteerTeams { id name }`,
  ),
  page(
    "activities",
    "100",
    `id title hosts { id name region { name } } coHosts { id name } venue { id name } alliance { id name }`,
  ),
  page(
    "partyOrganizations",
    "100",
    `id name units { id name } volunteerTeams { id name } posts { id title } region { ${summaries} }`,
  ),
  page(
    "alliances",
    "50",
    `name lead { name volunteerTeams { name } } meetings(first: 20) { edges { node { title projectsPublished { title } } } }`,
  ),
  page("venues", "100", `name activities(first: 5) { edges { node { title hosts { name } } } } host { name units { name } }`),
  page(
    "volunteerTeams",
    "100",
    `name hostEnterprises { name partyOrganization { name } } hostOrganization { name units { name } }`,
  ),
  page("projects", "100", `title claims { id } needs { title } alliance { name } originResolution { text meeting { title } }`),
  page(
    "resolutions",
    "100",
    `text meeting { title alliance { name lead { name } } } ownerOrganization { name } project { title }`,
  ),
  `children { name ${summaries} ${figures} children { name ${summaries} ${figures} } }`,
  `${summaries} ${figures} children { ${summaries} ${figures} ${page("needs", "5", "title project { title } enterprise { name }")} }`,
];

const cursors = [
  "",
  "x",
  "%%%",
  "' OR 1=1 --",
  "A".repeat(60_000),
  Buffer.from(`{"id":{"$gt":""}}`).toString("base64"),
  Buffer.from("[null,null]").toString("base64url"),
  Buffer.from(`["9999999-99-99","not-a-uuid"]`).toString("base64url"),
  Buffer.from([0, 255, 254, 0]).toString("base64"),
  "\u0000\ud800",
];

const wrongValues: readonly unknown[] = [
  [],
  {},
  { code: "51" },
  [[[["51"]]]],
  true,
  1e308,
  -0.5,
  null,
  Object.fromEntries([
    ["__proto__", { code: "51" }],
    ["constructor", { prototype: {} }],
    ["toString", "x"],
  ]),
  Array.from({ length: 400 }, () => ({})),
];

const strangeTexts = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\u202e510116003",
  "\ufeff51",
  "é".repeat(5_000),
  "𠮷".repeat(5_000),
  "\u200d".repeat(10_000),
  "﷽".repeat(5_000),
];

const nestedJson = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
const raw = (variables: string) =>
  `{"query":"query ($v: ActivityFilter) { activities(filter: $v) { totalCount } }","variables":${variables}}`;

/** Just within the limits of shape: twenty root fields, up to sixty aliases, over two hundred objects, most of them in another subgraph. */
const withinAll = (index: number): string => {
  const fields = pick(
    [
      "name level founded isProvisional",
      "code name",
      summaries,
      "organizationSummary { estates }",
      "parent { name } children { name }",
      "name level founded",
      "name isProvisional",
      `name ${summaries}`,
      "name organizationSummary { estates }",
      "ancestors { name } children { name }",
    ],
    index,
  );
  return `query Q { ${repeat(20, (at) => `r${at}: region(code: "51011600390${at % 3}") { ${repeat(2, (copy) => `a${copy}: parent { code ${fields} }`)} code ${index === 2 || index > 4 ? "" : fields} } `)} }`;
};

/** Classes that lie in numbers, variables and texts, and in what a plain document makes the hub do. */
export const valueClasses: readonly HostileClass[] = [
  ten("pages by variables", "refused", (index) =>
    body(`query ($n: Int) { ${street} { ${pages(2 + (index % 3), "$n")} } }`, {
      n: pick([100, 100, 100, 2 ** 31 - 1, 100], index) - index,
    }),
  ),
  ten("lists by variables", "refused", (index) => {
    const statuses = Array.from({ length: 501 + index * 1_500 }, () => "OFFERED");
    const query = `query ($s: [ClaimStatus!]) { ${street} { claims(status: $s) { totalCount } } }`;
    return body(query, index % 2 === 0 ? { s: statuses } : { s: { ...statuses } });
  }),
  ten("pages by defaults of the operation", "refused", (index) =>
    body(`query ($n: Int = ${100 - index}) { ${street} { ${pages(2 + (index % 3), "$n")} } }`),
  ),
  ten("pages by defaults of the schema", "refused", (index) => {
    const field = pick(["enterprises", "venues", "projects", "activities", "needs"], index);
    const inner = `${`${field} { edges { node { region { `.repeat(4)} name ${"}".repeat(16)}`;
    return body(`{ ${street} { ${inner} ${repeat(index, (at) => `a${at}: name`)} } }`);
  }),
  ten("lists in lists", "refused", (index) => {
    const levels = 5 - (index % 2);
    return body(
      `{ ${repeat(1 + index, (at) => `r${at}: ${street} { ${within(levels, pick(["children", "ancestors"], at), "organizationFigures { key label published { display unit source } }")} }`)} }`,
    );
  }),
  ten("wide selections over joins", "either", (index) => body(`{ ${street} { ${wideSelections[index]} } }`)),
  ten("choices for the planner", "either", (index) => {
    const wide = repeat(
      10 + index,
      (at) => `r${at}: region(code: "5101160039${at}") { code ${index % 2 === 0 ? "" : summaries} }`,
    );
    return body(
      `{ ${wide} ${page("enterprises", "5", `region { code parent { code children { code } } } premises { region { code } }`)} }`,
    );
  }),
  ten("just within every limit", "either", (index) => body(withinAll(index), undefined, "Q")),
  ten("long strings", "either", (index) => {
    const text = "长".repeat(2_000 * (index + 1));
    if (index < 3) return body(`{ search(text: ${JSON.stringify(text)}) { text } }`);
    if (index < 6) return body(`query ($t: String!) { search(text: $t) { text } }`, { t: text });
    if (index < 8) return body(`{ region(code: "${"5".repeat(6_000 * index - 22_000)}") { name } }`);
    if (index < 9) return body(`# ${"x".repeat(300_000)}\n{ __typename }`);
    return body(`{ ${"n".repeat(100_000)} }`);
  }),
  ten("deep input", "refused", (index) =>
    index < 3
      ? raw(nestedJson(`{"v":`, "}", 14 + index * 4_000).replace(`:}`, ":1}"))
      : index < 6
        ? raw(`{"v":${nestedJson("[", "]", 14 + index * 15_000)}}`)
        : body(`{ activities(filter: ${`{ text: `.repeat(20 * index)}1${" }".repeat(20 * index)}) { totalCount } }`),
  ),
  ten("strange characters", "either", (index) => {
    const text = strangeTexts[index] as string;
    return index % 2 === 0
      ? body(`query ($c: ID!, $t: String!) { region(code: $c) { name } search(text: $t) { activities { totalCount } } }`, {
          c: text,
          t: text,
        })
      : body(
          `{ region(code: ${JSON.stringify(text)}) { name enterprises(filter: { text: ${JSON.stringify(text)} }) { totalCount } } }`,
        );
  }),
  ten("many variables", "refused", (index) => {
    const count = 60 + index * 20;
    const names = Array.from({ length: count }, (_, at) => `v${at}`);
    const declared = names.map((name) => `$${name}: ${index % 2 === 0 ? "ID!" : "[[[[ID]]]]"}`).join(" ");
    return body(`query (${declared}) { __typename }`, Object.fromEntries(names.map((name) => [name, name])));
  }),
  ten("garbage for cursors", "either", (index) =>
    body(
      `query ($a: String, $n: Int) { enterprises(first: $n, after: $a) { edges { node { id } } } ${street} { activities(first: 5, after: $a) { totalCount edges { node { id } } } volunteerTeams(after: $a) { totalCount } } }`,
      { a: cursors[index], n: pick([5, -1, 101, 0, 2 ** 31 - 1], index) },
    ),
  ),
  ten("variables of the wrong type", "refused", (index) =>
    body(`query ($c: ID!, $n: Int!) { region(code: $c) { enterprises(first: $n) { totalCount } } }`, {
      c: wrongValues[index],
      n: pick(["5", [], {}, 1.5, "🎉"], index),
    }),
  ),
  ten("mutations", "either", (index) => {
    const give = `claimProject(input: { projectId: "${index}" }) { userErrors { message } }`;
    if (index < 3) return body(`mutation { ${repeat(20 - index, (at) => `m${at}: ${give}`)} }`);
    if (index < 6) return body(`mutation { ${repeat(31 + index, (at) => `m${at}: ${give}`)} }`);
    if (index < 8) return body(`{ ${give} __typename mutation { __typename } }`);
    return body(`mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { message } } }`, {
      i: nestedObject(index),
    });
  }),
];

function nestedObject(levels: number): unknown {
  return levels === 0 ? Object.fromEntries([["__proto__", 1]]) : { input: nestedObject(levels - 1), toString: levels };
}
