import { demoId } from "@quyu/kernel";
import { loopStory } from "./loop-story";
import { organizationStories } from "./organization-stories";
import { firm, gaobei, hongmei, huanghelou, industrial, longhe, type Scene, startScene, xinheyuan } from "./scene";

// What is told of each community, done once more through the gateway on the demo's own records.

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, 120_000);
afterAll(() => scene?.hub.stop());

const clerk = (region: string) => scene.clerk(region);
const contactOf = (key: string) => scene.contactOf(key);
const act = (...given: Parameters<Scene["act"]>) => scene.act(...given);
const codeOf = (...given: Parameters<Scene["codeOf"]>) => scene.codeOf(...given);
const read = (...given: Parameters<Scene["read"]>) => scene.read(...given);
/** A project that is published, with the needs it answers. */
async function published(region: string, input: object): Promise<string> {
  const draft = { regionCode: region, summary: "照公布的做法", field: "SERVICE", shares: 1, ...input };
  const { id } = await act(clerk(region), "draftProject", draft);
  for (const name of ["submitProject", "publishProject"]) await act(clerk(region), name, { id });
  return id;
}

test("龙河: three mechanisms, and a business alliance of 18 that one more joins and leaves", async () => {
  const [community, business] = [demoId("alliance:longhe/community-of-enterprises"), demoId("alliance:longhe/business-district")];
  const members = async () => {
    const { alliance } = await read(`{ alliance(id: "${business}") { memberCount members(first: 1) { totalCount } } }`);
    return [alliance.memberCount, alliance.members.totalCount];
  };

  expect((await read(`{ alliance(id: "${community}") { mechanisms } }`)).alliance.mechanisms).toEqual([
    ...["党群共治", "商居互哺", "社企共荣"],
  ]);
  expect(await members()).toEqual([18, 18]);
  const { applications } = (
    await read(
      `{ alliance(id: "${business}") { applications { edges { node { id enterprise { id } allowedMoves } } } } }`,
      clerk(longhe),
    )
  ).alliance;
  const asked = applications.edges.find(({ node }: any) => node.enterprise.id === firm("longhe/0217")).node;
  expect(asked.allowedMoves).toEqual(["admitMember", "declineMember"]);
  await act(clerk(longhe), "admitMember", { id: asked.id });
  expect(await members()).toEqual([19, 19]);
  expect(await codeOf(await contactOf("longhe/0218"), "endMembership", { id: asked.id })).toBe("FORBIDDEN");
  await act(await contactOf("longhe/0217"), "endMembership", { id: asked.id });
  expect(await members()).toEqual([18, 18]);
});

test("高碑: a need goes on the first list, its project on the second, what is claimed on the third", async () => {
  const lists = async () => {
    const { threeLists } = await read(
      `{ threeLists(regionCode: "${gaobei}") { needs { totalCount } projects { totalCount } claims { totalCount } } }`,
      clerk(gaobei),
    );
    return [threeLists.needs.totalCount, threeLists.projects.totalCount, threeLists.claims.totalCount] as number[];
  };
  const [needs = 0, projects = 0, claims = 0] = await lists();
  const contact = await contactOf("gaobei/0002");

  const { id } = await act(contact, "draftNeed", { title: "夜市青年摊主的证照咨询", field: "ECONOMY" });
  await act(contact, "submitNeed", { id });
  expect(await lists()).toEqual([needs, projects, claims]);
  await act(clerk(gaobei), "startNeedReview", { id });
  await act(clerk(gaobei), "reviewNeed", { id, decision: "LIST" });
  expect(await lists()).toEqual([needs + 1, projects, claims]);
  const projectId = await published(gaobei, { title: "夜市证照咨询日", field: "ECONOMY", needIds: [id] });
  expect(await lists()).toEqual([needs + 1, projects + 1, claims]);
  const claim = await act(await contactOf("gaobei/0003"), "offerClaim", { projectId, shares: 1, offer: "出两名财务人员" });
  await act(clerk(gaobei), "decideClaim", { id: claim.id, accept: true });
  expect(await lists()).toEqual([needs + 1, projects + 1, claims + 1]);
  expect((await read(`{ need(id: "${id}") { status project { id status } } }`, contact)).need).toEqual({
    status: "MATCHED",
    project: { id: projectId, status: "CLAIMED" },
  });
});

test("虹梅 社区伙伴: five aims, and a project for each of them that a partner takes on", async () => {
  const id = demoId("alliance:hongmei/community-partner");
  const { alliance } = await read(`{ alliance(id: "${id}") { aims lead { id } founded } }`);
  expect(alliance).toMatchObject({ aims: ["共治", "文化", "生态", "安全", "服务"], founded: "2014" });

  const fields = ["CO_GOVERNANCE", "CULTURE", "ECOLOGY", "SAFETY", "SERVICE"];
  for (const [index, field] of fields.entries()) {
    const projectId = await published(hongmei, { title: `社区伙伴第${index + 1}项`, field, allianceId: id });
    const partner = await contactOf(`hongmei/000${index + 1}`);
    const claim = await act(partner, "offerClaim", { projectId, shares: 1, offer: "场地和志愿者" });
    await act(clerk(hongmei), "decideClaim", { id: claim.id, accept: true });
    expect((await act(partner, "signClaim", { id: claim.id }, "status")).status).toBe("SIGNED");
    expect((await read(`{ project(id: "${projectId}") { field alliance { id } status } }`)).project).toEqual({
      ...{ field, alliance: { id }, status: "CLAIMED" },
    });
  }
});

test("创益24小时: five first claimers, no sixth; delivered, it becomes a template and is replicated elsewhere", async () => {
  const id = await published(hongmei, { title: "创益24小时", field: "CO_GOVERNANCE", shares: 5 });
  const first = ["tencent", "cisco", "amphenol-tyco", "3m", "caohejing-development"].map((key) => `hongmei/${key}`);
  const offers = await Promise.all(
    [...first, "hongmei/starbucks-china"].map(async (key) => {
      const token = await contactOf(key);
      return { token, ...(await act(token, "offerClaim", { projectId: id, shares: 1, offer: "认领一项创益" })) };
    }),
  );
  for (const { id: claim } of offers.slice(0, 5)) await act(clerk(hongmei), "decideClaim", { id: claim, accept: true });
  expect(await codeOf(clerk(hongmei), "decideClaim", { id: offers[5]?.id, accept: true })).toBe("SHARES_EXCEEDED");
  expect(await codeOf(clerk(hongmei), "startProject", { id })).toBe("CLAIMS_NOT_SIGNED");
  for (const { token, id: claim } of offers.slice(0, 5)) await act(token, "signClaim", { id: claim });
  await act(clerk(hongmei), "startProject", { id });
  expect(await codeOf(clerk(hongmei), "markProjectAsTemplate", { id })).toBe("NOT_DELIVERED");
  await act(clerk(hongmei), "deliverProject", { id });
  await act(clerk(hongmei), "markProjectAsTemplate", { id });
  const copy = await act(clerk(longhe), "replicateProject", { id, regionCode: longhe }, "id title status shares sharesClaimed");

  expect(copy).toMatchObject({ title: "创益24小时", status: "DRAFT", shares: 5, sharesClaimed: 0 });
  for (const name of ["submitProject", "publishProject"]) await act(clerk(longhe), name, { id: copy.id });
  const { project } = await read(
    `{ project(id: "${id}") { isTemplate replications sharesClaimed claims { status enterprise { id } } } }`,
    clerk(hongmei),
  );
  expect(project).toMatchObject({ isTemplate: true, replications: 1, sharesClaimed: 5 });
  const signed = project.claims.filter(({ status }: any) => status === "SIGNED").map((claim: any) => claim.enterprise.id);
  expect(signed.sort()).toEqual(first.map(firm).sort());
  expect((await read(`{ project(id: "${copy.id}") { replicatedFrom { id } } }`, clerk(longhe))).project.replicatedFrom.id).toBe(
    id,
  );
});

test("馨和苑 点菜单: a firm finds the policies that fit it, orders help, and is matched with an adviser for a reason", async () => {
  const contact = await contactOf("xinheyuan/0003");
  const { policies } = await read(
    `{ policies(first: 50, enterpriseId: "${firm("xinheyuan/0003")}") { edges { node { title } } } }`,
    contact,
  );
  expect(policies.edges.map(({ node }: any) => node.title)).toEqual(expect.arrayContaining(["惠企政策点菜单"]));

  const { id } = await act(contact, "draftNeed", { title: "请人讲解知识产权申报", field: "ECONOMY" });
  await act(contact, "submitNeed", { id });
  await act(clerk(xinheyuan), "startNeedReview", { id });
  await act(clerk(xinheyuan), "reviewNeed", { id, decision: "LIST" });
  const { matches } = await read(`{ matches(needId: "${id}") { score reasons resource { id } } }`, clerk(xinheyuan));
  const adviser = matches.find(({ resource }: any) => resource?.id === demoId("resource:xinheyuan/ip-adviser"));
  expect(adviser.reasons.join()).toContain("领域");
  await act(clerk(xinheyuan), "matchNeed", { id, resourceId: adviser.resource.id });
  await act(clerk(xinheyuan), "startNeedDelivery", { id });
  await act(clerk(xinheyuan), "fulfilNeed", { id });
  const need = await act(
    contact,
    "evaluateNeed",
    { id, score: 5, comment: "讲得清楚" },
    "status evaluation { score } history { to }",
  );
  expect(need).toMatchObject({ status: "EVALUATED", evaluation: { score: 5 } });
  expect(need.history.map(({ to }: any) => to)).toEqual([
    ...["DRAFT", "SUBMITTED", "REVIEWING", "LISTED", "MATCHED", "IN_DELIVERY", "FULFILLED", "EVALUATED"],
  ]);
});

test("馨和苑: a policy is found by those it fits from its publication to its withdrawal", async () => {
  const [shop, company] = ["xinheyuan/0001", "xinheyuan/0003"];
  const titles = async (key: string): Promise<string[]> =>
    (await read(`{ policies(first: 100, enterpriseId: "${firm(key)}") { edges { node { title } } } }`)).policies.edges.map(
      ({ node }: any) => node.title,
    );
  const { size } = (await read(`{ enterprise(id: "${firm(company)}") { size } }`)).enterprise;
  const sizes = ["MEDIUM", "SMALL", "MICRO"].includes(size) ? [size] : ["MICRO"];
  const draft = { regionCode: xinheyuan, title: "青年人才租房补贴", issuer: "区人社局", howTo: "到党群服务中心申请" };

  const { id } = await act(clerk(xinheyuan), "publishPolicy", { ...draft, audience: "ENTERPRISES" });
  for (const key of [shop, company]) expect(await titles(key)).toContain(draft.title);
  const { version } = await act(
    clerk(xinheyuan),
    "amendPolicy",
    { id, version: 1, audience: "SMALL_AND_MEDIUM", sizes },
    "version matches { totalCount }",
  );
  expect(await codeOf(clerk(longhe), "withdrawPolicy", { id, version })).toBe("FORBIDDEN");
  await act(clerk(xinheyuan), "withdrawPolicy", { id, version, reason: "已并入新政策" });
  for (const key of [shop, company]) expect(await titles(key)).not.toContain(draft.title);
});

test("高碑 夜市: a tenth of what a stall took goes into the community fund, in whole 分 and once", async () => {
  const market = demoId("market:gaobei/night-market");
  const balance = async (): Promise<number> => {
    const { region } = await read(`{ region(code: "${gaobei}") { funds { id balance } enterpriseSummary { fundBalance } } }`);
    const funds = region.funds.reduce((sum: number, fund: any) => sum + Number(fund.balance), 0);
    expect(Number(region.enterpriseSummary.fundBalance)).toBe(funds);
    return funds;
  };
  const before = await balance();
  const contact = await contactOf("gaobei/0004");
  await act(contact, "applyForStall", { marketId: market, period: "2026-12" });
  expect(await codeOf(contact, "applyForStall", { marketId: market, period: "2026-12" })).toBe("ALREADY_APPLIED");
  const [{ id }] = await scene.hub.sql(
    "enterprises",
    "select id from stall where market_id = $1 and holder_id = $2 and period = $3",
    [...[market, firm("gaobei/0004"), "2026-12"]],
  );
  expect(await codeOf(contact, "recordTakings", { id, takings: 123_456 })).toBe("FORBIDDEN");
  await act(clerk(gaobei), "allotStall", { id });
  await act(clerk(gaobei), "recordTakings", { id, takings: 123_456 });
  expect(await codeOf(clerk(gaobei), "recordTakings", { id, takings: 123_456 })).toBe("WRONG_STATE");
  expect(await balance()).toBe(before + 12_345);
});

test("黄河楼: the community holds 40 % of the social company, which gives 20 % of its profit as promised", async () => {
  const id = demoId("company:huanghelou/social-company");
  const allocation = { companyId: id, profit: 30_000_000, use: "共享餐厅" };
  await act(clerk(huanghelou), "recordAllocation", { ...allocation, year: 2019, allocated: 6_000_000 });
  await act(clerk(huanghelou), "recordAllocation", { ...allocation, year: 2020, allocated: 5_999_999 });
  expect(await codeOf(clerk(huanghelou), "recordAllocation", { ...allocation, year: 2020, allocated: 1 })).toBe("YEAR_TAKEN");
  const { socialCompany } = await read(
    `{ socialCompany(id: "${id}") { promisedWelfareShare shareholdings { holder share } allocations { year share keepsPromise } } }`,
  );
  const kept = Object.fromEntries(socialCompany.allocations.map(({ year, keepsPromise }: any) => [year, keepsPromise]));
  expect([kept[2019], kept[2020]]).toEqual([true, false]);
  expect(socialCompany.promisedWelfareShare).toBe(0.2);
  expect(socialCompany.shareholdings).toContainEqual({ holder: "黄河楼社区", share: 0.4 });
  const company = { regionCode: huanghelou, name: "另一家社会公司", promisedWelfareShare: 0.2 };
  const shareholdings = [
    { holder: "社区", share: 0.4, isCommunity: true },
    { holder: "村民", share: 0.5 },
  ];
  expect(await codeOf(clerk(huanghelou), "foundSocialCompany", { ...company, shareholdings })).toBe("SHARES_NOT_WHOLE");
});

test("工业集中区 企社共建联盟: after a visit a plant opens a space, which the community books, and no two at one time", async () => {
  const [plant, alliance] = [firm("industrial/0001"), demoId("alliance:industrial/co-building")];
  expect((await read(`{ alliance(id: "${alliance}") { kind memberCount } }`)).alliance).toEqual({
    kind: "CO_BUILDING",
    memberCount: 12,
  });
  const visits = async (): Promise<number> =>
    (await read(`{ region(code: "${industrial}") { enterpriseSummary { visits } } }`)).region.enterpriseSummary.visits;
  const before = await visits();
  const needs = [{ title: "厂区礼堂周末闲置，愿向社区开放", field: "CULTURE" }];
  const visit = await act(
    clerk(industrial),
    "recordVisit",
    { enterpriseId: plant, notes: "愿意开放礼堂", needs },
    "id needs { id status raisedBy }",
  );
  expect(visit.needs).toEqual([{ id: expect.any(String), status: "DRAFT", raisedBy: "VISIT" }]);
  expect(await visits()).toBe(before + 1);

  const hall = await act(await contactOf("industrial/0001"), "offerResource", {
    ...{ name: "厂区礼堂", kind: "SPACE", field: "CULTURE" },
    hours: [6, 7].map((weekday) => ({ weekday, from: "09:00", to: "17:00" })),
  });
  const saturday = new Date(Date.now() + 86_400_000);
  while (saturday.getUTCDay() !== 6) saturday.setUTCDate(saturday.getUTCDate() + 1);
  const at = (time: string) => new Date(`${saturday.toISOString().slice(0, 10)}T${time}:00+08:00`).toISOString();
  const booking = { resourceId: hall.id, purpose: "邻里文艺汇演", startsAt: at("09:00"), endsAt: at("11:00") };
  const neighbour = await contactOf("industrial/0002");
  expect(await codeOf(neighbour, "bookResource", { ...booking, endsAt: at("18:00") })).toBe("OUTSIDE_CONDITIONS");
  await act(neighbour, "bookResource", booking);
  expect(
    await codeOf(clerk(industrial), "bookResource", {
      ...booking,
      enterpriseId: plant,
      startsAt: at("10:00"),
      endsAt: at("12:00"),
    }),
  ).toBe("SLOT_TAKEN");
});

organizationStories(() => scene);

loopStory(() => scene);

test("the summaries say what the rows say after all of it", () => scene.hub.expectCleanSummaries());
