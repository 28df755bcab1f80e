import { randomUUID } from "node:crypto";
import { instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import type { Activity } from "../activity/activity.entity";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, startTestSubgraph } from "../testing";
import { dueBy, duesOf } from "./duty.rules";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() => subgraph.db.query("truncate activity, state_change, region_counter, region_link cascade"));

const reader = (region = community): Partial<Viewer> => ({
  subject: "s",
  role: "staff",
  scopes: ["organizations:read"],
  regions: [region],
});

/** What a gateway sends: the key, and what `duties` requires of the organization's owner. */
const organization = (given: object = {}) => ({
  __typename: "PartyOrganization",
  id: randomUUID() as string,
  kind: "BRANCH",
  fullMembers: 3,
  region: { __typename: "Region", code: community },
  ...given,
});

interface DutyShown {
  kind: string;
  due: number;
  met: number;
  activities: { title: string }[];
}

async function duties(viewer: Partial<Viewer>, organizations: object[], year = 2024): Promise<{ duties: DutyShown[] }[]> {
  const { _entities } = await subgraph.as(viewer).run(
    `query ($representations: [_Any!]!, $year: Int!) { _entities(representations: $representations) {
      ... on PartyOrganization { duties(year: $year) { kind due met activities { title } } } } }`,
    { representations: organizations, year },
  );
  return _entities;
}

const hosted = (organizationId: string, given: Partial<Activity> = {}, role: "LEAD" | "JOINT" = "LEAD") =>
  anActivityEntry(
    { status: "ARCHIVED", kind: "GENERAL_MEETING", startsAt: instantOf("2024-05-06", "15:00"), ...given },
    {
      hosts: [
        ...(role === "JOINT" ? [{ organizationId: randomUUID() as string, role: "LEAD" as const }] : []),
        { organizationId, role },
      ],
    },
  );

test("a branch owes its meetings, one with seven full members or more also those of its committee, a party group its own, a committee none", () => {
  const kinds = (dues: readonly [string, number][]) => dues.map(([kind, perYear]) => `${kind} ${perYear}`);
  const branch = ["GENERAL_MEETING 4", "PARTY_LECTURE 4", "THEME_PARTY_DAY 12", "ORGANIZATION_LIFE 1", "APPRAISAL 1"];

  expect(kinds(duesOf("BRANCH", 6))).toEqual(branch);
  expect(kinds(duesOf("ESTATE_BRANCH", null))).toEqual(branch);
  expect(kinds(duesOf("ENTERPRISE_BRANCH", 7))).toEqual([branch[0], "BRANCH_COMMITTEE 12", ...branch.slice(1)]);
  expect(kinds(duesOf("PARTY_GROUP", 9))).toEqual(["PARTY_GROUP_MEETING 12"]);
  for (const kind of ["COMMUNITY_COMMITTEE", "GENERAL_BRANCH", "TEMPORARY_BRANCH", "FUNCTIONAL"] as const)
    expect(duesOf(kind, 60)).toEqual([]);
});

test("of the current year the months and quarters that are over are due, and what is yearly at once; of a past year all, of one to come none", () => {
  const due = (day: string) => [12, 4, 1].map((perYear) => dueBy(2026, perYear as 12, day));

  expect(due("2026-01-01")).toEqual([0, 0, 1]);
  expect(due("2026-01-31")).toEqual([0, 0, 1]);
  expect(due("2026-03-31")).toEqual([2, 0, 1]);
  expect(due("2026-04-01")).toEqual([3, 1, 1]);
  expect(due("2026-11-21")).toEqual([10, 3, 1]);
  expect(due("2026-12-31")).toEqual([11, 3, 1]);
  expect(due("2027-01-01")).toEqual([12, 4, 1]);
  expect(due("2025-12-31")).toEqual([0, 0, 0]);
});

test("met counts what the organization held of that kind in that Shanghai year, alone or jointly, and lists it", async () => {
  const branch = organization({ fullMembers: 9 });
  await subgraph.db.transaction((tx) =>
    enterActivities(tx, [
      hosted(branch.id, { title: "first moment", startsAt: new Date("2023-12-31T16:00:00.000Z") }),
      hosted(branch.id, { title: "last moment", startsAt: new Date("2024-12-31T15:59:59.999Z"), status: "ENDED" }, "JOINT"),
      hosted(branch.id, { title: "year before", startsAt: new Date("2023-12-31T15:59:59.999Z") }),
      hosted(branch.id, { title: "year after", startsAt: new Date("2024-12-31T16:00:00.000Z") }),
      hosted(branch.id, { title: "called off", status: "CANCELLED" }),
      hosted(branch.id, { title: "a lecture", kind: "PARTY_LECTURE" }),
      hosted(branch.id, { title: "no duty", kind: "FAIR" }),
      hosted(randomUUID(), { title: "of another branch" }),
    ]),
  );

  const [{ duties: found = [] } = { duties: [] }] = await duties(reader(), [branch]);
  expect(found).toEqual([
    { kind: "GENERAL_MEETING", due: 4, met: 2, activities: [{ title: "first moment" }, { title: "last moment" }] },
    { kind: "BRANCH_COMMITTEE", due: 12, met: 0, activities: [] },
    { kind: "PARTY_LECTURE", due: 4, met: 1, activities: [{ title: "a lecture" }] },
    { kind: "THEME_PARTY_DAY", due: 12, met: 0, activities: [] },
    { kind: "ORGANIZATION_LIFE", due: 1, met: 0, activities: [] },
    { kind: "APPRAISAL", due: 1, met: 0, activities: [] },
  ]);
});

test("duties are for those who may read the organizations of the region; asked past the gateway without what they require, they are refused", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const outsiders: Partial<Viewer>[] = [
    visitor,
    { role: "resident", person: randomUUID() },
    { ...reader(), scopes: ["activities:*"] },
    reader("310104012"),
  ];
  for (const viewer of outsiders) await expect(duties(viewer, [organization()])).rejects.toMatchObject(forbidden);
  await expect(duties(reader(), [organization({ region: undefined })])).rejects.toMatchObject(forbidden);
  expect(
    await duties({ ...reader("5101"), scopes: ["organizations:*"] }, [organization({ kind: "COMPOSITE_COMMITTEE" })]),
  ).toEqual([{ duties: [] }]);
});

test.each([1999, 2101])("the year %i is refused", async (year) => {
  await expect(duties(reader(), [organization()], year)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("duties of many organizations cost one statement", async () => {
  const year = Number(today().slice(0, 4));
  const cost = async (count: number) => {
    subgraph.statements();
    await duties(
      reader(),
      Array.from({ length: count }, () => organization()),
      year,
    );
    return subgraph.statements().length;
  };

  expect(await cost(1)).toBe(1);
  expect(await cost(5)).toBe(1);
});
