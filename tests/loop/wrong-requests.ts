import { randomUUID } from "node:crypto";

export const longhe = "510116003901";
export const binjiang = "510116003902";

/** Records the wrong requests are about. */
export const known: Record<string, string> = {};

export const anEnterprise = {
  regionCode: longhe,
  name: "成都测试商贸有限公司",
  creditCode: "91350100M000100Y43",
  kind: "PRIVATE",
};
export const aBranch = { regionCode: longhe, name: "测试党支部", kind: "BRANCH" };
const aVenue = { regionCode: longhe, name: "测试驿站", kind: "STATION" };
export const anAlliance = { regionCode: longhe, name: "测试联盟", kind: "PARTNERSHIP" };
export const aProject = { regionCode: longhe, title: "测试项目", summary: "说明", field: "PARKING" };
const hours = (opens: string, closes: string, weekday = 1) => ({ weekday, opens, closes, kind: "REGULAR" });

export const the = (name: string): string => {
  const id = known[name];
  if (id === undefined) throw new Error(`there is no ${name}`);
  return id;
};

export type Caller = "staff" | "officer" | "enterprise" | "resident" | "leader" | "volunteer" | "visitor";
/** What is wrong, the mutation, its input, the code, and who sends it where it is not staff. */
export type Case = [what: string, mutation: string, input: () => object, code: string, caller?: Caller];

const enterprise = (what: string, more: object, code: string, caller?: Caller): Case => [
  what,
  "registerEnterprise",
  () => ({ ...anEnterprise, creditCode: "91350100M000100Y43", ...more }),
  code,
  caller,
];
const amended = (what: string, more: () => object, code: string, caller?: Caller): Case => [
  what,
  "amendEnterprise",
  () => ({ id: the("enterprise"), version: 1, ...more() }),
  code,
  caller,
];
const organization = (what: string, more: () => object, code: string): Case => [
  what,
  "createPartyOrganization",
  () => ({ ...aBranch, ...more() }),
  code,
];
const reparented = (what: string, id: string, parent: string, code: string): Case => [
  what,
  "amendPartyOrganization",
  () => ({ id: the(id), version: 1, parentId: the(parent) }),
  code,
];
const project = (what: string, shares: unknown, code = "INVALID_INPUT"): Case => [
  `a project of ${what}`,
  "draftProject",
  () => ({ ...aProject, shares }),
  code,
];
const money = (what: string, amount: unknown, code = "INVALID_INPUT"): Case => [
  `${what} of money`,
  "proposeFundEntry",
  () => ({ fundId: the("fund"), amount, direction: "INCOME", purpose: "拨入" }),
  code,
];
const need = (what: string, more: object): Case => [
  `a need ${what}`,
  "draftNeed",
  () => ({ regionCode: longhe, title: "测试需求", field: "PARKING", ...more }),
  "INVALID_INPUT",
];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const booking = (what: string, more: () => object, code: string): Case => [
  `a booking ${what}`,
  "bookResource",
  () => ({
    resourceId: the("resource"),
    purpose: "停车",
    startsAt: inDays(1),
    endsAt: inDays(2),
    enterpriseId: the("enterprise"),
    ...more(),
  }),
  code,
];
const visit = (what: string, more: object, code: string): Case => [
  `a visit ${what}`,
  "recordVisit",
  () => ({ enterpriseId: the("enterprise"), notes: "走访", ...more }),
  code,
];
const company = { regionCode: longhe, name: "测试社会公司", promisedWelfareShare: 0.2 };
const text = (what: string, name: unknown, code = "INVALID_INPUT"): Case => [
  `a name ${what}`,
  "foundAlliance",
  () => ({ ...anAlliance, name }),
  code,
];

export const cases: Case[] = [
  enterprise("a credit code with one wrong digit", { creditCode: "91350100M000100Y44" }, "CREDIT_CODE_INVALID"),
  enterprise("a credit code with two digits exchanged", { creditCode: "91350010M000100Y43" }, "CREDIT_CODE_INVALID"),
  enterprise("a credit code of 17 characters", { creditCode: "91350100M000100Y4" }, "CREDIT_CODE_INVALID"),
  enterprise("a credit code with the letter O", { creditCode: "9135O100M000100Y43" }, "CREDIT_CODE_INVALID"),
  enterprise("a credit code that is taken", {}, "CREDIT_CODE_TAKEN"),
  enterprise(
    "a credit code that is taken, in full width",
    { creditCode: "９１３５０１００ｍ０００１００ｙ４３" },
    "CREDIT_CODE_TAKEN",
  ),
  enterprise("a region nobody registered", { regionCode: "510116003999" }, "REGION_NOT_FOUND", "officer"),
  enterprise("a region of somebody else", { regionCode: binjiang }, "FORBIDDEN"),
  enterprise("fewer than no staff", { staff: -1 }, "INVALID_INPUT"),
  enterprise("more staff than an Int holds", { staff: 2 ** 31 }, "BAD_USER_INPUT"),
  enterprise("half a person", { staff: 1.5 }, "BAD_USER_INPUT"),
  enterprise("an unknown kind", { kind: "PIRATE" }, "BAD_USER_INPUT"),
  enterprise("a field that is not there", { motto: "务实" }, "BAD_USER_INPUT"),
  enterprise("no name", { name: undefined }, "BAD_USER_INPUT"),
  enterprise("a name that is null", { name: null }, "BAD_USER_INPUT"),
  enterprise("a telephone number of letters", { contactPhone: "call me" }, "INVALID_INPUT"),
  enterprise("premises of another community", { premisesId: "far premises" }, "PREMISES_NOT_FOUND"),
  enterprise("the key of another request", { name: "另一家公司", idempotencyKey: "used" }, "IDEMPOTENCY_CONFLICT"),
  enterprise("a key in Chinese", { idempotencyKey: "钥匙" }, "INVALID_INPUT"),
  enterprise("a key of 101 characters", { idempotencyKey: "k".repeat(101) }, "INVALID_INPUT"),
  enterprise("a caller without the scope", {}, "FORBIDDEN", "enterprise"),
  enterprise("a caller without a token", {}, "FORBIDDEN", "visitor"),
  text("that is blank", " 　\t "),
  text("of marks only", "———"),
  text("of 100 kB", "联".repeat(34_000)),
  text("with an emoji", "联盟🎉"),
  text("with marks of direction", "联\u202e盟"),
  text("with a mark of zero width", "联\u200b盟"),
  text("with a NUL", "联\u0000盟"),
  text("with half a character", "联\ud83d盟"),
  text("that is a number", 12, "BAD_USER_INPUT"),
  amended("a stale version", () => ({ version: 7, name: "改名" }), "VERSION_CONFLICT"),
  amended("no version", () => ({ version: undefined, name: "改名" }), "BAD_USER_INPUT"),
  amended("an id nobody has", () => ({ id: randomUUID() }), "NOT_FOUND"),
  amended("an id that is none", () => ({ id: "1' or '1'='1" }), "NOT_FOUND"),
  amended("the record of another region", () => ({ id: the("far enterprise") }), "FORBIDDEN"),
  amended("a name taken away", () => ({ name: "" }), "INVALID_INPUT"),
  ["an aim twice", "foundAlliance", () => ({ ...anAlliance, aims: ["安全", "安全 "] }), "INVALID_INPUT"],
  [
    "more aims than twenty",
    "foundAlliance",
    () => ({ ...anAlliance, aims: [..."一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子"] }),
    "INVALID_INPUT",
  ],
  [
    "a founder twice",
    "foundAlliance",
    () => ({ ...anAlliance, members: [{ enterpriseId: the("enterprise") }, { enterpriseId: the("enterprise") }] }),
    "ALREADY_MEMBER",
  ],
  ["31 February", "admitMember", () => ({ id: randomUUID(), since: "2026-02-31" }), "BAD_USER_INPUT"],
  ["a day in words", "admitMember", () => ({ id: randomUUID(), since: "明天" }), "BAD_USER_INPUT"],
  reparented("an organization below its own child", "general branch", "branch", "CYCLE"),
  reparented("an organization below itself", "branch", "branch", "CYCLE"),
  reparented("a committee below a branch", "committee", "branch", "CYCLE"),
  organization("a branch below a branch", () => ({ parentId: the("branch") }), "PARENT_KIND_NOT_ALLOWED"),
  organization(
    "a term that ends before it begins",
    () => ({ termBeganOn: "2026-06-01", termEndsOn: "2026-05-01" }),
    "INVALID_INPUT",
  ),
  organization("fewer than no members", () => ({ fullMembers: -3 }), "INVALID_INPUT"),
  [
    "a child outside the region of its parent",
    "createPartyOrganization",
    () => ({ ...aBranch, regionCode: binjiang, parentId: the("committee") }),
    "OUTSIDE_REGION",
    "officer",
  ],
  ["an hour that no clock shows", "createVenue", () => ({ ...aVenue, openingHours: [hours("08:00", "25:00")] }), "HOURS_INVALID"],
  [
    "hours that end before they begin",
    "createVenue",
    () => ({ ...aVenue, openingHours: [hours("18:00", "09:00")] }),
    "HOURS_INVALID",
  ],
  [
    "hours that overlap",
    "createVenue",
    () => ({ ...aVenue, openingHours: [hours("09:00", "12:00"), hours("11:30", "17:00")] }),
    "HOURS_INVALID",
  ],
  [
    "an eighth day of the week",
    "createVenue",
    () => ({ ...aVenue, openingHours: [hours("09:00", "12:00", 8)] }),
    "INVALID_INPUT",
  ],
  [
    "an estate of another community",
    "formGrid",
    () => ({ regionCode: longhe, name: "一网格", level: "GRID", estateIds: [the("far estate")] }),
    "ESTATE_NOT_FOUND",
  ],
  project("no shares", 0),
  project("fewer than no shares", -1),
  project("half a share", 0.5, "BAD_USER_INPUT"),
  [
    "a claim of more than is left",
    "offerClaim",
    () => ({ projectId: the("project"), shares: 3, offer: "场地", enterpriseId: the("enterprise") }),
    "SHARES_EXCEEDED",
  ],
  [
    "a claim for somebody else",
    "offerClaim",
    () => ({ projectId: the("project"), shares: 1, offer: "场地", enterpriseId: the("enterprise") }),
    "FORBIDDEN",
    "enterprise",
  ],
  ["a claim declined without a reason", "decideClaim", () => ({ id: the("claim"), accept: false }), "REASON_REQUIRED"],
  ["a claim signed before it is accepted", "signClaim", () => ({ id: the("claim") }), "WRONG_STATE"],
  ["a need declined without a reason", "reviewNeed", () => ({ id: the("need"), decision: "DECLINE" }), "REASON_REQUIRED"],
  ["a need reviewed by whom it is not for", "reviewNeed", () => ({ id: the("need"), decision: "LIST" }), "FORBIDDEN", "resident"],
  money("less than nothing", -500),
  money("nothing", 0),
  money("a part of a 分", 1.5, "BAD_USER_INPUT"),
  money("more than there is", "900000000000000000000", "BAD_USER_INPUT"),
  money("more than anybody gives", "99999999999999"),
  booking("that ends before it begins", () => ({ endsAt: inDays(0.5) }), "INVALID_INPUT"),
  booking("in the past", () => ({ startsAt: inDays(-1) }), "TIME_PASSED"),
  booking("of more than there are", () => ({ quantity: 4 }), "OUTSIDE_CONDITIONS"),
  booking("of nothing", () => ({ quantity: 0 }), "INVALID_INPUT"),
  booking("on 31 February", () => ({ startsAt: "2027-02-31T09:00:00+08:00" }), "BAD_USER_INPUT"),
  visit("on 31 February", { visitedOn: "2026-02-31" }, "BAD_USER_INPUT"),
  visit("tomorrow", { visitedOn: "2099-01-01" }, "DAY_IN_FUTURE"),
  visit("with a need without a title", { needs: [{ title: " ", field: "PARKING" }] }, "INVALID_INPUT"),
  [
    "shares that are no whole",
    "foundSocialCompany",
    () => ({ ...company, shareholdings: [{ holder: "社区", share: 0.9 }] }),
    "SHARES_NOT_WHOLE",
  ],
  [
    "shares of more than the whole",
    "foundSocialCompany",
    () => ({
      ...company,
      shareholdings: [
        { holder: "社区", share: 0.6 },
        { holder: "村民", share: 0.5 },
      ],
    }),
    "SHARES_NOT_WHOLE",
  ],
  [
    "an enterprise nobody knows among those that are covered",
    "coverEnterprises",
    () => ({ enterpriseIds: [the("enterprise"), randomUUID()], coverage: "INSTRUCTOR" }),
    "NOT_FOUND",
  ],
  need("from a visit without a number", { raisedBy: "VISIT", visitId: "" }),
  need("from a resolution without a number", { raisedBy: "MEETING", originResolutionId: "" }),
  [
    "money for a project without a number",
    "proposeFundEntry",
    () => ({ fundId: the("fund"), amount: 100, direction: "EXPENSE", purpose: "绿化", projectId: "" }),
    "INVALID_INPUT",
  ],
  ["a resource of nothing", "amendResource", () => ({ id: the("resource"), version: 1, quantity: 0 }), "INVALID_INPUT"],
  [
    "a resource with a stale version",
    "amendResource",
    () => ({ id: the("resource"), version: 9, quantity: 2 }),
    "VERSION_CONFLICT",
  ],
  [
    "a policy that ends before it begins",
    "publishPolicy",
    () => ({
      ...{ regionCode: longhe, title: "补贴", issuer: "街道", howTo: "到窗口办理", audience: "ENTERPRISES" },
      ...{ validFrom: "2026-05-01", validTo: "2026-04-30" },
    }),
    "INVALID_INPUT",
  ],
  [
    "a market that gives more than all",
    "openMarket",
    () => ({ regionCode: longhe, name: "夜市", donationRate: 1.5 }),
    "INVALID_INPUT",
  ],
  ["a region code of 13 digits", "registerRegion", () => ({ code: `${longhe}1`, name: "多一位" }), "CODE_INVALID", "officer"],
  ["a region that is there", "registerRegion", () => ({ code: longhe, name: "龙河社区" }), "CODE_TAKEN", "officer"],
  [
    "a region of the wrong level",
    "registerRegion",
    () => ({ code: "510116003977", name: "新社区", level: "STREET" }),
    "LEVEL_MISMATCH",
    "officer",
  ],
];
