import { randomUUID } from "node:crypto";
import {
  aMembership,
  anAlliance,
  anEnterprise,
  aRegion,
  aSocialOrganization,
  binjiang,
  clerk,
  contactOf,
  enteredMembership,
  longhe,
  startTestSubgraph,
} from "../testing";
import { enterAlliances, enterMemberships } from "./alliance.service";
import { Alliance } from "./alliance.entity";

const subgraph = startTestSubgraph();

test("members are those admitted, enterprises and social organizations alike, in the order they were entered", async () => {
  const lead = randomUUID();
  const alliance = anAlliance({ leadId: lead, aims: ["安全"] });
  const [first, second, gone, asking] = await Promise.all(
    ["先", "后", "退", "申"].map((name) => subgraph.given(anEnterprise({ name }))),
  );
  const association = await subgraph.given(aSocialOrganization());
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
  await subgraph.db.transaction(async (tx) => {
    await enterAlliances(tx, [alliance]);
    await enterMemberships(
      tx,
      [
        aMembership({ allianceId: alliance.id, enterpriseId: second?.id, createdAt: at(2) }),
        aMembership({ allianceId: alliance.id, enterpriseId: first?.id, role: "LEAD", createdAt: at(1) }),
        aMembership({ allianceId: alliance.id, socialOrganizationId: association.id, createdAt: at(3) }),
        aMembership({ allianceId: alliance.id, enterpriseId: gone?.id, status: "LEFT" }),
        aMembership({ allianceId: alliance.id, enterpriseId: asking?.id, status: "APPLIED" }),
      ].map(enteredMembership),
    );
  });

  const { alliance: found } = await subgraph.as(clerk).run(
    `query ($id: ID!) { alliance(id: $id) { memberCount aims lead { id } region { code }
      members { totalCount edges { node { role enterprise { name } socialOrganization { name } } } }
      leads: members(role: LEAD) { edges { node { enterprise { name } } } } } }`,
    { id: alliance.id },
  );

  expect(found).toEqual({
    memberCount: 3,
    aims: ["安全"],
    lead: { id: lead },
    region: { code: longhe },
    members: {
      totalCount: 3,
      edges: [
        { node: { role: "LEAD", enterprise: { name: "先" }, socialOrganization: null } },
        { node: { role: "MEMBER", enterprise: { name: "后" }, socialOrganization: null } },
        { node: { role: "MEMBER", enterprise: null, socialOrganization: { name: "巧手社" } } },
      ],
    },
    leads: { edges: [{ node: { enterprise: { name: "先" } } }] },
  });
});

test("what an enterprise has or had of memberships everybody sees; what it asked for, itself and the clerks of its region alone", async () => {
  const { id } = await subgraph.given(anEnterprise());
  for (const status of ["ADMITTED", "APPLIED", "DECLINED", "LEFT"] as const) {
    const alliance = await subgraph.given(anAlliance());
    await subgraph.given(aMembership({ allianceId: alliance.id, enterpriseId: id, status }));
  }
  const seenBy = async (viewer: object) => {
    const { enterprise } = await subgraph
      .as(viewer)
      .run("query ($id: ID!) { enterprise(id: $id) { memberships { status } } }", { id });
    return enterprise.memberships.map(({ status }: { status: string }) => status).sort();
  };

  for (const outsider of [{}, { ...clerk, regions: [binjiang] }, { ...clerk, scopes: [] }, contactOf(randomUUID())])
    expect(await seenBy(outsider)).toEqual(["ADMITTED", "LEFT"]);
  for (const insider of [contactOf(id), clerk])
    expect(await seenBy(insider)).toEqual(["ADMITTED", "APPLIED", "DECLINED", "LEFT"]);
});

test("nobody is a member of one alliance twice, and a member is an enterprise or a social organization, never both or none", async () => {
  const alliance = await subgraph.given(anAlliance());
  const firm = await subgraph.given(anEnterprise());
  const association = await subgraph.given(aSocialOrganization());
  const member = { allianceId: alliance.id, enterpriseId: firm.id };
  await subgraph.given(aMembership({ ...member, status: "LEFT" }));
  await subgraph.given(aMembership(member));

  await expect(subgraph.given(aMembership({ ...member, status: "APPLIED" }))).rejects.toThrow("membership_enterprise_key");
  await expect(subgraph.given(aMembership({ allianceId: alliance.id }))).rejects.toThrow("membership_member_check");
  await expect(subgraph.given(aMembership({ ...member, socialOrganizationId: association.id }))).rejects.toThrow(
    "membership_member_check",
  );
});

test("ten batches admitting at once leave the right number of members", async () => {
  const alliance = await subgraph.given(anAlliance());
  const firms = await Promise.all(Array.from({ length: 10 }, () => subgraph.given(anEnterprise())));

  await Promise.all(
    firms.map(({ id }) =>
      subgraph.db.transaction((tx) =>
        enterMemberships(tx, [enteredMembership(aMembership({ allianceId: alliance.id, enterpriseId: id }))]),
      ),
    ),
  );

  expect(await subgraph.db.findOneByOrFail(Alliance, { id: alliance.id })).toMatchObject({ memberCount: 10 });
});

test("a street's alliances with their leads and first members cost one statement a list and level", async () => {
  const cost = async (street: string, alliances: number) => {
    await subgraph.given(aRegion(street));
    for (let n = 0; n < alliances; n += 1) {
      const alliance = await subgraph.given(anAlliance({ regionCode: `${street}901`, leadId: randomUUID() }));
      const firm = await subgraph.given(anEnterprise());
      await subgraph.given(aMembership({ allianceId: alliance.id, enterpriseId: firm.id }));
    }
    subgraph.statements();
    const { region } = await subgraph.as({}).run(
      `query ($code: ID!) { region(code: $code) { alliances(kind: BUSINESS_DISTRICT) { totalCount edges { node {
        name memberCount lead { id } members(first: 3) { edges { node { enterprise { name } } } } } } } } }`,
      { code: street },
    );
    expect(region.alliances.totalCount).toBe(alliances);
    return subgraph.statements();
  };

  // The region, the alliances, how many, their members, the members' enterprises.
  expect(await cost("510118001", 2)).toHaveLength(5);
  expect(await cost("510118002", 9)).toHaveLength(5);
});
