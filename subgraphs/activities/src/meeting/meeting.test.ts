import { randomUUID } from "node:crypto";
import { addDays, instantOf, today } from "@quyu/kernel";
import { enterResolutions } from "../resolution/resolution.service";
import { aMeeting, aRegion, aResolution, community, startTestSubgraph } from "../testing";
import { enterMeetings } from "./meeting.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

test("meetings come latest first with those invited, by kind and state, in one statement per level whatever the number", async () => {
  const alliances = [randomUUID(), randomUUID(), randomUUID()];
  const entries = alliances.flatMap((allianceId, index) =>
    (["JOINT", "ROUNDTABLE"] as const).map((kind, turn) =>
      aMeeting(
        { allianceId, kind, title: `${kind} ${index}`, heldAt: instantOf(addDays(today(), -10 * (index + 1) - turn)) },
        { units: [{ organizationId: randomUUID(), enterpriseId: null, name: "龙河社区党委", isPresent: true }] },
      ),
    ),
  );
  await subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, entries);
    await enterResolutions(
      tx,
      entries.map((entry) => aResolution(entry)),
    );
  });
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${community}") { meetings(kind: JOINT, status: MINUTES_CONFIRMED) { edges { node { title } } } } }`);
  expect(region.meetings.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual([
    "JOINT 0",
    "JOINT 1",
    "JOINT 2",
  ]);

  const cost = async (count: number) => {
    subgraph.statements();
    const { _entities } = await subgraph.as({}).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Alliance {
        meetings(first: 3) { totalCount edges { node { title units { name isPresent organization { id } enterprise { id } } agenda { title carriedFrom { text } }
          resolutions { text isOverdue agendaItem { title } history { to byName } } series { name } } } } } } }`,
      { representations: alliances.slice(0, count).map((id) => ({ __typename: "Alliance", id })) },
    );
    expect(_entities).toHaveLength(count);
    expect(_entities[0].meetings.totalCount).toBe(2);
    return subgraph.statements().length;
  };
  // meetings, their total, units, agenda, carry-overs, resolutions, their agenda items, their history
  expect(await cost(1)).toBe(8);
  expect(await cost(3)).toBe(8);
});
