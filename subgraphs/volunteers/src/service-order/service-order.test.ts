import { randomUUID } from "node:crypto";
import { demoId, demoPerson, differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { ServiceType } from "../service-type/service-type.entity";
import { aResident, aTeam, leaderOf, staffOf, startTestSubgraph } from "../testing";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { ServiceOrder } from "./service-order.entity";
import { enterServiceOrders } from "./service-order.service";
import { orderMachine } from "./service-order.machine";
import { type OrderStatusValue, orderStatusTexts } from "./service-order.states";

const subgraph = startTestSubgraph({ seeded: true });
const longhe = "510116003901";
const place = "330106001003";
const minute = 60_000;
const forbidden = { extensions: { code: "FORBIDDEN" } };
const cases = (regionCode: string): Partial<Viewer> => ({ ...staffOf(regionCode), scopes: ["cases:read"] });

const person = randomUUID();
const partner = randomUUID();
const team = aTeam({ regionCode: place });
const type = Object.assign(new ServiceType(), {
  id: randomUUID(),
  regionCode: place,
  name: "送药",
  audience: ["ELDERLY"],
  targetMinutes: 60,
  isIllustrative: true,
});
let number = 0;

beforeAll(async () => {
  await subgraph.db.query("insert into known_region values ($1)", [place]);
  await subgraph.db.transaction((tx) => formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]));
  await subgraph.given(type);
});

/** Enters an order that was placed so many minutes ago and went through the states given, one every five minutes. */
async function enter(placed: number, states: OrderStatusValue[], given: Partial<ServiceOrder> = {}): Promise<ServiceOrder> {
  const placedAt = new Date(Date.now() - placed * minute);
  const at = (state: OrderStatusValue) => {
    const index = states.indexOf(state);
    return index < 0 ? null : new Date(placedAt.getTime() + index * 5 * minute);
  };
  const order = Object.assign(new ServiceOrder(), {
    id: randomUUID(),
    number: `FW20160101-${String((number += 1)).padStart(4, "0")}`,
    regionCode: place,
    serviceTypeId: type.id,
    clientPersonId: person,
    partnerId: partner,
    providerTeamId: states.includes("DISPATCHED") ? team.id : null,
    clientName: "欧阳桂兰",
    clientPhone: "10012345678",
    address: "文三路12号3栋201室",
    rating: null,
    placedAt,
    dueAt: new Date(placedAt.getTime() + type.targetMinutes * minute),
    servingAt: at("SERVING"),
    completedAt: at("COMPLETED"),
    closedAt: at("CLOSED"),
    status: states.at(-1),
    escalations: 0,
    isIllustrative: true,
    version: states.length,
    createdAt: placedAt,
    ...given,
  });
  const moves = states.map((to, index) => ({
    to,
    occurredAt: new Date(placedAt.getTime() + index * 5 * minute),
    byRole: "staff",
    byName: "王芳",
  }));
  await subgraph.db.transaction((tx) => enterServiceOrders(tx, [{ order, moves }]));
  return order;
}
const served: OrderStatusValue[] = ["PLACED", "ACCEPTED", "DISPATCHED", "TAKEN", "EN_ROUTE", "SERVING", "COMPLETED"];
const fields = "number clientName address isOverdue minutesToDoor history { to byName } provider { name }";
const find = async (viewer: Partial<Viewer>, { id }: ServiceOrder) =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { serviceOrder(id: $id) { ${fields} } }`, { id })).serviceOrder;

test("the client, the serving team, the partner and the region's case workers find an order, others do not", async () => {
  const order = await enter(30, served.slice(0, 4));

  for (const viewer of [aResident(person), leaderOf(team.id), { role: "partner" as const, partner }, cases(place)])
    expect(await find(viewer, order)).toMatchObject({ number: order.number });
  for (const viewer of [
    aResident(),
    leaderOf(randomUUID()),
    cases(longhe),
    staffOf(place),
    { role: "partner" as const, partner: randomUUID() },
  ])
    expect(await find(viewer, order)).toBeNull();
  await expect(find({}, order)).rejects.toMatchObject(forbidden);
});

test("name and address are whole for the client and, until it is done, for the team that goes there", async () => {
  const whole = { clientName: "欧阳桂兰", address: "文三路12号3栋201室" };
  const masked = { clientName: "欧**", address: "文三路****" };
  const [open, done] = [await enter(30, served.slice(0, 4)), await enter(90, served)];

  expect(await find(aResident(person), done)).toMatchObject(whole);
  expect(await find(leaderOf(team.id), open)).toMatchObject(whole);
  expect(await find(leaderOf(team.id), done)).toMatchObject(masked);
  for (const viewer of [cases(place), { role: "partner" as const, partner }])
    expect(await find(viewer, open)).toMatchObject(masked);
});

test("a mark is for the client, the partner and case workers, not for the team it is given to", async () => {
  const order = await enter(90, [...served, "RATED"], { rating: 4 });
  const rated = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run(`query ($id: ID!) { serviceOrder(id: $id) { rating } }`, { id: order.id })).serviceOrder
      .rating;

  for (const viewer of [aResident(person), { role: "partner" as const, partner }, cases(place)])
    expect(await rated(viewer)).toBe(4);
  await expect(rated(leaderOf(team.id))).rejects.toMatchObject(forbidden);
});

test("an average of fewer than five marks is for case workers", async () => {
  const regionCode = "330106001004";
  await subgraph.db.query("insert into known_region values ($1)", [regionCode]);
  const satisfaction = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run(`{ region(code: "${regionCode}") { volunteerSummary { satisfaction } } }`)).region
      .volunteerSummary.satisfaction;
  const rate = (rating: number) => enter(90, [...served, "RATED"], { rating, regionCode });

  for (const rating of [5, 5, 4, 3]) await rate(rating);
  expect([await satisfaction({}), await satisfaction(cases(place)), await satisfaction(cases(regionCode))]).toEqual([
    null,
    null,
    4.25,
  ]);
  await rate(4);
  expect(await satisfaction({})).toBe(4.2);
});

test("two ranges cannot be set against each other to find one mark", async () => {
  const range = `(range: { from: "2020-01-01", to: "2099-12-31" })`;
  const satisfaction = async (viewer: Partial<Viewer>, arg = range) =>
    (await subgraph.as(viewer).run(`{ region(code: "${longhe}") { volunteerSummary${arg} { satisfaction } } }`)).region
      .volunteerSummary.satisfaction;

  for (const viewer of [{}, aResident(), cases(place)]) expect(await satisfaction(viewer)).toBeNull();
  expect(await satisfaction(cases(longhe))).toBeGreaterThan(1);
  expect(await satisfaction({}, "")).toBeGreaterThan(1);
});

test("who acted is named to the region's case workers only", async () => {
  const order = await enter(30, ["PLACED", "ACCEPTED"]);

  expect((await find(cases(place), order)).history).toEqual([
    { to: "PLACED", byName: "王芳" },
    { to: "ACCEPTED", byName: "王芳" },
  ]);
  expect((await find(aResident(person), order)).history[0]).toEqual({ to: "PLACED", byName: null });
});

test("an order is overdue when its time is over and nobody is at the door", async () => {
  const [late, early, lateButServed] = [
    await enter(61, served.slice(0, 3)),
    await enter(55, served.slice(0, 3)),
    await enter(300, served),
  ];

  expect([
    await find(cases(place), late),
    await find(cases(place), early),
    await find(cases(place), lateButServed),
  ]).toMatchObject([{ isOverdue: true, minutesToDoor: null }, { isOverdue: false }, { isOverdue: false, minutesToDoor: 25 }]);
  const list = async (overdue: boolean) => {
    const { region } = await subgraph
      .as(cases(place))
      .run(`{ region(code: "${place}") { serviceOrders(overdue: ${overdue}, first: 100) { edges { node { id } } } } }`);
    return region.serviceOrders.edges.map(({ node }: any) => node.id);
  };
  expect(await list(true)).toContain(late.id);
  expect(await list(true)).not.toContain(early.id);
  expect(await list(false)).toEqual(expect.arrayContaining([early.id, lateButServed.id]));
});

test("the list of a region is for case workers; by number as by id", async () => {
  const order = await enter(30, ["PLACED"]);
  const list = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run(`{ region(code: "${place}") { serviceOrders { totalCount } } }`);
  const byNumber = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run(`{ serviceOrderByNumber(number: "${order.number}") { id } }`)).serviceOrderByNumber;

  for (const viewer of [{}, aResident(person), leaderOf(team.id), staffOf(place)])
    await expect(list(viewer)).rejects.toMatchObject(forbidden);
  expect((await list(cases(place))).region.serviceOrders.totalCount).toBeGreaterThan(0);
  expect((await list(cases(longhe))).region.serviceOrders.totalCount).toBe(0);
  expect(await byNumber(aResident(person))).toEqual({ id: order.id });
  expect(await byNumber(aResident())).toBeNull();
});

test("everybody has a list of the orders that concern himself", async () => {
  const mine = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run("{ myOrders(first: 100) { totalCount edges { node { regionCode: region { code } } } } }"))
      .myOrders;

  expect((await mine(aResident(demoPerson("resident")))).totalCount).toBe(3);
  expect((await mine({ role: "partner", partner: demoId("partner:tianfu") })).totalCount).toBe(4);
  expect((await mine(aResident())).totalCount).toBe(0);
  await expect(mine({})).rejects.toMatchObject(forbidden);
});

test("a page of orders with all it points at costs one statement a level", async () => {
  subgraph.statements();
  await subgraph
    .as(cases(longhe))
    .run(
      `{ region(code: "${longhe}") { serviceOrders(first: 50) { edges { node { number provider { name } serviceType { name } history { to } } } } } }`,
    );

  // The region, the page, teams, types, history.
  expect(subgraph.statements()).toHaveLength(5);
});

test("the demo has orders in every state, 402 closed ones in 龙河, and none of 助浴 over half an hour", async () => {
  const states: { status: string; count: number }[] = await subgraph.db.query(
    "select status, count(*)::int as count from service_order where region_code = $1 group by 1",
    [longhe],
  );
  expect(states.map(({ status }) => status).sort()).toEqual(Object.keys(orderStatusTexts).sort());
  expect(states.find(({ status }) => status === "CLOSED")?.count).toBe(402);
  const [{ most }] = await subgraph.db.query(
    "select max(extract(epoch from serving_at - placed_at) / 60)::float8 as most from service_order where service_type_id = $1",
    [demoId("service-type:yanxiangyuan/bathing")],
  );
  expect(most).toBeLessThanOrEqual(30);
});

test("the summary's minutes, rates and marks are those of the rows", async () => {
  const [rows] = await subgraph.db.query(
    `select count(*) filter (where serving_at <= due_at)::int as within, count(serving_at)::int as served,
       percentile_disc(0.5) within group (order by floor(extract(epoch from serving_at - placed_at) / 60)) filter (where serving_at is not null) as median,
       percentile_disc(0.95) within group (order by floor(extract(epoch from serving_at - placed_at) / 60)) filter (where serving_at is not null) as p95,
       round(avg(rating), 2)::float8 as marks, count(*) filter (where completed_at is null and status <> 'CANCELLED')::int as open
     from service_order where region_code = $1`,
    [longhe],
  );
  const { region } = await subgraph
    .as({})
    .run(
      `{ region(code: "${longhe}") { volunteerSummary { ordersOpen ordersWithinTarget { numerator denominator } orderMinutesMedian orderMinutesP95 satisfaction } } }`,
    );

  expect(region.volunteerSummary).toMatchObject({
    ordersOpen: rows.open,
    ordersWithinTarget: { numerator: rows.within, denominator: rows.served },
    orderMinutesMedian: Number(rows.median),
    orderMinutesP95: Number(rows.p95),
    satisfaction: rows.marks,
  });
  expect(region.volunteerSummary.orderMinutesP95).toBeGreaterThan(region.volunteerSummary.orderMinutesMedian);
  // Bucket by bucket, each a whole minute.
  const buckets = await subgraph.db.query(
    "select dimension as minutes, sum(value)::int as orders from region_counter where metric = 'orderMinutes' and region_code = $1 group by 1 order by 1",
    [longhe],
  );
  const recounted = await subgraph.db.query(
    `select floor(extract(epoch from serving_at - placed_at) / 60)::int::text as minutes, count(*)::int as orders
     from service_order where region_code = $1 and serving_at is not null group by 1 order by 1`,
    [longhe],
  );
  expect(buckets).toEqual(recounted);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("the trend has a point for every month, with what was placed and what was done", async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${longhe}") { serviceTrend(range: { from: "2020-01-01", to: "2029-12-31" }) { count quantity } } }`);
  const sum = (name: "count" | "quantity") => region.serviceTrend.reduce((total: number, point: any) => total + point[name], 0);

  expect(region.serviceTrend).toHaveLength(120);
  const [{ placed, done }] = await subgraph.db.query(
    "select count(*)::int as placed, count(completed_at)::int as done from service_order where region_code = $1",
    [longhe],
  );
  expect([sum("count"), sum("quantity")]).toEqual([placed, done]);
});

test("a history that the machine does not allow is refused, step by step", async () => {
  for (const [from, allowed] of Object.entries(orderMachine.moves) as [OrderStatusValue, OrderStatusValue[]][])
    for (const to of Object.keys(orderStatusTexts) as OrderStatusValue[]) {
      if (allowed.includes(to)) continue;
      const way = [...wayTo(from), to];
      await expect(enter(5_000, way, { rating: to === "RATED" ? 5 : null })).rejects.toThrow(`goes from ${from} to ${to}`);
    }
});

/** A shortest way to a state. */
function wayTo(state: OrderStatusValue): OrderStatusValue[] {
  const ways: OrderStatusValue[][] = [["PLACED"]];
  for (const way of ways) {
    const last = way.at(-1) as OrderStatusValue;
    if (last === state) return way;
    ways.push(...orderMachine.moves[last].filter((next) => !way.includes(next)).map((next) => [...way, next]));
  }
  throw new Error(`no way to ${state}`);
}
