import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import type { Issue } from "../issue/issue.entity";
import { enterIssues } from "../issue/issue.service";
import type { IssueStatusValue } from "../issue/issue.states";
import { wordsOf } from "../issue/issue-words";
import { recount } from "../report/summary.recount";
import { anIssue, aRegion, caseWorkerOf, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const place = "330106001003";
const next = "330106001004";
const estateId = randomUUID();
const street: Partial<Viewer> = { ...staffOf("330106001"), scopes: ["cases:*"], person: randomUUID() };
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["cases:*"], person: randomUUID() };

beforeAll(async () => {
  for (const code of [place, next]) await subgraph.given(aRegion(code));
});
beforeEach(() => subgraph.db.query("truncate issue, state_change, region_counter, practical_deed cascade"));

const lamp = { title: "3栋2单元路灯不亮", detail: "楼下的路灯坏了，晚上回家看不清台阶。" };
async function entered(given: Partial<Issue> & { days?: number } = {}, way: readonly IssueStatusValue[] = ["REPORTED"]) {
  const { days = 0, ...more } = given;
  const reportedAt = new Date(Date.now() - days * 86_400_000 - 3_600_000);
  const entry = anIssue(way, { ...lamp, regionCode: place, reportedAt, ...more });
  await subgraph.db.transaction((tx) => enterIssues(tx, [entry]));
  return entry.issue.id;
}
const suggested = async (id: string, viewer = staff): Promise<string[] | null> => {
  const { issue } = await subgraph.as(viewer).run(`{ issue(id: "${id}") { possibleDuplicates { id } } }`);
  return issue.possibleDuplicates?.map((each: { id: string }) => each.id);
};
const settle = async (id: string, duplicateOfId: string | null, viewer = staff) => {
  const { settleIssue } = await subgraph
    .as(viewer)
    .run(
      `mutation ($input: SettleIssueInput!) { settleIssue(input: $input) { issue { status duplicateOf { id } } userErrors { code message } } }`,
      { input: { id, outcome: "DUPLICATE", duplicateOfId } },
    );
  return settleIssue;
};
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
const triaged = (given: Partial<Issue> = {}) => entered(given, ["REPORTED", "TRIAGED"]);

test("words are pairs of letters; marks, spaces and width are none", () => {
  expect(wordsOf("路灯，不亮！", "Ａ座 路灯")).toEqual(["a座", "不亮", "路灯"]);
  expect(wordsOf("灯")).toEqual([]);
});

test("what may be the same is suggested: same estate, similar words, within a fortnight, the most similar first", async () => {
  const id = await entered({ estateId });
  const same = await entered({ estateId, days: 2, title: "路灯不亮了", detail: "3栋2单元楼下的路灯坏了好几天。" });
  const less = await entered({ estateId, days: 13, title: "路灯时亮时不亮", detail: "请看一看小区门口的路灯，老人回家看不清。" });
  await entered({ estateId, days: 15 });
  await entered({ estateId: randomUUID(), days: 1 });
  await entered({ estateId: null, days: 1 });
  await entered({ estateId, days: 1, title: "电梯困人", detail: "电梯停在两层之间，里面有人。" });
  await entered({ estateId, regionCode: next, days: 1 });

  expect(await suggested(id)).toEqual([same, less]);
});

test("what lies in no estate is compared with all of its community; a duplicate is never suggested, and later reports are", async () => {
  const id = await entered({ days: 5 });
  const inEstate = await entered({ estateId, days: 6 });
  const later = await entered({ days: 1 }, ["REPORTED", "TRIAGED", "DISPATCHED"]);
  await entered({ days: 2, duplicateOfId: inEstate }, ["REPORTED", "TRIAGED", "DUPLICATE"]);

  expect((await suggested(id))?.sort()).toEqual([inEstate, later].sort());
});

test("suggestions are for whoever may triage, and only before it is dispatched", async () => {
  const [id, dispatched] = [await entered(), await entered({}, ["REPORTED", "TRIAGED", "DISPATCHED"])];
  expect(await suggested(id)).toEqual([dispatched]);
  expect(await suggested(dispatched)).toEqual([]);
  await expect(
    subgraph.as(caseWorkerOf(place)).run(`{ issue(id: "${id}") { possibleDuplicates { id } } }`),
  ).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});

test("the suggestions of a page of issues cost one statement, which asks the index for words", async () => {
  for (let index = 0; index < 8; index += 1) await entered({ estateId });
  subgraph.statements();
  const { region } = await subgraph
    .as(staff)
    .run(`{ region(code: "${place}") { issues(first: 20) { edges { node { possibleDuplicates { id number } } } } } }`);
  const asked = subgraph.statements().filter((sql) => sql.includes("t.words && i.words"));
  expect(asked).toHaveLength(1);
  expect(region.issues.edges.map(({ node }: any) => node.possibleDuplicates.length)).toEqual(Array(8).fill(5));
  const plan = await subgraph.db.transaction(async (tx) => {
    await tx.query("set local enable_seqscan = off");
    return tx.query("explain select from issue t where t.words && array['路灯']");
  });
  expect(JSON.stringify(plan)).toContain("issue_words_idx");
});

test("each wrong original has an answer of its own, and nothing is stored", async () => {
  const id = await triaged();
  const original = await entered();
  const duplicate = await entered({ duplicateOfId: original }, ["REPORTED", "TRIAGED", "DUPLICATE"]);
  const elsewhere = await entered({ regionCode: next });
  expect(codeOf(await settle(id, null))).toBe("DUPLICATE_NOT_FOUND");
  expect(codeOf(await settle(id, randomUUID()))).toBe("DUPLICATE_NOT_FOUND");
  expect(codeOf(await settle(id, id.toUpperCase()))).toBe("DUPLICATE_OF_ITSELF");
  expect(codeOf(await settle(id, duplicate))).toBe("DUPLICATE_OF_DUPLICATE");
  // To whom the other region is hidden, so is what lies in it.
  expect(codeOf(await settle(id, elsewhere))).toBe("DUPLICATE_NOT_FOUND");
  expect(codeOf(await settle(id, elsewhere, street))).toBe("DUPLICATE_OUTSIDE_REGION");
  expect(await subgraph.db.query("select status, version from issue where id = $1", [id])).toEqual([
    { status: "TRIAGED", version: 2 },
  ]);
});

test("what repeated an issue that turns out to repeat another one follows it there", async () => {
  const [first, second, third] = [await entered(), await triaged(), await triaged()];
  await settle(third, second);
  expect((await settle(second, first)).issue).toEqual({ status: "DUPLICATE", duplicateOf: { id: first } });
  const rows = await subgraph.db.query("select duplicate_of_id as of from issue where id = any($1::uuid[])", [[second, third]]);
  expect(rows).toEqual([{ of: first }, { of: first }]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("of two issues that are made each other's duplicate at once one is; the database refuses what would be a ring", async () => {
  for (let round = 0; round < 10; round += 1) {
    const [a, b] = [await triaged(), await triaged()];
    const answers = await Promise.all([settle(a, b), settle(b, a)]);
    expect(answers.map(codeOf).sort()).toEqual(["DUPLICATE_OF_DUPLICATE", undefined]);
  }
  const [a, b, c] = [await triaged(), await triaged(), await triaged()];
  const repeat = (id: string, of: string) =>
    subgraph.db.query("update issue set status = 'DUPLICATE', closed_at = now(), duplicate_of_id = $2 where id = $1", [id, of]);
  await repeat(a, b);
  await expect(repeat(c, a)).rejects.toMatchObject({ driverError: { constraint: "issue_duplicate_guard" } });
  await expect(repeat(b, c)).rejects.toMatchObject({ driverError: { constraint: "issue_duplicate_guard" } });
  await subgraph.db.query("alter table issue disable trigger issue_duplicate_guard");
  await repeat(b, c);
  await subgraph.db.query("alter table issue enable trigger issue_duplicate_guard");
});
