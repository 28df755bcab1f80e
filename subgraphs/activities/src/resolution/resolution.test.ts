import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { enterMeetings, type MeetingEntry } from "../meeting/meeting.service";
import { aMeeting, aRegion, aResolution, community, staffOf, startTestSubgraph } from "../testing";
import { carryOver, enterResolutions, type ResolutionEntry } from "./resolution.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() =>
  subgraph.db.query(
    "truncate meeting, meeting_unit, agenda_item, resolution, agenda_carry_over, state_change, region_counter cascade",
  ),
);

const enter = (meetings: MeetingEntry[], resolutions: ResolutionEntry[] = []) =>
  subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, meetings);
    await enterResolutions(tx, resolutions);
  });

async function resolutions(args = "", viewer: Partial<Viewer> = visitor): Promise<{ text: string; isOverdue: boolean }[]> {
  const { region } = await subgraph
    .as(viewer)
    .run(`{ region(code: "${community}") { resolutions${args} { totalCount edges { node { text isOverdue } } } } }`);
  expect(region.resolutions.totalCount).toBe(region.resolutions.edges.length);
  return region.resolutions.edges.map(({ node }: { node: object }) => node);
}

test("a meeting and what it resolved are seen by everybody once the minutes are confirmed, before by staff of the region only", async () => {
  const drafted = aMeeting({ status: "MINUTES_DRAFT", title: "纪要待确认" });
  const confirmed = aMeeting({ title: "纪要已确认", heldAt: instantOf(addDays(today(), -40)) });
  const hidden = aResolution(drafted, { text: "待公开" });
  await enter([drafted, confirmed], [hidden, aResolution(confirmed, { text: "已公开" })]);
  const ask = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run(
      `query ($meeting: ID!, $resolution: ID!, $representations: [_Any!]!) {
        region(code: "${community}") { meetings { edges { node { title resolutions { text } } } } resolutions { edges { node { text meeting { title } } } } }
        meeting(id: $meeting) { title } resolution(id: $resolution) { text }
        _entities(representations: $representations) { __typename }
      }`,
      {
        meeting: drafted.meeting.id,
        resolution: hidden.resolution.id,
        representations: [
          { __typename: "Meeting", id: drafted.meeting.id },
          { __typename: "Resolution", id: hidden.resolution.id },
        ],
      },
    );

  for (const viewer of [visitor, staffOf("310104012")])
    expect(await ask(viewer)).toEqual({
      region: {
        meetings: { edges: [{ node: { title: "纪要已确认", resolutions: [{ text: "已公开" }] } }] },
        resolutions: { edges: [{ node: { text: "已公开", meeting: { title: "纪要已确认" } } }] },
      },
      meeting: null,
      resolution: null,
      _entities: [null, null],
    });
  expect(await ask(staffOf())).toMatchObject({
    region: { meetings: { edges: [{ node: { title: "纪要待确认" } }, {}] }, resolutions: { edges: [{}, {}] } },
    meeting: { title: "纪要待确认" },
    resolution: { text: "待公开" },
  });
});

test("a resolution is overdue from the day after its due date, as long as work is owed", async () => {
  const meeting = aMeeting();
  const on = (offset: number) => addDays(today(), offset);
  await enter(
    [meeting],
    [
      aResolution(meeting, { text: "昨天到期", dueOn: on(-1) }),
      aResolution(meeting, { text: "已升级", dueOn: on(-9), status: "ESCALATED" }),
      aResolution(meeting, { text: "今天到期", dueOn: on(0) }),
      aResolution(meeting, { text: "没有期限", dueOn: null }),
      aResolution(meeting, { text: "已办完", dueOn: on(-9), status: "DONE" }),
      aResolution(meeting, { text: "已办结", dueOn: on(-9), status: "CLOSED", closedAt: instantOf(on(-2)) }),
    ],
  );
  const texts = (rows: { text: string }[]) => rows.map(({ text }) => text).sort();
  const all = await resolutions();

  expect(texts(all.filter(({ isOverdue }) => isOverdue))).toEqual(["已升级", "昨天到期"].sort());
  expect(texts(await resolutions("(overdue: true)"))).toEqual(["已升级", "昨天到期"].sort());
  expect(texts(await resolutions("(overdue: false)"))).toEqual(["今天到期", "没有期限", "已办完", "已办结"].sort());
  expect(texts(await resolutions("(status: [DONE, CLOSED], overdue: false)"))).toEqual(["已办完", "已办结"].sort());
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${community}") { activitySummary { resolutionsOpen resolutionsOverdue } } }`);
  expect(region.activitySummary).toEqual({ resolutionsOpen: 5, resolutionsOverdue: 2 });
});

test("open resolutions of a range are those open on its last day, and the median counts what was closed within it", async () => {
  const meeting = aMeeting({ heldAt: instantOf("2026-03-02", "23:30") });
  const closed = (day: string) => aResolution(meeting, { status: "CLOSED", closedAt: instantOf(day, "00:30") });
  await enter([meeting], [closed("2026-03-05"), closed("2026-03-12"), closed("2026-04-01"), aResolution(meeting)]);
  const within = async (from: string, to: string) => {
    const { region } = await subgraph
      .as({})
      .run(
        `query ($range: DateRangeInput) { region(code: "${community}") { activitySummary(range: $range) { meetings resolutionsOpen medianDaysToCloseResolution } } }`,
        { range: { from, to } },
      );
    return region.activitySummary;
  };

  expect(await within("2026-03-01", "2026-03-31")).toEqual({ meetings: 1, resolutionsOpen: 2, medianDaysToCloseResolution: 3 });
  expect(await within("2026-03-10", "2026-04-30")).toEqual({ meetings: 0, resolutionsOpen: 1, medianDaysToCloseResolution: 10 });
  expect(await within("2026-02-01", "2026-03-01")).toEqual({
    meetings: 0,
    resolutionsOpen: 0,
    medianDaysToCloseResolution: null,
  });
});

test("an open resolution comes back on a later agenda, and its organization finds what it owes", async () => {
  const owner = randomUUID();
  const first = aMeeting();
  const later = aMeeting({ heldAt: instantOf(addDays(today(), -3)) });
  const entry = aResolution(first, { text: "补齐照明", ownerOrganizationId: owner });
  await enter([first, later], [entry]);
  await carryOver(subgraph.db, [{ agendaItemId: later.agenda[0]?.id as string, resolutionId: entry.resolution.id }]);

  const { meeting, _entities } = await subgraph.as({}).run(
    `query ($id: ID!, $representations: [_Any!]!) {
      meeting(id: $id) { agenda { position title carriedFrom { text agendaItem { title } ownerOrganization { id } } } resolutions { text } }
      _entities(representations: $representations) { ... on PartyOrganization { ownedResolutions(overdue: false) { totalCount edges { node { text } } } } }
    }`,
    { id: later.meeting.id, representations: [{ __typename: "PartyOrganization", id: owner }] },
  );
  expect(meeting).toEqual({
    agenda: [
      {
        position: 1,
        title: "停车",
        carriedFrom: { text: "补齐照明", agendaItem: { title: "停车" }, ownerOrganization: { id: owner } },
      },
    ],
    resolutions: [],
  });
  expect(_entities).toEqual([{ ownedResolutions: { totalCount: 1, edges: [{ node: { text: "补齐照明" } }] } }]);
});
