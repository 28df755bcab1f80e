import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { type Exceptions, shapeProblems } from "./shape";

const api = buildSchema(readFileSync(join(__dirname, "../../schema/api.graphql"), "utf8"));

const accepted: Exceptions = {
  meanings: {
    role: "a part in an alliance is one of a few; a duty on a rota is any text",
    code: "a region's code, and the code shown at a check-in",
    from: "a day, a time of day on a rota, and the old code of a region",
    to: "a day, a time of day on a rota, and the new code of a region",
    title: "what a record is called, and the post a person is appointed to",
    members: "how many a body has, and who founds an alliance",
    audience: "the enterprises a policy is for, and the residents a service is for",
    quantity: "what is lent is counted; what a claim is fulfilled with is weighed as well",
    minutes: "how long, and what was said in a meeting",
    decision: "of hours and of needs, each with its own answers",
    onBehalfOf: "its two types are the same, see twins",
  },
  twins: {
    OrderForInput:
      "a field keeps the type that was promised: a client may have declared a variable of it; new inputs take OnBehalfOfInput",
  },
  codes: {
    ALREADY_A_MEMBER: "a code that is sent keeps its spelling: a client cannot be sent two",
  },
};

test("the schema reads as if one hand had written it", () => {
  expect(shapeProblems(api, accepted)).toEqual([]);
});

/** A schema in which every rule is broken, each beside one that keeps it. */
const bad = buildSchema(`
  type Query {
    "活动"
    activity: Activity
    "社区里的活动，按日期"
    activities("同时满足的条件" filter: ActivityFilter, "只取这一状态的" status: ActivityStatus, "id" id: ID): [Activity!]
    "能办的各项活动"
    coming("只取这些状态的" statuses: [ActivityStatus!], "第一天是哪天" from: Date!, "最后一天是哪天" to: Date!, "活动的编号" id: String): [Activity!]
    "以前的各项活动"
    past("只取这一状态的" status: ActivityStatus @deprecated(reason: "REMOVE_AFTER=2027-06-01 | 改用 statuses")): [Activity!]
  }
  type Mutation { "办一场活动" plan(input: PlanInput!): Activity }
  scalar Date
  "活动"
  type Activity { "编号" id: ID, "活动此刻的状态" status: ActivityStatus, "kind" kind: String }
  "活动的筛选条件"
  input ActivityFilter { "名称中的文字" text: [String!], "只取这一状态的" status: ActivityStatus, "从哪天开始" from: String }
  "没有这样的类型"
  input GhostFilter { "名称中的文字" text: String }
  "办一场活动的输入" input PlanInput { "负责的人是谁" by: PersonInput, "替谁办理活动" onBehalfOf: ClientInput }
  "负责的人是谁" input PersonInput { "本人的姓名" name: String! }
  "替谁办理活动" input ClientInput { "客户的姓名" name: String! }
  "活动的进展情况"
  enum ActivityStatus { "草稿" DRAFT, ENDED }
  "办理未成功的原因"
  enum PlanErrorCode { "没有这个场地" VENUE_MISSING, "请写明原因" REASON_REQUIRED, "没有权限" FORBIDDEN, "已在其中" ALREADY_A_MEMBER }
  "登记未成功的原因"
  enum JoinErrorCode { "已在队里" ALREADY_MEMBER, "请写明原因" WHY_REQUIRED }
`);

test("a schema that breaks the rules is told so, for each of them", () => {
  const problems = shapeProblems(bad, { meanings: { title: "was two things once" }, twins: {}, codes: {} });

  expect(problems.sort()).toEqual(
    [
      "Query is described as no more than “”",
      "Mutation is described as no more than “”",
      "Date is described as no more than “”",
      "Activity is described as no more than “活动”",
      "Query.activity is described as no more than “活动”",
      "Query.activities(id) is described as no more than “id”",
      "Activity.id is described as no more than “编号”",
      "Activity.kind is described as no more than “kind”",
      "ActivityStatus.ENDED is described as no more than “”",
      "ActivityFilter.text is [String!], not String",
      "ActivityFilter.regionCode is missing, not ID",
      "ActivityFilter.from is String, not Date",
      "ActivityFilter.status is ActivityStatus, not [ActivityStatus!]",
      "ActivityFilter.kind is missing, not String",
      "GhostFilter filters no type of that name",
      "Query.activities(status) is ActivityStatus, not a list of states",
      "ActivityFilter.status is ActivityStatus, not a list of states",
      "Query.coming takes the two days of a range apart, not a DateRangeInput",
      "id has several types: ID in Query.activities(id), String in Query.coming(id)",
      "from has several types: Date in Query.coming(from), String in ActivityFilter.from",
      "title is listed as an exception, but is none",
      "ClientInput is the same as PersonInput",
      "PlanErrorCode.VENUE_MISSING says “没有这个场地”, but is not /_NOT_FOUND$/",
      "PlanErrorCode.FORBIDDEN is a code of errors, not of a refusal",
      "JoinErrorCode.ALREADY_MEMBER is spelt ALREADY_A_MEMBER elsewhere",
      "JoinErrorCode.WHY_REQUIRED says what REASON_REQUIRED says elsewhere",
    ].sort(),
  );
});
