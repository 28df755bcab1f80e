import { type Hub, startHub } from "./hub";
import { makeCaseRecords, wrongCases } from "./wrong-cases";
import { aBranch, anAlliance, anEnterprise, aProject, binjiang, type Caller, cases, known, longhe, the } from "./wrong-requests";

let hub: Hub;
let tokens: Record<Exclude<Caller, "visitor">, string>;

beforeAll(async () => {
  hub = await startHub();
  const roles = ["staff", "officer", "enterprise", "resident"] as const;
  tokens = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await hub.token({ role })]))) as typeof tokens;
  Object.assign(tokens, await makeCaseRecords(hub, tokens));
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
  await make("project", "draftProject", { ...aProject, shares: 2 });
  for (const move of ["submitProject", "publishProject"]) await make("project", move, { id: the("project") });
  await make("claim", "offerClaim", { projectId: the("project"), shares: 1, offer: "场地", enterpriseId: the("enterprise") });
  await make("fund", "openFund", { regionCode: longhe, name: "测试基金", kind: "COMMUNITY_FUND" });
  await make("resource", "offerResource", { regionCode: longhe, name: "测试车位", kind: "PARKING", quantity: 3 });
  await make("need", "draftNeed", { regionCode: longhe, title: "测试需求", field: "PARKING" }, tokens.resident);
  await make("need", "submitNeed", { id: the("need") }, tokens.resident);
  await make("need", "startNeedReview", { id: the("need") });
}, 120_000);
afterAll(() => hub?.stop());

let before: Record<string, number>;
let everything: Record<string, string>;
beforeAll(async () => {
  // What the records above have brought about by event is on its way.
  await hub.quiet();
  [before, everything] = [await hub.counts(), await hub.digest()];
});

test.each([...cases, ...wrongCases])(
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

test("not one row of any table is another than before", async () => {
  expect(await hub.digest()).toEqual(everything);
});

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());
