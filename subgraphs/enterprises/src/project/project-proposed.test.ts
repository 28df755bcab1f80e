import { randomUUID } from "node:crypto";
import { createLogger, receiveEvents } from "@quyu/kernel";
import { aNeed } from "../cooperation/testing";
import { aRegion, clerk, longhe, startTestSubgraph } from "../testing";
import { onProjectProposed } from "./project-proposed.consumer";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const told = (data: object) => ({
  ...({ specversion: "1.0", datacontenttype: "application/json", type: "org.quyu.resolution.project_proposed" } as const),
  ...{ id: randomUUID(), source: "/activities", subject: randomUUID(), time: new Date().toISOString(), data: { ...data } },
});
const proposal = { regionCode: longhe, needId: null, title: "共享停车", summary: "夜间开放。", field: "PARKING", shares: 3 };
const receive = (...events: ReturnType<typeof told>[]) =>
  receiveEvents(subgraph.db, [onProjectProposed], events, createLogger("test", "silent"));
const projectsOf = async (resolutionId: string) =>
  (
    await subgraph
      .as(clerk)
      .run(
        "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Resolution { project { status title shares field needs { id } originResolution { id } } } } }",
        { of: [{ __typename: "Resolution", id: resolutionId }] },
      )
  )._entities[0].project;

test("a resolution becomes one draft, however often it is told of, which takes on a listed need and no other", async () => {
  const [listed, drafted] = await Promise.all([
    subgraph.given(aNeed({ status: "LISTED", regionCode: longhe })),
    subgraph.given(aNeed({ status: "DRAFT", listedAt: null, regionCode: longhe })),
  ]);
  const [first, second] = [randomUUID(), randomUUID()];
  const event = told({ ...proposal, resolutionId: first, needId: listed.id });
  expect(await receive(event)).toEqual([event.id]);
  expect(await receive(event)).toEqual([event.id]);
  await receive(told({ ...proposal, resolutionId: second, needId: drafted.id }));

  const count = "select count(*)::int as n from project where origin_resolution_id = $1";
  expect(await subgraph.db.query(count, [first])).toEqual([{ n: 1 }]);
  expect(await projectsOf(first)).toEqual({
    ...{ status: "DRAFT", title: "共享停车", shares: 3, field: "PARKING" },
    ...{ needs: [{ id: listed.id }], originResolution: { id: first } },
  });
  expect((await projectsOf(second)).needs).toEqual([]);
});
