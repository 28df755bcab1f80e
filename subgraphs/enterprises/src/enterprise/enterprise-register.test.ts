import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { completeCreditCode } from "../credit-code/credit-code";
import type { Premises } from "../premises/premises.entity";
import { enterPremises } from "../premises/premises.service";
import { recount } from "../report/summary.recount";
import { aCreditCode, anEnterprise, aPremises, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import { Enterprise } from "./enterprise.entity";
import { enterEnterprises } from "./enterprise.service";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const street: Partial<Viewer> = { ...staff, regions: ["510116003"] };
const elsewhere: Partial<Viewer> = { ...staff, regions: [binjiang] };
beforeAll(async () => {
  for (const code of ["510116003", longhe, binjiang]) await subgraph.given(aRegion(code));
});

const selection = `enterprise { id name creditCode kind industry size staff isSynthetic version partyCoverage region { code }
  premises { id } contactName contactPhone }`;
let serial = 0;
const freshCode = (registry?: string) => aCreditCode((serial += 1), registry);
const register = (input: object = {}, viewer = staff) => {
  const given = { regionCode: longhe, name: "成都云上科技有限公司", kind: "PRIVATE", creditCode: freshCode(), ...input };
  return send(subgraph, viewer, "registerEnterprise", given, selection);
};
const amend = (input: object, viewer = staff) => send(subgraph, viewer, "amendEnterprise", input, selection);
const registered = async (input?: object) => (await register(input)).enterprise;
async function premisesAt(given: Partial<Premises> = {}): Promise<Premises> {
  const premises = aPremises(given);
  await subgraph.db.transaction((tx) => enterPremises(tx, [premises]));
  return premises;
}
const clean = async () => expect(await differences(subgraph.db, recount)).toEqual([]);
const count = () => subgraph.db.count(Enterprise);

test("an enterprise is registered as a live one, whatever way its code is typed", async () => {
  const premises = await premisesAt();
  const input = {
    creditCode: " ９１３５０１００ｍ０００１００ｙ４３ ",
    ...{ industry: "批发和零售业", size: "SMALL", staff: 30, premisesId: premises.id },
    ...{ contactName: "王小明", contactPhone: "１００ 0000 1234" },
  };

  const answer = await register(input);

  expect(answer).toEqual({
    enterprise: {
      id: expect.any(String),
      ...{ name: "成都云上科技有限公司", creditCode: "91350100M000100Y43", kind: "PRIVATE", industry: "批发和零售业" },
      ...{ size: "SMALL", staff: 30, isSynthetic: false, version: 1, partyCoverage: "NONE", region: { code: longhe } },
      ...{ premises: { id: premises.id }, contactName: "王**", contactPhone: "100****1234" },
    },
    userErrors: [],
  });
  const [row] = await subgraph.db.query("select * from enterprise where id = $1", [answer.enterprise.id]);
  expect(JSON.stringify(row)).not.toMatch(/王小明|10000001234/);
  expect(await subgraph.as({}).run(`{ enterprises(filter: { text: "yunshang" }) { totalCount } }`)).toEqual({
    enterprises: { totalCount: 1 },
  });
  await clean();
});

const fine = "91350100M000100Y43";
test.each([
  ["one wrong digit in the organization code", `${fine.slice(0, 10)}1${fine.slice(11)}`, "PRIVATE", "第9至17位"],
  ["a wrong check digit", `${fine.slice(0, 17)}4`, "PRIVATE", "末位"],
  ["a letter the standard leaves out", fine.replace("M", "I"), "PRIVATE", "不会出现“I”"],
  ["a digit too few", fine.slice(1), "PRIVATE", "18位"],
  ["an emoji", "🏢", "PRIVATE", "含表情符号"],
  ["a sole trader's code for a company", completeCreditCode("92350100", "MA000001"), "PRIVATE", "92"],
  ["an authority's code", completeCreditCode("11350100", "MA000001"), "STATE", "11"],
  ["a company's code for a sole trader", fine, "INDIVIDUAL", "92"],
  ["a company's code for a public institution", fine, "PUBLIC_INSTITUTION", "12"],
])("%s is told, and nothing is stored", async (_, creditCode, kind, says) => {
  const before = await count();
  const { enterprise, userErrors } = await register({ creditCode, kind });

  expect(enterprise).toBeNull();
  expect(userErrors[0]).toMatchObject({ field: ["creditCode"], message: expect.stringContaining(says) });
  expect(userErrors[0].code).toBe(says === "含表情符号" ? "INVALID_INPUT" : "CREDIT_CODE_INVALID");
  expect(await count()).toBe(before);
});

test("regions, premises, phones and texts that cannot be are refused, and nothing is stored", async () => {
  const [before, there] = [await count(), await premisesAt({ regionCode: binjiang })];
  const problem = async (input: object, viewer?: Partial<Viewer>) => {
    const answer = await register(input, viewer);
    return [codeOf(answer), answer.userErrors?.[0]?.field ?? null];
  };

  expect(await problem({ regionCode: "510116003999" }, street)).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await problem({ regionCode: "510116" }, { ...staff, regions: ["51"] })).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await problem({}, elsewhere)).toEqual(["FORBIDDEN", null]);
  expect(await problem({}, { ...staff, scopes: ["enterprises:read"] })).toEqual(["FORBIDDEN", null]);
  expect(await problem({}, contactOf(randomUUID()))).toEqual(["FORBIDDEN", null]);
  expect(await problem({ premisesId: there.id }, street)).toEqual(["PREMISES_NOT_FOUND", ["premisesId"]]);
  expect(await problem({ premisesId: "x" })).toEqual(["PREMISES_NOT_FOUND", ["premisesId"]]);
  expect(await problem({ contactPhone: "12345" })).toEqual(["INVALID_INPUT", ["contactPhone"]]);
  expect(await problem({ staff: -1 })).toEqual(["INVALID_INPUT", ["staff"]]);
  expect(await problem({ name: "成都\u0000公司" })).toEqual(["INVALID_INPUT", ["name"]]);
  expect(await problem({ name: "公".repeat(100_000) })).toEqual(["INVALID_INPUT", ["name"]]);
  expect(await count()).toBe(before);
});

test("a sole trader's code is for the trader and the clerks of its region, also when it has just been registered", async () => {
  const { id, creditCode } = await registered({ kind: "INDIVIDUAL", creditCode: freshCode("92") });
  expect(creditCode).toMatch(/^92/);
  const read = (viewer: Partial<Viewer>) =>
    subgraph
      .as(viewer)
      .run("query ($id: ID!) { enterprise(id: $id) { creditCode } }", { id })
      .then(
        ({ enterprise }) => enterprise.creditCode,
        (error) => error.extensions.code,
      );

  for (const viewer of [{}, elsewhere, contactOf(randomUUID())]) expect(await read(viewer)).toBe("FORBIDDEN");
  for (const viewer of [staff, contactOf(id)]) expect(await read(viewer)).toBe(creditCode);
});

test("what is not named stays, what is null is taken out, and the counts follow", async () => {
  const enterprise = anEnterprise({ creditCode: freshCode(), industry: "住宿和餐饮业" });
  await subgraph.db.transaction((tx) => enterEnterprises(tx, [enterprise]));
  const { id } = enterprise;
  const tallied = () =>
    subgraph.db.query(
      "select dimension, sum(value)::int as n from region_counter where metric = 'enterprisesByIndustry' and region_code = $1 group by 1 order by 1",
      [binjiang],
    );

  expect((await amend({ id, version: 1, name: "成都星河餐饮有限公司", size: null })).enterprise).toMatchObject({
    ...{ name: "成都星河餐饮有限公司", size: null, staff: 12, industry: "住宿和餐饮业", version: 2 },
    ...{ contactName: "林**", contactPhone: "100****1234" },
  });
  expect((await amend({ id, version: 2, contactPhone: null, contactName: null, staff: 40 })).enterprise).toMatchObject({
    ...{ contactName: null, contactPhone: null, staff: 40 },
  });
  const moved = await amend({ id, version: 3, regionCode: binjiang, industry: "金融业" }, street);
  expect(moved.enterprise).toMatchObject({ region: { code: binjiang }, industry: "金融业", version: 4 });
  await clean();
  expect(await tallied()).toEqual([{ dimension: "金融业", n: 1 }]);
  expect(await subgraph.as({}).run(`{ enterprises(filter: { text: "星河餐饮" }) { totalCount } }`)).toMatchObject({
    enterprises: { totalCount: 1 },
  });
});

test("who moves in or out of premises is among their occupants or no more; premises elsewhere are no place to move to", async () => {
  const [first, second, far] = [
    await premisesAt({ name: "甲楼" }),
    await premisesAt({ name: "街道园区", regionCode: "510116003" }),
    await premisesAt({ regionCode: binjiang }),
  ];
  const { id } = await registered({ premisesId: first.id });
  const occupants = async (premisesId: string) => {
    const source = "query ($id: ID!) { premises(id: $id) { occupants { totalCount } } }";
    return (await subgraph.as({}).run(source, { id: premisesId })).premises.occupants.totalCount;
  };

  expect(await occupants(first.id)).toBe(1);
  expect((await amend({ id, version: 1, premisesId: second.id })).enterprise.premises).toEqual({ id: second.id });
  expect([await occupants(first.id), await occupants(second.id)]).toEqual([0, 1]);
  expect(codeOf(await amend({ id, version: 2, premisesId: far.id }))).toBe("PREMISES_NOT_FOUND");
  expect(codeOf(await amend({ id, version: 2, regionCode: binjiang }))).toBe("FORBIDDEN");
  expect((await amend({ id, version: 2, premisesId: null })).enterprise.premises).toBeNull();
  expect(await occupants(second.id)).toBe(0);
});

test("a code or a kind that is changed must fit; the code of another is taken", async () => {
  const [mine, other] = [await registered(), await registered()];

  expect(codeOf(await amend({ id: mine.id, version: 1, kind: "INDIVIDUAL" }))).toBe("CREDIT_CODE_INVALID");
  expect(codeOf(await amend({ id: mine.id, version: 1, creditCode: other.creditCode }))).toBe("CREDIT_CODE_TAKEN");
  const trader = { kind: "INDIVIDUAL", creditCode: freshCode("92") };
  expect((await amend({ id: mine.id, version: 1, ...trader })).enterprise).toMatchObject({ ...trader, version: 2 });
});

test("twenty edits of one version at once: one is written, and who may not edit is told", async () => {
  const { id } = await registered();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => amend({ id, version: 1, staff: n })));

  expect(answers.filter(({ enterprise }) => enterprise)).toHaveLength(1);
  expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, "VERSION_CONFLICT"]));
  expect(await subgraph.db.query("select count(*)::int as n from state_change where subject_id = $1", [id])).toEqual([{ n: 2 }]);
  expect(codeOf(await amend({ id, version: 2, staff: 1 }, elsewhere))).toBe("FORBIDDEN");
  expect(codeOf(await amend({ id, version: 2, staff: 1 }, contactOf(id)))).toBe("FORBIDDEN");
  expect(codeOf(await amend({ id: randomUUID(), version: 2 }))).toBe("NOT_FOUND");
});

test("of twenty registrations of one code at once one succeeds; without the unique index more would", async () => {
  const race = async (creditCode: string) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => register({ creditCode })));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code !== undefined && code !== "CREDIT_CODE_TAKEN")).toEqual([]);
    return subgraph.db.countBy(Enterprise, { creditCode });
  };

  expect(await race(freshCode())).toBe(1);
  await clean();
  await subgraph.db.query("drop index enterprise_credit_code_key");
  const code = freshCode();
  expect(await race(code)).toBe(20);
});
