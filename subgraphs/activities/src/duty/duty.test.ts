import { randomUUID } from "node:crypto";
import { createLogger, instantOf, receiveEvents, today, type Viewer, visitor } from "@quyu/kernel";
import type { Activity } from "../activity/activity.entity";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, startTestSubgraph } from "../testing";
import { KnownOrganization } from "../known-organization/known-organization.entity";
import { activities } from "../subgraph";
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

/** An organization this subgraph has heard of, as a gateway names it: its key, and what `duties` requires of its owner. */
async function organization(given: object = {}, regionCode: string | null = community) {
  const id: string = randomUUID();
  if (regionCode !== null) await subgraph.given(Object.assign(new KnownOrganization(), { id, regionCode }));
  return { __typename: "PartyOrganization", id, kind: "BRANCH", fullMembers: 3, ...given };
}

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
  const branch = await organization({ fullMembers: 9 });
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

test("duties are for those who may read the organizations of the region", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const outsiders: Partial<Viewer>[] = [
    visitor,
    { role: "resident", person: randomUUID() },
    { ...reader(), scopes: ["activities:*"] },
    reader("310104012"),
  ];
  for (const viewer of outsiders) await expect(duties(viewer, [await organization()])).rejects.toMatchObject(forbidden);
  const committee = await organization({ kind: "COMPOSITE_COMMITTEE" });
  expect(await duties({ ...reader("5101"), scopes: ["organizations:*"] }, [committee])).toEqual([{ duties: [] }]);
});

test("no value of a representation opens an organization: where it is, is what this subgraph has heard, and of one it has not, nobody is told", async () => {
  const elsewhere = "310104012";
  const claims: object[] = [
    { region: { __typename: "Region", code: elsewhere } },
    { region: [{ code: elsewhere }] },
    { region: undefined },
    { regionCode: elsewhere },
    { region: { code: "" }, kind: "PARTY_GROUP" },
  ];
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  for (const claim of claims) {
    await expect(duties(reader(elsewhere), [await organization(claim)])).rejects.toMatchObject(forbidden);
    await expect(duties(reader(), [await organization(claim, null)])).rejects.toMatchObject(forbidden);
    expect(await duties(reader(), [await organization({ ...claim, kind: "GENERAL_BRANCH" })])).toEqual([{ duties: [] }]);
  }
});

test("what duties require is read as the owner's types; asked past the gateway without it, or with something else, they are refused", async () => {
  const bad = { extensions: { code: "BAD_USER_INPUT" } };
  for (const wrong of [
    { kind: undefined },
    { kind: "临江公馆小区党小组" },
    { kind: 5 },
    { fullMembers: "7" },
    { fullMembers: 1.5 },
  ])
    await expect(duties(reader(), [await organization(wrong)])).rejects.toMatchObject(bad);
  const [{ duties: found } = { duties: [] }] = await duties(reader(), [await organization({ fullMembers: null })]);
  expect(found.map(({ kind }) => kind)).not.toContain("BRANCH_COMMITTEE");
});

test("an organization is where its subgraph says it is, and goes with its region when that has another code", async () => {
  const id = randomUUID();
  const tell = (type: string, data: object) =>
    receiveEvents(
      subgraph.db,
      activities.consumers ?? [],
      [
        {
          ...{ specversion: "1.0", id: randomUUID(), source: "organizations", type: `org.quyu.${type}`, subject: "region-tree" },
          ...{ time: new Date().toISOString(), datacontenttype: "application/json", data: { ...data } },
        },
      ],
      createLogger("test", "silent"),
    );
  const asked = [{ __typename: "PartyOrganization", id, kind: "GENERAL_BRANCH", fullMembers: null }];
  const forbidden = { extensions: { code: "FORBIDDEN" } };

  await tell("organization.registered", { organizationId: id, regionCode: "510116003902" });
  expect(await duties(reader("510116003902"), asked)).toEqual([{ duties: [] }]);
  await tell("region.renumbered", { from: "510116003902", to: "510116003999" });
  await expect(duties(reader("510116003902"), asked)).rejects.toMatchObject(forbidden);
  expect(await duties(reader("510116003999"), asked)).toEqual([{ duties: [] }]);
});

test.each([1999, 2101])("the year %i is refused", async (year) => {
  await expect(duties(reader(), [await organization()], year)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("duties of many organizations cost two statements: where they are, and what they held", async () => {
  const year = Number(today().slice(0, 4));
  const cost = async (count: number) => {
    const organizations = await Promise.all(Array.from({ length: count }, () => organization()));
    subgraph.statements();
    await duties(reader(), organizations, year);
    return subgraph.statements().length;
  };

  expect(await cost(1)).toBe(2);
  expect(await cost(5)).toBe(2);
});
