import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { enterResolutions } from "../resolution/resolution.service";
import { aMeeting, aRegion, aResolution, community, staffOf, startTestSubgraph } from "../testing";
import { MeetingSeries } from "./meeting-series.entity";
import { enterMeetings, enterMeetingSeries } from "./meeting.service";

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
  const { region } = await subgraph.as({}).run(
    `{ region(code: "${community}") { meetings(kind: JOINT, statuses: [MINUTES_CONFIRMED, HELD]) { edges { node { title } } }
        before: meetings(kind: JOINT, status: MINUTES_CONFIRMED) { edges { node { title } } } } }`,
  );
  expect(region.before).toEqual(region.meetings);
  expect(region.meetings.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual([
    "JOINT 0",
    "JOINT 1",
    "JOINT 2",
  ]);

  const cost = async (count: number) => {
    subgraph.statements();
    const { _entities } = await subgraph.as(staffOf()).run(
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

test("a meeting series is for staff of its region, by id, as an entity and from its meetings", async () => {
  const series = Object.assign(new MeetingSeries(), {
    id: randomUUID(),
    regionCode: community,
    name: "联席会议",
    kind: "JOINT",
    createdAt: new Date(),
  });
  const entry = aMeeting({ seriesId: series.id });
  await subgraph.db.transaction(async (tx) => {
    await enterMeetingSeries(tx, [series]);
    await enterMeetings(tx, [entry]);
  });
  const ask = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run(
      `query ($id: ID!, $meeting: ID!, $representations: [_Any!]!) {
        meetingSeries(id: $id) { name } meeting(id: $meeting) { series { name meetings { totalCount } } }
        _entities(representations: $representations) { ... on MeetingSeries { name } } }`,
      { id: series.id, meeting: entry.meeting.id, representations: [{ __typename: "MeetingSeries", id: series.id }] },
    );

  expect(await ask(staffOf())).toEqual({
    meetingSeries: { name: "联席会议" },
    meeting: { series: { name: "联席会议", meetings: { totalCount: 1 } } },
    _entities: [{ name: "联席会议" }],
  });
  expect(await ask(staffOf("310104012"))).toEqual({ meetingSeries: null, meeting: { series: null }, _entities: [null] });
  await expect(ask(visitor)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
