import { randomUUID } from "node:crypto";
import { type Viewer, visitor } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { ActivityFeedback } from "./feedback.entity";
import { enterFeedback } from "./feedback.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const scored = (activityId: string, score: number, personId: string = randomUUID()) =>
  Object.assign(new ActivityFeedback(), { activityId, personId, score, createdAt: new Date() });

test("feedback is shown added up, to staff of the region only, in one statement for many activities", async () => {
  const entries = [anActivityEntry({ status: "ENDED" }), anActivityEntry({ status: "ENDED" })];
  const [first, second] = entries.map(({ activity }) => activity.id) as [string, string];
  await subgraph.db.transaction(async (tx) => {
    await enterActivities(tx, entries);
    await enterFeedback(tx, [scored(first, 5), scored(first, 4), scored(first, 4)]);
  });
  const ask = async (viewer: Partial<Viewer>, ids = [first, second]) => {
    const { _entities } = await subgraph
      .as(viewer)
      .run(
        "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { feedback { count average } } } }",
        { representations: ids.map((id) => ({ __typename: "Activity", id })) },
      );
    return _entities.map(({ feedback }: { feedback: object }) => feedback);
  };

  expect(await ask(staffOf())).toEqual([
    { count: 3, average: 4.33 },
    { count: 0, average: null },
  ]);
  subgraph.statements();
  await ask(staffOf(community.slice(0, 9)));
  expect(subgraph.statements()).toHaveLength(2);
  const person: Partial<Viewer> = { role: "resident", person: randomUUID() };
  for (const viewer of [visitor, person, staffOf("310104012")])
    await expect(ask(viewer, [first])).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("a person scores an activity once, from one to five", async () => {
  const entry = anActivityEntry({ status: "ENDED" });
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
  const { id } = entry.activity;
  const person = randomUUID();
  await enterFeedback(subgraph.db, [scored(id, 3, person)]);

  await expect(enterFeedback(subgraph.db, [scored(id, 5, person)])).rejects.toThrow("activity_feedback_pkey");
  for (const score of [0, 6])
    await expect(enterFeedback(subgraph.db, [scored(id, score)])).rejects.toThrow("activity_feedback_score_check");
});
