import { aGovernanceBody, anEstate, aRegion, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = { regionCode: "510112001901" };

beforeAll(async () => {
  await subgraph.given(aRegion({ code: here.regionCode }));
});

test("the party's share comes from the two numbers typed in, and is null without them", async () => {
  await subgraph.given(aGovernanceBody({ ...here, name: "甲", members: 8, partyMembers: 6 }));
  await subgraph.given(aGovernanceBody({ ...here, name: "乙", members: 8 }));
  await subgraph.given(aGovernanceBody({ ...here, name: "丙", kind: "RESIDENT_COUNCIL" }));

  const { region } = await subgraph
    .as({})
    .run(
      `{ region(code: "${here.regionCode}") { governanceBodies(kind: OWNERS_COMMITTEE) { edges { node { name partyShare { numerator denominator value } } } totalCount } } }`,
    );

  expect(region.governanceBodies).toEqual({
    totalCount: 2,
    edges: [
      { node: { name: "乙", partyShare: null } },
      { node: { name: "甲", partyShare: { numerator: 6, denominator: 8, value: 0.75 } } },
    ],
  });
});

test("more party members than members, and a second owners' committee of an estate, are refused by the database", async () => {
  const estate = await subgraph.given(anEstate(here));
  await subgraph.given(aGovernanceBody({ ...here, estateId: estate.id, name: "业委会" }));

  await expect(subgraph.given(aGovernanceBody({ ...here, members: 3, partyMembers: 4 }))).rejects.toThrow(
    "governance_body_members_check",
  );
  await expect(subgraph.given(aGovernanceBody({ ...here, estateId: estate.id }))).rejects.toThrow(
    "governance_body_one_owners_committee",
  );
  expect(
    await subgraph.as({}).run(`query ($id: ID!) { estate(id: $id) { ownersCommittee { name } } }`, { id: estate.id }),
  ).toEqual({
    estate: { ownersCommittee: { name: "业委会" } },
  });
});
