import { PublishedFigure, type Viewer, visitor } from "@quyu/kernel";
import { aCareTerm, anEnrolment, aRegion, community, staffOf, startTestSubgraph } from "../testing";
import type { CareEnrolmentStatusValue } from "../care-enrolment/care-enrolment.entity";
import { enterEnrolments } from "../care-enrolment/care-enrolment.service";
import { enterCareTerms } from "./care-term.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() => subgraph.db.query("truncate care_term, care_enrolment, region_counter cascade"));

const enter = async (counts: Partial<Record<CareEnrolmentStatusValue, number>>, places = 30) => {
  const term = aCareTerm({ places });
  const enrolments = Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => anEnrolment(term, status as CareEnrolmentStatusValue)),
  );
  await subgraph.db.transaction(async (tx) => {
    await enterCareTerms(tx, [term]);
    await enterEnrolments(tx, enrolments);
  });
  return term;
};

async function shown(viewer: Partial<Viewer>) {
  const { region } = await subgraph.as(viewer).run(
    `{ region(code: "${community}") { activitySummary { carePlaces careEnrolled }
      careTerms { edges { node { title places enrolledCount { value display } waitlistCount staffPerChild { numerator denominator } } } } } }`,
  );
  return { ...region.activitySummary, ...region.careTerms.edges[0].node };
}

test("what is counted is who is confirmed and who waits; pending and cancelled children are neither", async () => {
  await enter({ CONFIRMED: 12, WAITLISTED: 6, PENDING_HEALTH: 2, CANCELLED: 3 });

  expect(await shown(visitor)).toEqual({
    title: "寒假托管班",
    places: 30,
    carePlaces: 30,
    careEnrolled: 12,
    enrolledCount: { value: 12, display: "12名" },
    waitlistCount: 6,
    staffPerChild: { numerator: 3, denominator: 12 },
  });
});

test("fewer than five children are not counted out to anybody but staff of the region", async () => {
  await enter({ CONFIRMED: 4, WAITLISTED: 1 });

  for (const viewer of [visitor, staffOf("310104012")])
    expect(await shown(viewer)).toMatchObject({
      places: 30,
      carePlaces: 30,
      careEnrolled: null,
      enrolledCount: null,
      waitlistCount: null,
      staffPerChild: null,
    });
  expect(await shown(staffOf())).toMatchObject({
    careEnrolled: 4,
    enrolledCount: { value: 4 },
    waitlistCount: 1,
    staffPerChild: { denominator: 4 },
  });
});

test("two ranges cannot be set against each other to find one child", async () => {
  await enter({ CONFIRMED: 12 });
  const ranged = async (viewer: Partial<Viewer>) => {
    const { region } = await subgraph
      .as(viewer)
      .run(
        `{ region(code: "${community}") { activitySummary(range: { from: "2020-01-01", to: "2099-12-31" }) { carePlaces careEnrolled } } }`,
      );
    return region.activitySummary;
  };

  expect(await ranged(visitor)).toEqual({ carePlaces: 30, careEnrolled: null });
  expect(await ranged(staffOf())).toEqual({ carePlaces: 30, careEnrolled: 12 });
});

test("the figures of a region do not count out fewer than five children either", async () => {
  const term = await enter({ CONFIRMED: 4 });
  await subgraph.db.query("delete from published_figure where region_code = $1", [community]);
  await subgraph.db.insert(PublishedFigure, {
    key: "small.children",
    regionCode: community,
    position: 0,
    label: "儿童",
    value: 4,
    unit: "名",
    qualifier: "EXACT",
    display: "4名",
    sources: ["刊物"],
    measure: "careEnrolled",
    params: { term: term.id },
  });
  const figures = async (viewer: Partial<Viewer>) => {
    const { region } = await subgraph
      .as(viewer)
      .run(`{ region(code: "${community}") { activityFigures { published { value } recorded { value } } } }`);
    return region.activityFigures;
  };

  for (const viewer of [visitor, staffOf("310104012")])
    expect(await figures(viewer)).toEqual([{ published: { value: 4 }, recorded: null }]);
  expect(await figures(staffOf())).toEqual([{ published: { value: 4 }, recorded: { value: 4 } }]);
});

test("names, phones and birthdays of children, guardians and those who fetch them cannot be read in the database", async () => {
  await enter({ CONFIRMED: 1 });

  const rows = await subgraph.db.query("select e.*, p.* from care_enrolment e join care_pickup p on p.enrolment_id = e.id");
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/梓涵|建华|丽娟|100100|2017-05-04/);
});

test("a term never has more children than places, those whose papers are missing included", async () => {
  await enter({ CONFIRMED: 4, PENDING_CONSENT: 1, WAITLISTED: 3, CANCELLED: 2 }, 5);
  await expect(enter({ CONFIRMED: 4, PENDING_CONSENT: 2 }, 5)).rejects.toThrow("care_term_places_check");
});
