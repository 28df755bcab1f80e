import { randomUUID } from "node:crypto";
import { addDays, today } from "@quyu/kernel";
import { anEnterprise, aPolicy, startTestSubgraph } from "../testing";
import type { Policy } from "./policy.entity";
import { enterPolicies } from "./policy.service";

const subgraph = startTestSubgraph();
const visitor = () => subgraph.as({});
const enter = (...policies: Policy[]) => subgraph.db.transaction((tx) => enterPolicies(tx, policies));

/** A street of its own, so that the tests' rows do not meet. */
let streets = 0;
const aStreet = (): string => `5101180${String((streets += 1)).padStart(2, "0")}`;

const titles = async (enterpriseId?: string): Promise<string[]> => {
  const { policies } = await visitor().run(
    "query ($id: ID) { policies(enterpriseId: $id, first: 100) { totalCount edges { node { title } } } }",
    { id: enterpriseId },
  );
  expect(policies.totalCount).toBe(policies.edges.length);
  return policies.edges.map(({ node }: { node: { title: string } }) => node.title);
};
const matchesOf = async (title: string): Promise<string[]> => {
  const { policies } = await visitor().run(
    "{ policies(first: 100) { edges { node { title matches { totalCount edges { node { name } } } } } } }",
  );
  const { matches } = policies.edges.find(({ node }: { node: { title: string } }) => node.title === title).node;
  expect(matches.totalCount).toBe(matches.edges.length);
  return matches.edges.map(({ node }: { node: { name: string } }) => node.name);
};

test("policies are those valid today, both ends included, the newest first", async () => {
  const day = (count: number) => addDays(today(), count);
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
  await enter(
    aPolicy({ title: "长期", createdAt: at(1) }),
    aPolicy({ title: "今天开始", validFrom: today(), createdAt: at(2) }),
    aPolicy({ title: "今天到期", validFrom: day(-30), validTo: today(), createdAt: at(3) }),
    aPolicy({ title: "尚未开始", validFrom: day(1) }),
    aPolicy({ title: "已经过期", validTo: day(-1) }),
  );

  expect(await titles()).toEqual(["今天到期", "今天开始", "长期"]);
});

test("an enterprise's policies and a policy's enterprises are the same pairs: region, kind, size and industry must all fit", async () => {
  const street = aStreet();
  const community = `${street}901`;
  const shop = { kind: "INDIVIDUAL", size: "MICRO", industry: "住宿和餐饮业" } as const;
  const firms = [
    anEnterprise({ regionCode: community, name: "小餐馆", ...shop }),
    anEnterprise({
      regionCode: community,
      name: "软件公司",
      kind: "PRIVATE",
      size: "SMALL",
      industry: "信息传输、软件和信息技术服务业",
    }),
    anEnterprise({ regionCode: community, name: "大集团", kind: "STATE", size: "LARGE", industry: "住宿和餐饮业" }),
    anEnterprise({ regionCode: `${street}902`, name: "邻社区餐馆", ...shop }),
    anEnterprise({ regionCode: community, name: "未登记规模", kind: "PRIVATE", size: null, industry: null }),
  ];
  for (const firm of firms) await subgraph.given(firm);
  const expected: Record<string, string[]> = {
    "街道：各类企业": ["大集团", "小餐馆", "未登记规模", "软件公司", "邻社区餐馆"],
    "社区：各类企业": ["大集团", "小餐馆", "未登记规模", "软件公司"],
    "社区：中小微": ["小餐馆", "软件公司"],
    "社区：个体": ["小餐馆"],
    "街道：餐饮": ["大集团", "小餐馆", "邻社区餐馆"],
    "街道：大型餐饮": ["大集团"],
  };
  const food = ["住宿和餐饮业"];
  await enter(
    aPolicy({ title: "街道：各类企业", regionCode: street }),
    aPolicy({ title: "社区：各类企业", regionCode: community }),
    aPolicy({ title: "社区：中小微", regionCode: community, audience: "SMALL_AND_MEDIUM", sizes: ["MEDIUM", "SMALL", "MICRO"] }),
    aPolicy({ title: "社区：个体", regionCode: community, audience: "INDIVIDUALS", kinds: ["INDIVIDUAL"] }),
    aPolicy({ title: "街道：餐饮", regionCode: street, audience: "INDUSTRIES", industries: food }),
    aPolicy({ title: "街道：大型餐饮", regionCode: street, audience: "INDUSTRIES", industries: food, sizes: ["LARGE"] }),
  );

  for (const [title, names] of Object.entries(expected))
    expect({ title, names: await matchesOf(title) }).toEqual({ title, names: names.sort() });
  for (const { id, name } of firms) {
    const fitting = Object.keys(expected).filter((title) => expected[title]?.includes(name));
    // Those of the other tests hold in another street.
    expect((await titles(id)).sort()).toEqual(fitting.sort());
  }
  expect(await titles(randomUUID())).toEqual([]);
  expect(await titles("not-one-of-ours")).toEqual([]);
});

test("conditions that are not those of the audience, and an end before the beginning, are refused", async () => {
  const refused = "policy_audience_check";

  await expect(enter(aPolicy({ audience: "INDIVIDUALS" }))).rejects.toThrow(refused);
  await expect(enter(aPolicy({ audience: "INDIVIDUALS", kinds: ["INDIVIDUAL", "PRIVATE"] }))).rejects.toThrow(refused);
  await expect(enter(aPolicy({ audience: "SMALL_AND_MEDIUM", sizes: ["LARGE"] }))).rejects.toThrow(refused);
  await expect(enter(aPolicy({ audience: "SMALL_AND_MEDIUM" }))).rejects.toThrow(refused);
  await expect(enter(aPolicy({ audience: "INDUSTRIES" }))).rejects.toThrow(refused);
  await expect(enter(aPolicy({ validFrom: "2026-02-01", validTo: "2026-01-31" }))).rejects.toThrow("policy_valid_check");
});

test("the enterprises that many policies fit cost one statement", async () => {
  const street = aStreet();
  await subgraph.given(anEnterprise({ regionCode: `${street}901` }));
  await enter(...Array.from({ length: 8 }, () => aPolicy({ regionCode: street })));
  subgraph.statements();

  await visitor().run("{ policies(first: 50) { edges { node { matches { edges { node { name } } } } } } }");

  expect(subgraph.statements()).toHaveLength(2);
});
