import { randomUUID } from "node:crypto";
import { instantOf, type Viewer } from "@quyu/kernel";
import { aBooking, anEnterprise, aRegion, aResource, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import type { Resource } from "./resource.entity";
import { enterResources, type ResourceEntry } from "./resource.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const enter = async (given: Partial<Resource>, ...hours: [weekday: number, from: number, to: number][]): Promise<string> => {
  const resource = aResource(given);
  const times: ResourceEntry["hours"] = hours.map(([weekday, from, to]) => ({
    weekday,
    fromMinute: from * 60,
    toMinute: to * 60,
  }));
  await subgraph.db.transaction((tx) => enterResources(tx, [{ resource, hours: times }]));
  return resource.id;
};
const slotsOf = async (id: string, from: string, to: string) => {
  const { resource } = await subgraph
    .as(clerk)
    .run(
      "query ($id: ID!, $from: Date!, $to: Date!) { resource(id: $id) { slots(range: { from: $from, to: $to }) { startsAt endsAt free } } }",
      {
        id,
        from,
        to,
      },
    );
  return resource.slots.map((slot: { startsAt: Date; endsAt: Date; free: number }) => [
    new Date(slot.startsAt).toISOString(),
    new Date(slot.endsAt).toISOString(),
    slot.free,
  ]);
};
const shanghai = (day: string, time: string) => instantOf(day, time).toISOString();

// 2 March 2026 is a Monday.
test("slots are the weekly times of each day in Shanghai, in order, up to the midnight that ends a day", async () => {
  const id = await enter({ quantity: 2 }, [1, 14, 17], [1, 9, 11], [3, 0, 24]);

  expect(await slotsOf(id, "2026-03-02", "2026-03-08")).toEqual([
    [shanghai("2026-03-02", "09:00"), shanghai("2026-03-02", "11:00"), 2],
    [shanghai("2026-03-02", "14:00"), shanghai("2026-03-02", "17:00"), 2],
    [shanghai("2026-03-04", "00:00"), shanghai("2026-03-05", "00:00"), 2],
  ]);
  expect(await slotsOf(id, "2026-03-05", "2026-03-08")).toEqual([]);
  expect(await slotsOf(id, "2026-03-09", "2026-03-09")).toHaveLength(2);
});

test("the days may still be given apart, as before there was a range; without days nothing is listed", async () => {
  const id = await enter({ quantity: 1 }, [1, 9, 11]);
  const asked = (days: string) =>
    subgraph.as(clerk).run(`query ($id: ID!) { resource(id: $id) { slots${days} { free } } }`, { id });

  expect(await asked('(from: "2026-03-02", to: "2026-03-08")')).toEqual({ resource: { slots: [{ free: 1 }] } });
  for (const days of ["", '(from: "2026-03-02")', '(to: "2026-03-02")'])
    await expect(asked(days)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("free is what nobody has booked at any time of the slot; cancelled bookings do not count, and two that share a unit count once", async () => {
  const id = await enter({ quantity: 5 }, [1, 9, 11], [1, 14, 16]);
  const booking = (from: string, to: string, given = {}) =>
    subgraph.given(
      aBooking({ resourceId: id, startsAt: instantOf("2026-03-02", from), endsAt: instantOf("2026-03-02", to), ...given }),
    );
  await booking("08:00", "09:00");
  await booking("09:00", "09:30", { quantity: 2 });
  await booking("09:30", "10:00");
  await booking("10:30", "14:30");
  await booking("09:00", "11:00", { status: "CANCELLED", quantity: 4 });

  expect((await slotsOf(id, "2026-03-02", "2026-03-02")).map(([, , free]: unknown[]) => free)).toEqual([3, 4]);
});

test("slots are shown for at most 31 days, and not backwards", async () => {
  const id = await enter({}, [1, 9, 11]);
  const refused = (message: string) => ({ message, extensions: { code: "BAD_USER_INPUT" } });

  expect(await slotsOf(id, "2026-03-01", "2026-03-31")).toHaveLength(5);
  await expect(slotsOf(id, "2026-03-01", "2026-04-01")).rejects.toMatchObject(refused("可预约的时段一次最多看31天"));
  await expect(slotsOf(id, "2026-03-02", "2026-03-01")).rejects.toMatchObject(refused("开始日期不能晚于结束日期"));
});

test("weekly times of one resource never overlap: the database says so", async () => {
  await expect(enter({}, [1, 9, 12], [1, 11, 13])).rejects.toThrow("resource_hours_overlap_excl");
  await expect(enter({}, [1, 23, 25])).rejects.toThrow("resource_hours_time_check");
  await enter({}, [1, 9, 12], [1, 12, 13], [2, 9, 12]);
});

test("a region's resources are by name, narrowed by kind and by a day on which something is free", async () => {
  const region = `${longhe.slice(0, 9)}905`;
  await subgraph.given(aRegion(region));
  const full = await enter({ regionCode: region, name: "甲 约满" }, [1, 9, 11]);
  await subgraph.given(aBooking({ resourceId: full, startsAt: instantOf("2026-03-02", "10:00") }));
  await enter({ regionCode: region, name: "乙 场地" }, [1, 9, 11]);
  await enter({ regionCode: region, name: "丙 车位", kind: "PARKING" }, [1, 0, 24], [2, 0, 24]);
  await enter({ regionCode: region, name: "丁 没有时段" });
  const names = async (args: string) => {
    const { region: found } = await subgraph
      .as({ ...clerk, regions: [region] })
      .run(`{ region(code: "${region}") { resources${args} { totalCount edges { node { name } } } } }`);
    expect(found.resources.totalCount).toBe(found.resources.edges.length);
    return found.resources.edges.map(({ node }: { node: { name: string } }) => node.name);
  };

  expect(await names("")).toEqual(["甲 约满", "乙 场地", "丙 车位", "丁 没有时段"].sort());
  expect(await names("(kind: PARKING)")).toEqual(["丙 车位"]);
  expect(await names('(freeOn: "2026-03-02")')).toEqual(["丙 车位", "乙 场地"].sort());
  expect(await names('(freeOn: "2026-03-03", kind: SPACE)')).toEqual([]);
  // The week after nobody has booked it yet.
  expect(await names('(freeOn: "2026-03-09", kind: SPACE)')).toEqual(["甲 约满", "乙 场地"].sort());
});

test("a resource is for its owner, for who has booked it, and for the clerks of its region; to others it is not there", async () => {
  const owner = await subgraph.given(anEnterprise({ name: "主人" }));
  const region = `${longhe.slice(0, 9)}906`;
  await subgraph.given(aRegion(region));
  const id = await enter({ regionCode: region, ownerId: owner.id, name: "共享会议室" });
  const person = randomUUID();
  await subgraph.given(aBooking({ resourceId: id, personId: person }));
  const seenBy = async (viewer: Partial<Viewer>) => {
    const {
      resource,
      region: found,
      _entities,
    } = await subgraph.as(viewer).run(
      `query ($id: ID!, $of: [_Any!]!) { resource(id: $id) { owner { name } } region(code: "${region}") { resources { totalCount edges { node { id } } } }
        _entities(representations: $of) { ... on Resource { name } } }`,
      { id, of: [{ __typename: "Resource", id }] },
    );
    const counts = [resource, _entities[0]].map((one) => (one === null ? 0 : 1));
    return [...counts, found.resources.edges.length, found.resources.totalCount];
  };

  const insiders = [contactOf(owner.id), { role: "resident", person } as const, { ...clerk, regions: [region] }];
  for (const viewer of insiders) expect(await seenBy(viewer)).toEqual([1, 1, 1, 1]);
  const outsiders = [
    { role: "resident", person: randomUUID() } as const,
    contactOf(randomUUID()),
    { ...clerk, regions: [binjiang] },
    { ...clerk, regions: [region], scopes: ["activities:*"] },
  ];
  for (const viewer of outsiders) expect(await seenBy(viewer)).toEqual([0, 0, 0, 0]);
  for (const ask of [`{ resource(id: "${id}") { name } }`, `{ region(code: "${region}") { resources { totalCount } } }`])
    await expect(subgraph.as({}).run(ask)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
