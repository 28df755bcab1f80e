import { randomUUID } from "node:crypto";
import { type Hub, startHub } from "./hub";

const longhe = "510116003901";
const binjiang = "510116003902";

let hub: Hub;
let tokens: Record<"staff" | "officer" | "enterprise" | "resident", string>;
/** Records the wrong requests are about. */
const known: Record<string, string> = {};

const anEnterprise = { regionCode: longhe, name: "成都测试商贸有限公司", creditCode: "91350100M000100Y43", kind: "PRIVATE" };
const aBranch = { regionCode: longhe, name: "测试党支部", kind: "BRANCH" };
const aVenue = { regionCode: longhe, name: "测试驿站", kind: "STATION" };
const anAlliance = { regionCode: longhe, name: "测试联盟", kind: "PARTNERSHIP" };
const hours = (opens: string, closes: string, weekday = 1) => ({ weekday, opens, closes, kind: "REGULAR" });

const the = (name: string): string => {
  const id = known[name];
  if (id === undefined) throw new Error(`there is no ${name}`);
  return id;
};

beforeAll(async () => {
  hub = await startHub();
  const roles = ["staff", "officer", "enterprise", "resident"] as const;
  tokens = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await hub.token({ role })]))) as typeof tokens;
  const make = async (as: string, name: string, input: object, token = tokens.staff) => {
    const { thing, code, message } = await hub.mutate(name, input, token, "id");
    if (!thing) throw new Error(`${name}: ${code} ${message}`);
    known[as] = thing.id;
  };
  await make("enterprise", "registerEnterprise", { ...anEnterprise, idempotencyKey: "used" });
  await make("far premises", "registerPremises", { regionCode: binjiang, name: "别处大厦", kind: "PARK" }, tokens.officer);
  await make("far estate", "createEstate", { regionCode: binjiang, name: "别处小区", kind: "COMMODITY" }, tokens.officer);
  await make("alliance", "foundAlliance", anAlliance);
  await make("committee", "createPartyOrganization", { ...aBranch, name: "测试社区党委", kind: "COMMUNITY_COMMITTEE" });
  await make("general branch", "createPartyOrganization", {
    ...{ ...aBranch, name: "测试党总支", kind: "GENERAL_BRANCH" },
    parentId: the("committee"),
  });
  await make("branch", "createPartyOrganization", { ...aBranch, parentId: the("general branch") });
  await make(
    "far enterprise",
    "registerEnterprise",
    { ...anEnterprise, regionCode: binjiang, creditCode: "91999999MA0000015X" },
    tokens.officer,
  ).catch(async () => {
    const [row] = await hub.sql("enterprises", "select id from enterprise where region_code = $1 limit 1", [binjiang]);
    known["far enterprise"] = row.id;
  });
}, 120_000);
afterAll(() => hub?.stop());

type Caller = keyof typeof tokens | "visitor";
/** What is wrong, the mutation, its input, the code, and who sends it where it is not staff. */
type Case = [what: string, mutation: string, input: () => object, code: string, caller?: Caller];

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
const text = (what: string, name: unknown, code = "INVALID_INPUT"): Case => [
  `a name ${what}`,
  "foundAlliance",
  () => ({ ...anAlliance, name }),
  code,
];

const cases: Case[] = [
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

let before: Record<string, number>;
beforeAll(async () => {
  before = await hub.counts();
});

test.each(cases)(
  "%s is refused with a code and a Chinese sentence, and nothing is stored",
  async (_, mutation, input, code, caller = "staff") => {
    const given = Object.fromEntries(Object.entries(input()).map(([name, value]) => [name, known[value as string] ?? value]));
    const reply = await hub.mutate(mutation, given, caller === "visitor" ? undefined : tokens[caller]);

    expect(reply).toEqual({
      ...{ status: expect.any(Number), thing: null, code },
      message: expect.stringMatching(/\p{Script=Han}/u),
      field: reply.field,
    });
    expect(reply.status).toBeLessThan(500);
    // Nothing of what is wrong is said back, nor what lies behind.
    expect(reply.message?.length).toBeLessThan(120);
    expect(reply.message).not.toMatch(/[a-z]+ [a-z]+ |constraint|\$input/i);
    expect(await hub.counts()).toEqual(before);
  },
);

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());
