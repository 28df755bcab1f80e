import { randomUUID } from "node:crypto";
import { TellResponsible1790000160005 } from "../../migrations/1790000160005-tell-responsible";
import { aPartyOrganization, anAssignment, aRegion, codeOf, send, staffOf, startTestSubgraph } from "../testing";
import { responsibilityAssigned } from "./responsibility.events";

const subgraph = startTestSubgraph();
const street = "510112001";
const here = `${street}901`;
const officer = { ...staffOf(street), person: randomUUID() };

beforeAll(async () => {
  for (const code of [street, here]) await subgraph.given(aRegion({ code, name: `区${code.slice(-3)}` }));
});
afterEach(() => subgraph.db.query("truncate party_organization, responsibility_assignment, state_change, outbox_event cascade"));

const found = async (regionCode: string, kind: string, more: object = {}): Promise<string> => {
  const input = { regionCode, kind, name: `党组织${randomUUID().slice(0, 4)}`, isEstablished: true, ...more };
  const answer = await send(subgraph, officer, "createPartyOrganization", input, "partyOrganization { id }");
  expect(codeOf(answer)).toBeUndefined();
  return answer.partyOrganization.id;
};
const move = async (name: string, input: object) =>
  expect(codeOf(await send(subgraph, officer, name, input, "partyOrganization { id }"))).toBeUndefined();
const told = async (): Promise<[string, string | null][]> => {
  const rows = await subgraph.db.query(
    "select type, subject, data from outbox_event where type like 'responsibility.%' and subject like 'STAND_IN/%' order by id",
  );
  return rows.map(({ subject, data }: any) => [subject.slice("STAND_IN/".length), data.organizationId ?? null]);
};

test("who stands in for a region is told as soon as somebody does, whenever it is somebody else, and when nobody does any more", async () => {
  const committee = await found(street, "STREET_WORKING_COMMITTEE");
  const general = await found(here, "GENERAL_BRANCH", { isEstablished: false });
  expect(await told()).toEqual([[street, committee]]);
  await move("activatePartyOrganization", { id: general });
  const community = await found(here, "COMMUNITY_COMMITTEE");
  // A branch stands in for nobody, and a second one of a kind changes nothing.
  await found(here, "BRANCH");
  await move("dissolvePartyOrganization", { id: community });
  await move("dissolvePartyOrganization", { id: general });

  expect(await told()).toEqual([
    [street, committee],
    [here, general],
    [here, community],
    [here, general],
    [here, null],
  ]);
});

test("what stood before there were these events is told once, in the same shape", async () => {
  const [committee, gone] = [
    await subgraph.given(aPartyOrganization({ regionCode: here, kind: "COMMUNITY_COMMITTEE" })),
    await subgraph.given(aPartyOrganization({ regionCode: street, kind: "STREET_WORKING_COMMITTEE", status: "DISSOLVED" })),
  ];
  const held = await subgraph.given(anAssignment({ regionCode: here, level: "AREA", organizationId: committee.id }));
  await subgraph.given(anAssignment({ regionCode: here, level: "AREA", organizationId: gone.id, endedAt: new Date() }));
  const runner = subgraph.db.connection.createQueryRunner();
  await new TellResponsible1790000160005().up(runner).finally(() => runner.release());

  const rows = await subgraph.db.query("select subject, target, data from outbox_event order by id");
  expect(rows.map(({ data }: any) => responsibilityAssigned.data.parse(data))).toEqual(rows.map(({ data }: any) => data));
  expect(rows).toMatchObject([
    { subject: `STAND_IN/${here}`, target: "volunteers", data: { organizationId: committee.id } },
    { subject: `AREA/${here}`, target: "volunteers", data: { organizationId: committee.id, personId: held.personId } },
  ]);
});
