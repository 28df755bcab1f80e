import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { aClaim, aContribution, aNeed, aProject, noon } from "../cooperation/testing";
import type { Project } from "../project/project.entity";
import { type Resource, ResourceHours } from "../resource/resource.entity";
import { aBooking, anEnterprise, aRegion, aResource, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));
beforeEach(() => subgraph.db.query("truncate need, project, claim, contribution, resource, booking cascade"));

const officer: Partial<Viewer> = { ...clerk, regions: ["51"] };
const ended: Partial<Project> = { startedAt: noon(-8), endedAt: noon(-1), publishedAt: noon(-9) };

interface Found {
  name: string;
  score: number;
  reasons: string[];
}
async function matches(needId: string, viewer: Partial<Viewer> = officer): Promise<Found[] | null> {
  const { matches: found } = await subgraph
    .as(viewer)
    .run("query ($id: ID!) { matches(needId: $id) { project { title } resource { name } score reasons } }", { id: needId });
  return (
    found &&
    found.map(({ project, resource, score, reasons }: { project?: { title: string }; resource?: { name: string } } & Found) => ({
      name: project?.title ?? resource?.name,
      score,
      reasons,
    }))
  );
}

/** A resource that can be booked every day from nine to ten. */
async function openDaily(given: Partial<Resource>): Promise<Resource> {
  const resource = await subgraph.given(aResource(given));
  for (let weekday = 1; weekday <= 7; weekday += 1)
    await subgraph.given(
      Object.assign(new ResourceHours(), { id: randomUUID(), resourceId: resource.id, weekday, fromMinute: 540, toMinute: 600 }),
    );
  return resource;
}

test("of projects in the need's field the nearer come first, then those with more room; the reasons say so", async () => {
  const need = await subgraph.given(aNeed());
  await subgraph.given(aProject({ title: "本社区空三份" }));
  const half = await subgraph.given(aProject({ title: "本社区空一份", shares: 2 }));
  const firm = await subgraph.given(anEnterprise());
  await subgraph.given(aClaim({ projectId: half.id, enterpriseId: firm.id, status: "ACCEPTED", acceptedAt: noon(-1) }));
  await subgraph.db.query("update project set status = 'PARTLY_CLAIMED' where id = $1", [half.id]);
  await subgraph.given(aProject({ title: "同街道", regionCode: binjiang }));
  await subgraph.given(aProject({ title: "同城市", regionCode: "510107014901" }));
  await subgraph.given(aProject({ title: "上海", regionCode: "310104012901" }));
  await subgraph.given(aProject({ title: "别的领域", field: "CARE" }));
  await subgraph.given(aProject({ title: "草稿", status: "DRAFT", publishedAt: null }));
  await subgraph.given(aProject({ title: "已满", status: "CLAIMED" }));

  // 0.4 for the field; 0.3 × 5⁄5, 4⁄5, 2⁄5 for the place; 0.2 × the open shares; nothing is known of the past.
  expect(await matches(need.id)).toEqual([
    { name: "本社区空三份", score: 0.9, reasons: ["同属“停车”领域", "同一社区", "还有3份待认领"] },
    { name: "同街道", score: 0.84, reasons: ["同属“停车”领域", "同一街道", "还有3份待认领"] },
    { name: "本社区空一份", score: 0.8, reasons: ["同属“停车”领域", "同一社区", "还有1份待认领"] },
    { name: "同城市", score: 0.72, reasons: ["同属“停车”领域", "同一城市", "还有3份待认领"] },
  ]);
});

test("how a place's projects ended counts for a tenth: delivered ones for it, stopped ones against it", async () => {
  const need = await subgraph.given(aNeed());
  await subgraph.given(aProject({ title: "待认领" }));
  await subgraph.given(aProject({ ...ended, status: "DELIVERED", field: "CARE" }));
  await subgraph.given(aProject({ ...ended, status: "STOPPED", stopReason: "场地改造", field: "CARE" }));

  expect(await matches(need.id)).toEqual([
    { name: "待认领", score: 0.95, reasons: ["同属“停车”领域", "同一社区", "还有3份待认领", "当地已结束的项目50%如期完成"] },
  ]);
});

test("resources count by their free times and by what their owners kept; one that is booked out or never open is none", async () => {
  const need = await subgraph.given(aNeed());
  const owner = await subgraph.given(anEnterprise());
  const kept = await subgraph.given(aProject({ ...ended, status: "DELIVERED", field: "CARE", regionCode: "510107014901" }));
  const contributionId = (await subgraph.given(aContribution())).id;
  await subgraph.given(
    aClaim({
      projectId: kept.id,
      enterpriseId: owner.id,
      status: "FULFILLED",
      acceptedAt: noon(-8),
      signedAt: noon(-7),
      contributionId,
    }),
  );
  await openDaily({ name: "车位", kind: "PARKING", field: "PARKING", ownerId: owner.id, quantity: 2 });
  const hall = await openDaily({ name: "会议室" });
  await openDaily({ name: "课堂", field: "CARE" });
  await subgraph.given(aResource({ name: "从不开放" }));
  const out = await openDaily({ name: "约满" });
  const book = (resourceId: string, day: number) =>
    aBooking({
      resourceId,
      startsAt: instantOf(addDays(today(), day), "09:00"),
      endsAt: instantOf(addDays(today(), day), "10:00"),
    });
  const bookings = [
    ...Array.from({ length: 7 }, (_, day) => book(hall.id, day)),
    ...Array.from({ length: 14 }, (_, day) => book(out.id, day)),
  ];
  for (const booking of bookings) await subgraph.given(booking);

  // 会议室: half for serving any field, half of its times free.
  expect(await matches(need.id)).toEqual([
    {
      name: "车位",
      score: 1,
      reasons: ["同属“停车”领域", "同一社区", "未来14天可预约的时段有100%空着", "提供单位已兑现100%的认领"],
    },
    { name: "会议室", score: 0.6, reasons: ["不限领域", "同一社区", "未来14天可预约的时段有50%空着"] },
  ]);
});

test("matches are for those who may read the need's detail; a resident sees projects, not the resources of others", async () => {
  const person = randomUUID();
  const owner = await subgraph.given(anEnterprise());
  const need = await subgraph.given(aNeed({ submitterPersonId: person, enterpriseId: owner.id }));
  const hidden = await subgraph.given(aNeed({ status: "SUBMITTED", listedAt: null }));
  await subgraph.given(aProject({ title: "项目" }));
  await openDaily({ name: "自家的", ownerId: owner.id });
  await openDaily({ name: "别家的" });
  const names = async (viewer: Partial<Viewer>) => (await matches(need.id, viewer))?.map(({ name }) => name).sort();

  expect(await names({ role: "resident", subject: "resident", person })).toEqual(["项目"]);
  expect(await names(contactOf(owner.id))).toEqual(["自家的", "项目"].sort());
  expect(await names(clerk)).toEqual(["别家的", "自家的", "项目"].sort());
  for (const viewer of [{}, { role: "resident", subject: "x", person: randomUUID() } as const, { ...clerk, regions: [binjiang] }])
    await expect(matches(need.id, viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(await matches(hidden.id, contactOf(owner.id))).toBeNull();
  expect(await matches(randomUUID())).toBeNull();
});

test("at most twenty matches come, in one statement beside the need and the matches themselves; the need's own project is none", async () => {
  const own = await subgraph.given(aProject({ title: "承接的项目" }));
  const need = await subgraph.given(aNeed({ projectId: own.id }));
  for (let number = 1; number <= 22; number += 1) await subgraph.given(aProject({ title: `项目${number}` }));
  subgraph.statements();

  const found = await matches(need.id);

  expect(found).toHaveLength(20);
  expect(found?.some(({ name }) => name === "承接的项目")).toBe(false);
  expect(subgraph.statements()).toHaveLength(3);
});
