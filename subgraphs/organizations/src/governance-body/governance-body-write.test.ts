import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { enterEstates } from "../estate/estate.service";
import { recount } from "../report/summary.recount";
import { anEstate, aRegion, codeOf, send, staffOf, startTestSubgraph } from "../testing";
import { GovernanceBody } from "./governance-body.entity";

const subgraph = startTestSubgraph();
const community = "510112001901";
const neighbour = "510112001902";
const clerk: Partial<Viewer> = { ...staffOf(community), person: randomUUID() };

beforeAll(async () => {
  for (const code of ["510112001", community, neighbour]) await subgraph.given(aRegion({ code }));
});
afterEach(async () => expect(await differences(subgraph.db, recount)).toEqual([]));

async function anEstateOf(regionCode = community): Promise<string> {
  const estate = anEstate({ regionCode });
  await subgraph.db.transaction((tx) => enterEstates(tx, [estate]));
  return estate.id;
}
const shape = "governanceBody { id version partyShare { numerator denominator } estate { id } history { to } }";
const form = (input: object, viewer = clerk) => {
  const standard = { regionCode: community, name: "业主委员会", kind: "OWNERS_COMMITTEE" };
  return send(subgraph, viewer, "formGovernanceBody", { ...standard, ...input }, shape);
};
const amend = (id: string, version: number, input: object, viewer = clerk) =>
  send(subgraph, viewer, "amendGovernanceBody", { id, version, ...input }, shape);
const share = async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${community}") { organizationSummary { ownersCommitteePartyShare { numerator denominator } } } }`);
  return region.organizationSummary.ownersCommitteePartyShare;
};

test("a body is formed with its two numbers and the share follows them", async () => {
  const estateId = await anEstateOf();
  const { governanceBody, userErrors } = await form({ estateId, members: 8, partyMembers: 6 });

  expect(userErrors).toEqual([]);
  expect(governanceBody).toMatchObject({
    version: 1,
    estate: { id: estateId },
    partyShare: { numerator: 6, denominator: 8 },
    history: [{ to: "CREATED" }],
  });
  expect(await share()).toEqual({ numerator: 6, denominator: 8 });

  const amended = await amend(governanceBody.id, 1, { members: 9 });
  expect(amended.governanceBody).toMatchObject({ version: 2, partyShare: { numerator: 6, denominator: 9 } });
  expect(await share()).toEqual({ numerator: 6, denominator: 9 });
  expect(codeOf(await amend(governanceBody.id, 1, { members: 7 }))).toBe("VERSION_CONFLICT");
  expect((await amend(governanceBody.id, 2, { members: null, partyMembers: null })).governanceBody.partyShare).toBeNull();
  expect(await share()).toEqual({ numerator: 0, denominator: 0 });
});

test("of twenty owners' committees formed at once in an estate one is", async () => {
  const estateId = await anEstateOf();

  const codes = (await Promise.all(Array.from({ length: 20 }, () => form({ estateId, members: 5, partyMembers: 2 })))).map(
    codeOf,
  );

  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === "OWNERS_COMMITTEE_EXISTS")).toHaveLength(19);
});

test("a body that cannot be is refused and nothing is stored", async () => {
  const [estateId, far] = [await anEstateOf(), await anEstateOf(neighbour)];
  const { governanceBody } = await form({ estateId: await anEstateOf() });
  const before = await subgraph.db.count(GovernanceBody);
  const problem = async (answer: Promise<any>) => {
    const given = await answer;
    return [codeOf(given), given.userErrors?.[0]?.field?.[0] ?? null];
  };

  for (const [input, expected] of [
    [{}, ["INVALID_INPUT", "estateId"]],
    [{ estateId: far }, ["OUTSIDE_REGION", "estateId"]],
    [{ estateId: randomUUID() }, ["NOT_FOUND", "estateId"]],
    [{ estateId, members: 3, partyMembers: 4 }, ["INVALID_INPUT", "partyMembers"]],
    [{ estateId, partyMembers: 4 }, ["INVALID_INPUT", "members"]],
    [{ estateId, members: -1 }, ["INVALID_INPUT", "members"]],
    [{ estateId, name: "😀" }, ["INVALID_INPUT", "name"]],
    [{ estateId, regionCode: neighbour }, ["FORBIDDEN", null]],
  ] as const)
    expect([input, await problem(form(input))]).toEqual([input, expected]);
  expect(await problem(amend(governanceBody.id, 1, { partyMembers: 1 }))).toEqual(["INVALID_INPUT", "members"]);
  expect(await problem(amend(governanceBody.id, 1, { name: "别处" }, staffOf(neighbour)))).toEqual(["FORBIDDEN", null]);
  expect(await problem(amend(randomUUID(), 1, {}))).toEqual(["NOT_FOUND", "id"]);
  expect(await subgraph.db.count(GovernanceBody)).toBe(before);
});
