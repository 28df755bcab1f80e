import { demoFile, demoId, demoTable, differences } from "@quyu/kernel";
import { staffOf, startTestSubgraph } from "../testing";
import { recount } from "./summary.recount";

const subgraph = startTestSubgraph({ seeded: true });

const summaryFields = `partyOrganizations byKind { key label count } estates estateBranchCoverage { numerator denominator value }
  ownersCommitteePartyShare { numerator denominator value } crossAppointments venuesByKind { key count } recognitions`;

const summaryOf = async (code: string, fields = summaryFields, viewer: object = {}) => {
  const { region } = await subgraph
    .as(viewer)
    .run(`query ($code: ID!) { region(code: $code) { organizationSummary { ${fields} } } }`, { code });
  return region.organizationSummary;
};

/** Who may see all that is recorded. */
const everywhere = { ...staffOf("51"), regions: ["31", "51", "64"] };

test("every figure with a measure agrees with what was published", async () => {
  const regions = [...new Set(demoTable("regions.csv").map(({ code }) => code))];
  const figures: Record<string, number> = {};
  const published = demoFile<{ key: string; owner: string; measure?: string }[]>("figures.json").filter(
    ({ owner }) => owner === "organizations",
  );
  for (const code of regions) {
    const { region } = await subgraph
      .as(everywhere)
      .run(
        `query ($code: ID!) { region(code: $code) { organizationFigures { key published { value valueMax unit qualifier display } recorded { value display } } } }`,
        { code },
      );
    for (const { key, published: said, recorded } of region.organizationFigures) {
      figures[key] = (figures[key] ?? 0) + 1;
      const measured = published.find((figure) => figure.key === key)?.measure;
      if (!measured) {
        expect({ key, recorded }).toEqual({ key, recorded: null });
        continue;
      }
      if (said.qualifier === "EXACT") {
        expect({ key, value: recorded?.value }).toEqual({ key, value: said.value });
        if (said.value === null) expect(recorded.display).toBe(said.display);
      } else {
        // The only one of ours: 十余处.
        expect({ key, qualifier: said.qualifier }).toEqual({ key, qualifier: "OVER" });
        expect(recorded.value).toBeGreaterThan(said.value);
        expect(recorded.value).toBeLessThan(said.value * 2);
      }
    }
  }
  expect(figures).toEqual(Object.fromEntries(published.map(({ key }) => [key, 1])));
});

test("the summaries say what the rows say, and a counter that was tampered with is reported", async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);

  const tampered = "region_code = '510116003901' and metric = 'estates'";
  await subgraph.db.query(`update region_counter set value = value + 1 where ${tampered}`);
  await subgraph.db.query("update region_link set refs = 0 where kind = 'crossAppointments' and target = $1", [
    demoId("person:pingjiang/estate-1-secretary"),
  ]);
  const lines = await differences(subgraph.db, recount);
  await subgraph.db.query(`update region_counter set value = value - 1 where ${tampered}`);
  await subgraph.db.query("update region_link set refs = 1 where kind = 'crossAppointments'");

  expect(lines).toEqual([
    expect.stringMatching(/^510112001901 crossAppointments .*: rows 5, counter 6$/),
    expect.stringMatching(/^510116003901 estates .*: rows 7, counter 8$/),
    expect.stringMatching(/^510112001901 crossAppointments .*: rows 1, counter 0$/),
  ]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("the summaries of the places are those of the papers", async () => {
  const longhe = await summaryOf("510116003901");
  const kinds = Object.fromEntries(longhe.byKind.map(({ key, count }: any) => [key, count]));
  expect(kinds).toEqual({
    ENTERPRISE_BRANCH: 8,
    ESTATE_BRANCH: 7,
    COMMUNITY_COMMITTEE: 1,
    TWO_NEW_COMMITTEE: 1,
    TWO_NEW_JOINT_BRANCH: 1,
  });
  expect(longhe.byKind[0]).toEqual({ key: "ENTERPRISE_BRANCH", label: "企业党支部", count: 8 });
  expect(longhe.venuesByKind).toEqual([
    { key: "SHARED_SPACE", count: 11 },
    { key: "FITNESS", count: 10 },
    { key: "PARTY_SERVICE_CENTRE", count: 2 },
    { key: "SERVICE_POINT", count: 2 },
  ]);

  const pingjiang = await summaryOf("510112001901");
  expect(pingjiang).toMatchObject({
    crossAppointments: 6,
    estateBranchCoverage: { numerator: 6, denominator: 6, value: 1 },
    ownersCommitteePartyShare: { value: 0.75 },
  });

  const binjiang = await summaryOf("510116003902");
  expect(binjiang.estateBranchCoverage).toEqual({ numerator: 25, denominator: 25, value: 1 });
  expect((await summaryOf("310104012")).byKind[0]).toEqual({ key: "GENERAL_BRANCH", label: "党总支", count: 13 });
});

test("a street sums its communities and what it keeps itself", async () => {
  const [street, longhe, binjiang] = await Promise.all(
    ["510116003", "510116003901", "510116003902"].map((code) => summaryOf(code)),
  );

  // The working committee; 南湖尚景小区.
  expect(street.partyOrganizations).toBe(longhe.partyOrganizations + binjiang.partyOrganizations + 1);
  expect(street.estates).toBe(longhe.estates + binjiang.estates + 1);
});

test("members, ending terms and vacancies of a region are for its staff; a place without numbers has none", async () => {
  const guarded = "members termsEndingWithin180Days vacantPosts";

  for (const field of guarded.split(" ")) {
    await expect(summaryOf("510116003901", field)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
      path: ["region", "organizationSummary", field],
    });
    await expect(summaryOf("510116003", field, staffOf("510116003901"))).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  }
  expect(await summaryOf("510116003901", guarded, staffOf("510116003901"))).toEqual({
    members: 346,
    termsEndingWithin180Days: 2,
    vacantPosts: 1,
  });
  expect(await summaryOf("510116003902", "members", staffOf("510116003902"))).toEqual({ members: null });
});

test("a recorded number of members is for staff of the region; what was published is for everybody", async () => {
  const count = async (viewer: object) => {
    const { region } = await subgraph
      .as(viewer)
      .run(`{ region(code: "510116003901") { organizationFigures { key published { value } recorded { value } } } }`);
    const { published, recorded } = region.organizationFigures.find(({ key }: any) => key === "longhe.partyMember.count");
    expect(region.organizationFigures.filter((figure: any) => figure.recorded !== null).length).toBeGreaterThan(5);
    return [published.value, recorded?.value ?? null];
  };

  expect(await count({})).toEqual([346, null]);
  expect(await count({ role: "resident", subject: "r", regions: ["510116003901"] })).toEqual([346, null]);
  expect(await count(staffOf("510116003902"))).toEqual([346, null]);
  expect(await count(staffOf("510116003901"))).toEqual([346, 346]);
});

test("the committee of 龙河 sums to the 346 members published", async () => {
  const { partyOrganization } = await subgraph
    .as(staffOf("510116003901"))
    .run(`query ($id: ID!) { partyOrganization(id: $id) { fullMembers probationaryMembers } }`, {
      id: demoId("organization:longhe/community-committee"),
    });

  expect(partyOrganization.fullMembers + partyOrganization.probationaryMembers).toBe(346);
});

test("the heads of 平江路's owners' committees are the secretaries of their estates' branches", async () => {
  const { region } = await subgraph.as({}).run(`{ region(code: "510112001901") { estates { edges { node {
    branch { posts { title holder { id } } } ownersCommittee { posts { title holder { id displayName } } } } } } } }`);

  expect(region.estates.edges).toHaveLength(6);
  for (const { node } of region.estates.edges) {
    const secretary = node.branch.posts.find(({ title }: any) => title === "SECRETARY");
    const head = node.ownersCommittee.posts.find(({ title }: any) => title === "DIRECTOR");
    expect(head.holder.id).toBe(secretary.holder.id);
    expect(head.holder.displayName).not.toContain("*");
  }
});

test("each place of the papers has its keys: organizations, centres, halls and people", async () => {
  const organizations = [
    "longhe",
    "binjiang",
    "pingjiang",
    "gaobei",
    "yuehai",
    "xinheyuan",
    "huanghelou",
    "industrial",
    "yanxiangyuan",
  ].map((place) => `organization:${place}/community-committee`);
  const numbered = (key: string, count: number) =>
    Array.from({ length: count }, (_, index) => `organization:${key}-${index + 1}`);
  organizations.push(
    ...["huayang", "longquan", "cujin", "hongmei", "shanghaixilu"].map((place) => `organization:${place}/working-committee`),
    ...["longhe", "hongmei", "yuehai", "industrial"].map((place) => `organization:${place}/two-new-committee`),
    "organization:longhe/two-new-joint-branch",
    ...numbered("longhe/estate-branch", 7),
    ...numbered("longhe/enterprise-branch", 8),
    ...numbered("binjiang/estate-branch", 21),
    ...numbered("binjiang/party-group", 19),
    ...numbered("pingjiang/estate-branch", 6),
    ...numbered("hongmei/residential", 13),
  );
  const venues = [
    "binjiang",
    "pingjiang",
    "gaobei",
    "yuehai",
    "xinheyuan",
    "huanghelou",
    "industrial",
    "yanxiangyuan",
    "hongmei",
  ].map((place) => `venue:${place}/centre`);
  venues.push(
    ...["binjiang", "pingjiang", "yuehai", "yanxiangyuan", "hongmei"].map((place) => `venue:${place}/meeting-hall`),
    "venue:longhe/lanrun-centre",
    "venue:longhe/community-centre",
  );
  const missing = async (type: string, keys: string[]) => {
    const { _entities } = await subgraph
      .as({})
      .run(`query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Person { displayName } } }`, {
        of: keys.map((key) => ({ __typename: type, id: demoId(key) })),
      });
    return keys.filter((_, index) => !_entities[index]);
  };

  expect(await missing("PartyOrganization", organizations)).toEqual([]);
  expect(await missing("Venue", venues)).toEqual([]);
  expect(await missing("Person", ["person:longhe/lanrun-steward"])).toEqual([]);
  expect(await missing("Estate", ["estate:huayang/nanhu", "estate:longhe/7", "estate:pingjiang/6"])).toEqual([]);
});

test("work methods name their parts only where the source does", async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "510116003901") { workMethods { name note elements { label name } } } }`);

  const byName = Object.fromEntries(region.workMethods.map((method: any) => [method.name, method]));
  expect(byName["“365”小区治理工作法"].elements).toEqual([]);
  expect(byName["四种角色"].elements.map(({ name }: any) => name)).toEqual(["引领者", "联结者", "整合者", "行动者"]);
});

test("the regions, summaries and figures of a street cost the same for two communities as for thirteen", async () => {
  const cost = async (code: string) => {
    subgraph.statements();
    await subgraph.as({}).run(
      `query ($code: ID!) { region(code: $code) { organizationSummary { ${summaryFields} } organizationFigures { key }
        children { name organizationSummary { ${summaryFields} } organizationFigures { key } estates { edges { node { name branch { name } } } totalCount }
          partyOrganizations { edges { node { name parent { name } children { name } posts { title holder { displayName } } } } } venues { edges { node { name isOpenNow } } } } }
      organizationTree(regionCode: $code) { depth organization { name } } }`,
      { code },
    );
    return subgraph.statements().length;
  };

  const few = await cost("510116003");
  // region, children; summary and figures twice; estates, total, branches; organizations, parents, children, posts, holders; venues, hours; tree
  expect(few).toBeLessThanOrEqual(2 + 4 + 3 + 5 + 2 + 1);
  // 虹梅's residential areas have neither estates nor venues of their own, so some statements fall away; none is added.
  expect(await cost("310104012")).toBeLessThanOrEqual(few);
});
