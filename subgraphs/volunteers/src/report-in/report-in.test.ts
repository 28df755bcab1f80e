import { randomUUID } from "node:crypto";
import { aRegion, aResident, staffOf, startTestSubgraph } from "../testing";
import { ReportIn } from "./report-in.entity";
import { enterReportIns } from "./report-in.service";

const subgraph = startTestSubgraph();

const aReportIn = (given: Partial<ReportIn>): ReportIn =>
  Object.assign(new ReportIn(), {
    id: randomUUID(),
    unitOrganizationId: null,
    skills: ["法律"],
    people: null,
    isIllustrative: false,
    createdAt: new Date(),
    ...given,
  });
const list = async (code: string, viewer: object, page = "") =>
  (
    await subgraph
      .as(viewer)
      .run(
        `{ region(code: "${code}") { reportIns${page} { totalCount pageInfo { endCursor hasNextPage } edges { node { reportedOn skills people unit { id } region { code } } } } } }`,
      )
  ).region.reportIns;

test("report-ins are told to those with volunteers:read, of their own region only, latest first", async () => {
  for (const code of ["330106", "330106001001", "330106002001"]) await subgraph.given(aRegion(code));
  const unit = randomUUID();
  await enterReportIns(subgraph.db, [
    aReportIn({ regionCode: "330106001001", reportedOn: "2026-01-05", people: 12, unitOrganizationId: unit }),
    aReportIn({ regionCode: "330106001001", reportedOn: "2026-02-05" }),
    aReportIn({ regionCode: "330106002001", reportedOn: "2026-03-05" }),
  ]);
  const days = async (viewer: object) =>
    (await list("330106", viewer)).edges.map(({ node }: { node: ReportIn }) => node.reportedOn);

  expect(await days(staffOf("330106"))).toEqual(["2026-03-05", "2026-02-05", "2026-01-05"]);
  expect(await days(staffOf("330106001"))).toEqual(["2026-02-05", "2026-01-05"]);
  expect((await list("330106", staffOf("330106001"))).totalCount).toBe(2);
  expect(await days(staffOf("310104"))).toEqual([]);
  expect((await list("330106001001", staffOf("330106"))).edges[1].node).toEqual({
    reportedOn: "2026-01-05",
    skills: ["法律"],
    people: 12,
    unit: { id: unit },
    region: { code: "330106001001" },
  });
  for (const viewer of [{}, aResident(), { ...staffOf("330106"), scopes: ["cases:*"] }])
    await expect(days(viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("report-ins come page by page", async () => {
  await subgraph.given(aRegion("330107001001"));
  const days = ["2026-01-01", "2026-01-02", "2026-01-03"];
  await enterReportIns(
    subgraph.db,
    days.map((reportedOn) => aReportIn({ regionCode: "330107001001", reportedOn })),
  );
  const staff = staffOf("330107");

  const first = await list("330107001001", staff, "(first: 2)");
  const second = await list("330107001001", staff, `(first: 2, after: "${first.pageInfo.endCursor}")`);

  expect(first.pageInfo.hasNextPage).toBe(true);
  expect([...first.edges, ...second.edges].map(({ node }) => node.reportedOn)).toEqual([...days].reverse());
});

test("a report-in of nobody is refused", async () => {
  await expect(
    enterReportIns(subgraph.db, [aReportIn({ regionCode: "330107001001", reportedOn: "2026-01-01", people: 0 })]),
  ).rejects.toThrow("report_in_people_check");
});
