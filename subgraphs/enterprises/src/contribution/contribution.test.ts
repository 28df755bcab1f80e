import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { aContribution, aProject } from "../cooperation/testing";
import { anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const ledgers = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { contributions {
  received { giver kind quantity unit givenOn project { title } } given { receiver quantity } } } } }`;
const ask = (viewer: Partial<Viewer>, ...ids: string[]) =>
  subgraph.as(viewer).run(ledgers, { of: ids.map((id) => ({ __typename: "Enterprise", id })) });

test("one contribution stands in both ledgers: given in one, received in the other, the latest first", async () => {
  const [giver, receiver] = [await subgraph.given(anEnterprise()), await subgraph.given(anEnterprise())];
  const project = await subgraph.given(aProject({ title: "急救角" }));
  await subgraph.given(
    aContribution({
      giverEnterpriseId: giver.id,
      receiverEnterpriseId: receiver.id,
      kind: "EXPERT",
      quantity: 2.5,
      unit: "课时",
      projectId: project.id,
    }),
  );
  await subgraph.given(
    aContribution({
      receiverEnterpriseId: receiver.id,
      giver: "龙河社区",
      kind: "SPACE",
      quantity: 1,
      unit: "场次",
      givenOn: "2026-11-01",
    }),
  );
  subgraph.statements();

  const { _entities } = await ask(clerk, giver.id, receiver.id);

  expect(_entities).toEqual([
    { contributions: { received: [], given: [{ receiver: "龙河社区", quantity: 2.5 }] } },
    {
      contributions: {
        received: [
          { giver: "龙河社区", kind: "SPACE", quantity: 1, unit: "场次", givenOn: "2026-11-01", project: null },
          { giver: "示例物业", kind: "EXPERT", quantity: 2.5, unit: "课时", givenOn: "2026-10-01", project: { title: "急救角" } },
        ],
        given: [],
      },
    },
  ]);
  // The enterprises, their ledgers, the projects.
  expect(subgraph.statements()).toHaveLength(3);
});

test("a ledger is for the enterprise itself and the clerks of its region", async () => {
  const { id } = await subgraph.given(anEnterprise());

  for (const viewer of [contactOf(id), clerk])
    expect(await ask(viewer, id)).toEqual({ _entities: [{ contributions: { received: [], given: [] } }] });
  for (const viewer of [{}, contactOf(randomUUID()), { ...clerk, regions: [binjiang] }])
    await expect(ask(viewer, id)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("the database refuses a contribution of nothing, and one to oneself", async () => {
  const { id } = await subgraph.given(anEnterprise());

  await expect(subgraph.given(aContribution({ quantity: 0 }))).rejects.toThrow("contribution_quantity_check");
  await expect(subgraph.given(aContribution({ giverEnterpriseId: id, receiverEnterpriseId: id }))).rejects.toThrow(
    "contribution_enterprises_check",
  );
});
