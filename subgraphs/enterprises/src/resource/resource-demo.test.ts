import { addDays, demoId, demoPerson, today, type Viewer } from "@quyu/kernel";
import { longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph({ seeded: true });

const qiyang: Partial<Viewer> = {
  subject: "demo-enterprise",
  role: "enterprise",
  person: demoPerson("enterprise"),
  enterprise: demoId("enterprise:longhe/qiyang"),
};
const clerkOf = (...regions: string[]): Partial<Viewer> => ({ role: "staff", scopes: ["enterprises:*"], regions });

test("bookings stand in every state, within the weekly times of what they book, and none of them is out of its time", async () => {
  const states = await subgraph.db.query("select distinct status from booking order by 1");
  expect(states).toEqual(["BOOKED", "CANCELLED", "USED"].map((status) => ({ status })));
  const outside = await subgraph.db.query(
    `select r.name, b.purpose from booking b join resource r on r.id = b.resource_id where not exists (
       select from resource_hours h, lateral (select b.starts_at at time zone 'Asia/Shanghai' as start) s
       where h.resource_id = b.resource_id and h.weekday = extract(isodow from start)
         and extract(epoch from start::time) / 60 >= h.from_minute
         and extract(epoch from start::time) / 60 + extract(epoch from b.ends_at - b.starts_at) / 60 <= h.to_minute)`,
  );
  expect(outside).toEqual([]);
  const untimely = await subgraph.db.query(
    "select purpose from booking where (status = 'BOOKED') <> (starts_at > now()) and status <> 'CANCELLED' or created_at > now()",
  );
  expect(untimely).toEqual([]);
});

test("whoever holds a development token finds bookings of their own, the enterprise's contact also who books what it offers", async () => {
  const mine = async (viewer: Partial<Viewer>) => {
    const { myBookings } = await subgraph.as(viewer).run("{ myBookings { edges { node { status resource { name } } } } }");
    return myBookings.edges.map(({ node }: { node: { status: string } }) => node.status);
  };
  const person = (role: "resident" | "volunteer" | "leader"): Partial<Viewer> => ({ role, person: demoPerson(role) });

  expect(new Set(await mine(person("resident")))).toEqual(new Set(["BOOKED", "USED", "CANCELLED"]));
  expect(await mine(person("volunteer"))).toEqual(["BOOKED", "USED"]);
  expect(await mine(person("leader"))).toEqual(["USED"]);
  expect((await mine(qiyang)).sort()).toEqual(["BOOKED", "CANCELLED", "USED"]);

  const from = today();
  const { resource, enterprise } = await subgraph.as(qiyang).run(
    `query ($resource: ID!, $enterprise: ID!, $from: Date!, $to: Date!) {
      resource(id: $resource) { quantity slots(from: $from, to: $to) { free } bookings { totalCount } }
      enterprise(id: $enterprise) { visits { totalCount edges { node { notes byRole } } } } }`,
    { resource: demoId("resource:longhe/qiyang-first-aid"), enterprise: qiyang.enterprise, from, to: addDays(from, 20) },
  );
  expect(resource.bookings.totalCount).toBe(4);
  expect(new Set(resource.slots.map(({ free }: { free: number }) => free))).toEqual(new Set([0, 2]));
  expect(enterprise.visits.totalCount).toBe(3);
});

test("the 120 new parking spaces can be booked all day, and those of 龙河 are shared by eleven firms", async () => {
  const { resource, region } = await subgraph.as(clerkOf("649900902", longhe)).run(
    `query ($id: ID!, $day: Date!) { resource(id: $id) { name kind field quantity owner { name } slots(from: $day, to: $day) { free } }
      region(code: "${longhe}") { resources(kind: SPACE, first: 100) { totalCount edges { node { owner { id isSynthetic } } } } } }`,
    { id: demoId("resource:yanxiangyuan/shared-parking"), day: addDays(today(), -30) },
  );

  expect(resource).toMatchObject({
    name: "燕翔园智能停车位",
    kind: "PARKING",
    field: "PARKING",
    quantity: 120,
    slots: [{ free: 120 }],
  });
  const owners = region.resources.edges.map(({ node }: { node: { owner: { id: string; isSynthetic: boolean } } }) => node.owner);
  expect(owners).toHaveLength(11);
  expect(new Set(owners.map(({ id }: { id: string }) => id)).size).toBe(11);
  // What a publication does not say of a firm it names is not made up.
  expect(owners.every(({ isSynthetic }: { isSynthetic: boolean }) => isSynthetic)).toBe(true);
});

test("policies that are over or still to come are not listed; each of the others fits somebody", async () => {
  const { policies } = await subgraph
    .as({})
    .run("{ policies(first: 100) { edges { node { title howTo isIllustrative matches(first: 1) { totalCount } } } } }");
  const found = policies.edges.map(({ node }: { node: { title: string } }) => node.title);

  expect(found).toEqual(expect.arrayContaining(["青年实习基地职工补贴", "惠企政策点菜单", "个体工商户证照帮办"]));
  for (const title of ["商业街区外摆管理费减免", "特色小店首年帮扶"]) expect(found).not.toContain(title);
  for (const { node } of policies.edges)
    expect({ title: node.title, fits: node.matches.totalCount > 0 }).toEqual({ title: node.title, fits: true });
  const subsidy = policies.edges.find(({ node }: { node: { title: string } }) => node.title === "青年实习基地职工补贴").node;
  expect(subsidy).toMatchObject({ isIllustrative: false, howTo: expect.stringContaining("1950元"), matches: { totalCount: 33 } });
});

test("needs heard of on visits lead back to them, and visits are counted in their region", async () => {
  const { enterprise, region } = await subgraph.as(clerkOf("640106005902")).run(
    `query ($id: ID!) { enterprise(id: $id) { visits { edges { node { visitedOn needs { id raisedBy } } } } }
      region(code: "640106005902") { enterpriseSummary { visits } } }`,
    { id: demoId("enterprise:xinheyuan/0003") },
  );

  expect(enterprise.visits.edges[0].node.needs).toEqual([{ id: demoId("need:xinheyuan/0002"), raisedBy: "VISIT" }]);
  expect(region.enterpriseSummary.visits).toBe(8);
});
