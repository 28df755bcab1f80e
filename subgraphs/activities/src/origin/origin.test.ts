import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { enterMeetings, type MeetingEntry } from "../meeting/meeting.service";
import type { Meeting } from "../meeting/meeting.entity";
import { enterResolutions } from "../resolution/resolution.service";
import { aMeeting, aRegion, aResolution, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const resident: Partial<Viewer> = { subject: "r", role: "resident", person: randomUUID() };

/** A meeting that took up a need and an issue. */
function aCouncil(originNeedId: string, originIssueId: string, given: Partial<Meeting> = {}): MeetingEntry {
  const entry = aMeeting(given);
  return { ...entry, agenda: entry.agenda.map((item) => ({ ...item, originNeedId, originIssueId })) };
}

const references = (typename: string, ids: string[]) => ids.map((id) => ({ __typename: typename, id }));
async function resolved(viewer: Partial<Viewer>, needs: string[], issues: string[]) {
  const { _entities } = await subgraph.as(viewer).run(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Need { resolutions { text issue { id } } } ... on Issue { resolution { text agendaItem { originNeed { id } originIssue { id } } } } } }`,
    { representations: [...references("Need", needs), ...references("Issue", issues)] },
  );
  return _entities;
}

test("the chain reads in both directions: from need and issue to what was resolved, and back from agenda and resolution", async () => {
  const [need, issue] = [randomUUID(), randomUUID()];
  const first = aCouncil(need, issue, { heldAt: instantOf(addDays(today(), -60)) });
  const second = aCouncil(need, issue);
  await subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, [first, second]);
    await enterResolutions(tx, [
      aResolution(second, { text: "再增三十个", issueId: issue }),
      aResolution(first, { text: "先划车位", issueId: issue }),
    ]);
  });
  const origin = { agendaItem: { originNeed: { id: need }, originIssue: { id: issue } } };

  expect(await resolved(resident, [need, randomUUID()], [issue, randomUUID()])).toEqual([
    {
      resolutions: [
        { text: "先划车位", issue: { id: issue } },
        { text: "再增三十个", issue: { id: issue } },
      ],
    },
    { resolutions: [] },
    { resolution: { text: "再增三十个", ...origin } },
    { resolution: null },
  ]);
});

test("a visitor reads what came of a need, but nothing of an issue", async () => {
  const [need, issue] = [randomUUID(), randomUUID()];
  const council = aCouncil(need, issue);
  await subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, [council]);
    await enterResolutions(tx, [aResolution(council, { issueId: issue })]);
  });
  const ask = (selection: string, representations: object[]) =>
    subgraph
      .as(visitor)
      .run(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, {
        representations,
      });
  const forbidden = { extensions: { code: "FORBIDDEN" } };

  expect(await ask("... on Need { resolutions { text } }", references("Need", [need]))).toEqual({
    _entities: [{ resolutions: [{ text: "增设车位。" }] }],
  });
  await expect(ask("... on Need { resolutions { issue { id } } }", references("Need", [need]))).rejects.toMatchObject(forbidden);
  await expect(ask("... on Issue { resolution { text } }", references("Issue", [issue]))).rejects.toMatchObject(forbidden);
});

test("what a meeting resolved about a need or an issue shows once its minutes are confirmed, to staff of the region before", async () => {
  const [need, issue] = [randomUUID(), randomUUID()];
  const council = aCouncil(need, issue, { status: "MINUTES_DRAFT" });
  await subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, [council]);
    await enterResolutions(tx, [aResolution(council, { issueId: issue })]);
  });

  for (const viewer of [resident, staffOf("310104012")])
    expect(await resolved(viewer, [need], [issue])).toEqual([{ resolutions: [] }, { resolution: null }]);
  expect(await resolved(staffOf(), [need], [issue])).toMatchObject([
    { resolutions: [{ text: "增设车位。" }] },
    { resolution: { text: "增设车位。" } },
  ]);
});

test("resolutions of many needs and issues cost one statement each", async () => {
  const ids = Array.from({ length: 4 }, () => randomUUID());
  const cost = async (count: number) => {
    subgraph.statements();
    await resolved(resident, ids.slice(0, count), ids.slice(0, count));
    return subgraph.statements().length;
  };

  expect(await cost(1)).toBe(2);
  expect(await cost(4)).toBe(2);
});
