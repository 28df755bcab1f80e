import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

test("a project lists the activities that deliver it, each activity names its project, and drafts show to staff of the region only", async () => {
  const [project, other] = [randomUUID(), randomUUID()];
  await subgraph.db.transaction((tx) =>
    enterActivities(tx, [
      anActivityEntry({ projectId: project, title: "第二场", startsAt: instantOf(addDays(today(), 2)) }),
      anActivityEntry({ projectId: project, title: "第一场", startsAt: instantOf(addDays(today(), 1)) }),
      anActivityEntry({ projectId: project, title: "筹划中", status: "DRAFT", startsAt: instantOf(addDays(today(), 3)) }),
      anActivityEntry({ title: "不为项目" }),
    ]),
  );
  const deliveries = async (viewer: Partial<Viewer>, ids = [project, other]) => {
    subgraph.statements();
    const { _entities } = await subgraph.as(viewer).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Project { deliveries { edges { node { title project { id } } } } } } }`,
      { representations: ids.map((id) => ({ __typename: "Project", id })) },
    );
    expect(subgraph.statements()).toHaveLength(1);
    return _entities.map(({ deliveries: { edges } }: { deliveries: { edges: { node: object }[] } }) =>
      edges.map(({ node }) => node),
    );
  };
  const of = (...titles: string[]) => titles.map((title) => ({ title, project: { id: project } }));

  expect(await deliveries(visitor)).toEqual([of("第一场", "第二场"), []]);
  expect(await deliveries(staffOf())).toEqual([of("第一场", "第二场", "筹划中"), []]);
  expect(await deliveries(staffOf("310104012"), [project])).toEqual([of("第一场", "第二场")]);
});
