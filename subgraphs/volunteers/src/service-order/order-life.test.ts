import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { enterProofs } from "../issue-record/issue-record.service";
import { Proof } from "../proof/proof.entity";
import { recount } from "../report/summary.recount";
import { forgetResponsible, noteResponsible } from "../responsible/responsible.service";
import { ServiceType } from "../service-type/service-type.entity";
import { aRegion, aResident, aTeam, leaderOf, staffOf, startTestSubgraph } from "../testing";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { closeDeadline, escalateDeadline, warnDeadline } from "./order-life.service";

const subgraph = startTestSubgraph();
const place = "330106001003";
const team = aTeam({ regionCode: place });
const other = aTeam({ regionCode: "330106001004" });
const far = aTeam({ regionCode: "510116003901" });
const type = Object.assign(new ServiceType(), {
  id: randomUUID(),
  regionCode: "330106001",
  name: "助浴",
  audience: ["ELDERLY", "DISABLED"],
  targetMinutes: 30,
  isIllustrative: true,
});
const everywhere = Object.assign(new ServiceType(), { ...type, id: randomUUID(), regionCode: "220106" });
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["cases:*"], person: randomUUID() };
const helper = (): Partial<Viewer> => ({ ...leaderOf(team.id), role: "volunteer", person: randomUUID() });
const rounds = process.env["QUYU_TEST_HEAVY"] ? 400 : 20;

const [community, street] = [randomUUID(), randomUUID()];
const answersFor = (organizationId: string, regionCode: string): Promise<void> =>
  noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode, level: "STAND_IN", estateId: null, building: null, organizationId },
  });

beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await subgraph.given(type);
  await subgraph.given(everywhere);
  await answersFor(community, place);
  await answersFor(street, place.slice(0, 9));
  await subgraph.db.transaction((tx) =>
    formTeams(
      tx,
      [team, other, far].map((each) => ({ team: each, hostEnterpriseIds: [], categoryIds: [] })),
    ),
  );
});

const call = async (viewer: Partial<Viewer>, name: string, input: object, inputType = "MoveOrderInput") => {
  const data = await subgraph.as(viewer).run(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) {
      serviceOrder { id number status provider { id } escalations clientName address allowedMoves history { to reason byRole } } userErrors { code } } }`,
    { input },
  );
  return data[name];
};
const place_ = (viewer: Partial<Viewer>, more: object = {}) =>
  call(
    viewer,
    "placeOrder",
    { serviceTypeId: type.id, regionCode: place, address: "文三路12号3栋201室", ...more },
    "PlaceOrderInput",
  );
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
async function dispatched(client = aResident()): Promise<string> {
  const { id } = (await place_(client)).serviceOrder;
  await call(staff, "acceptOrder", { id });
  expect(codeOf(await call(staff, "dispatchOrder", { id, teamId: team.id }, "DispatchOrderInput"))).toBeUndefined();
  return id;
}
async function proofOf(serviceOrderId: string): Promise<string> {
  const proof = Object.assign(new Proof(), {
    id: randomUUID(),
    issueId: null,
    serviceOrderId,
    kind: "AFTER",
    takenAt: new Date(),
  });
  await enterProofs(subgraph.db, [proof]);
  return proof.id;
}
const meet = (deadline: typeof warnDeadline, subject: string) =>
  subgraph.db.transaction((tx) => deadline.meet(tx, { subject, dueAt: new Date() }));

test("an order goes from the resident over dispatch to the door, is proved, rated and closed by the clock, and is a practical deed", async () => {
  const client = aResident();
  const id = await dispatched(client);
  const worker = helper();
  for (const name of ["takeOrder", "departOrder", "arriveOrder"])
    expect(codeOf(await call(worker, name, { id }))).toBeUndefined();
  expect(codeOf(await call(worker, "completeOrder", { id, proofIds: [] }, "CompleteOrderInput"))).toBe("PROOF_REQUIRED");
  const strangers = await proofOf(await dispatched());
  expect(codeOf(await call(worker, "completeOrder", { id, proofIds: [strangers] }, "CompleteOrderInput"))).toBe("PROOF_REQUIRED");
  await call(worker, "completeOrder", { id, proofIds: [await proofOf(id)] }, "CompleteOrderInput");
  expect((await call(client, "rateOrder", { id, rating: 5 }, "RateOrderInput")).serviceOrder.status).toBe("RATED");
  await meet(closeDeadline, id);
  await meet(closeDeadline, id);

  const { serviceOrder } = await subgraph.as(client).run(`{ serviceOrder(id: "${id}") { status rating history { to } } }`);
  expect(serviceOrder.history.map(({ to }: { to: string }) => to)).toEqual([
    ...["PLACED", "ACCEPTED", "DISPATCHED", "TAKEN", "EN_ROUTE", "SERVING", "COMPLETED", "RATED", "CLOSED"],
  ]);
  // Whoever watches the region is told of every step, once and in order.
  const told = await subgraph.db.query("select data from outbox_event where subject = $1 and target = 'hub' order by id", [id]);
  expect(told.map(({ data }: any) => [data.status, data.version])).toEqual(
    serviceOrder.history.map(({ to }: { to: string }, index: number) => [to, index + 1]),
  );
  expect(await subgraph.db.query("select source from practical_deed where source_id = $1", [id])).toEqual([{ source: "ORDER" }]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("of twenty volunteers who take one order one wins", async () => {
  const ids = await Promise.all(Array.from({ length: rounds }, () => dispatched()));
  const answers = await Promise.all(ids.flatMap((id) => Array.from({ length: 20 }, () => call(helper(), "takeOrder", { id }))));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(rounds);
  const [{ taken }] = await subgraph.db.query(
    "select count(*)::int as taken from state_change where to_state = 'TAKEN' and subject_id = any($1)",
    [ids],
  );
  expect(taken).toBe(rounds);
});

test("what a team gives back is dispatched again, by itself to another team of the street, to none where all have given it back", async () => {
  const id = await dispatched();
  expect(codeOf(await call(helper(), "refuseOrder", { id }, "RefuseOrderInput"))).toBe("REASON_REQUIRED");
  expect((await call(helper(), "refuseOrder", { id, reason: "今天没有人手" }, "RefuseOrderInput")).userErrors).toEqual([]);
  const again = await call(staff, "dispatchOrder", { id }, "DispatchOrderInput");
  expect(again.serviceOrder.provider.id).toBe(other.id);
  await call({ ...helper(), team: other.id }, "refuseOrder", { id, reason: "车坏了" }, "RefuseOrderInput");
  expect(codeOf(await call(staff, "dispatchOrder", { id }, "DispatchOrderInput"))).toBe("NO_PROVIDER");
  expect(codeOf(await call(staff, "dispatchOrder", { id, teamId: far.id }, "DispatchOrderInput"))).toBe("TEAM_NOT_FOUND");
});

test("an order warns once and goes up once, and neither when somebody is at the door", async () => {
  const [late, served] = [await dispatched(), await dispatched()];
  for (const name of ["takeOrder", "departOrder", "arriveOrder"]) await call(helper(), name, { id: served });
  for (const id of [late, served])
    for (const deadline of [warnDeadline, escalateDeadline, warnDeadline, escalateDeadline]) await meet(deadline, id);
  const rows = await subgraph.db.query(
    "select id, escalations, warned_at is not null as warned from service_order where id = any($1)",
    [[late, served]],
  );

  const { serviceOrder } = await subgraph
    .as(staff)
    .run(`{ serviceOrder(id: "${late}") { responsible { id } history { from to reason byRole } } }`);
  expect(serviceOrder.responsible.id).toBe(street);
  expect(serviceOrder.history.slice(-2)).toEqual([
    { from: "DISPATCHED", to: "DISPATCHED", reason: "时限已过八成，请尽快上门", byRole: "system" },
    { from: "DISPATCHED", to: "DISPATCHED", reason: "已超时限，上报责任链上一级接手", byRole: "system" },
  ]);
  expect(rows.find(({ id }: { id: string }) => id === late)).toMatchObject({ escalations: 1, warned: true });
  expect(rows.find(({ id }: { id: string }) => id === served)).toMatchObject({ escalations: 0, warned: false });
  const due = await subgraph.db.query(
    "select kind, round(extract(epoch from d.due_at - o.placed_at) / 60)::int as minutes from deadline d join service_order o on o.id::text = subject where subject = $1 order by 2",
    [late],
  );
  expect(due).toEqual([
    { kind: "order.warn", minutes: 24 },
    { kind: "order.escalate", minutes: 30 },
  ]);
});

test("an order goes up to the next holder of the chain; at its end it stays, and without a chain none is placed", async () => {
  const area = randomUUID();
  await noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode: place, level: "AREA", estateId: null, building: null, organizationId: area },
  });
  const responsible = async (id: string) =>
    (await subgraph.db.query("select responsible_organization_id as id from service_order where id = $1", [id]))[0].id;
  const late = await dispatched();
  expect(await responsible(late)).toBe(area);
  await meet(escalateDeadline, late);
  expect(await responsible(late)).toBe(community);

  const last = await dispatched();
  await subgraph.db.query("update service_order set responsible_organization_id = $2 where id = $1", [last, street]);
  await meet(escalateDeadline, last);
  expect(await responsible(last)).toBe(street);
  const [{ reason }] = await subgraph.db.query("select reason from state_change where subject_id = $1 order by id desc limit 1", [
    last,
  ]);
  expect(reason).toContain("没有更上一级");
  await forgetResponsible(subgraph.db, { level: "AREA", regionCode: place, estateId: null, building: null });

  await subgraph.given(aRegion("220106001003"));
  expect(codeOf(await place_(aResident(), { regionCode: "220106001003", serviceTypeId: everywhere.id }))).toBe("NO_RESPONSIBLE");
});

test("whom a service is for is asked, and only the result is kept; partners name the resident, strangers find nothing", async () => {
  const partner: Partial<Viewer> = {
    role: "partner",
    subject: "p",
    person: randomUUID(),
    partner: randomUUID(),
    scopes: ["orders:place"],
  };
  const onBehalfOf = { subjectToken: "citizen-7", name: "王建华", phone: "10010000001" };
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  expect(codeOf(await place_(aResident(), { careGroup: "CHILD" }))).toBe("NOT_ELIGIBLE");
  expect(codeOf(await place_(aResident(), { careGroup: "ELDERLY" }))).toBeUndefined();
  expect(codeOf(await place_(aResident(), { serviceTypeId: randomUUID() }))).toBe("NOT_FOUND");
  expect(codeOf(await place_(aResident(), { regionCode: "999999999999" }))).toBe("REGION_NOT_FOUND");
  expect(codeOf(await place_(partner, { idempotencyKey: "1" }))).toBe("INVALID_INPUT");
  const { serviceOrder } = await place_(partner, { idempotencyKey: "2", onBehalfOf });
  expect(serviceOrder).toMatchObject({ status: "PLACED", clientName: "王**", address: "文三路****" });
  await expect(place_({ ...partner, scopes: [] }, { idempotencyKey: "3", onBehalfOf })).rejects.toMatchObject(forbidden);
  await expect(place_(aResident(), { onBehalfOf })).rejects.toMatchObject(forbidden);
  await expect(call(aResident(), "cancelOrder", { id: serviceOrder.id }, "CancelOrderInput")).rejects.toMatchObject(forbidden);
  expect(
    (await call(partner, "cancelOrder", { id: serviceOrder.id, idempotencyKey: "4" }, "CancelOrderInput")).serviceOrder.status,
  ).toBe("CANCELLED");
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("that the client belongs to those a service is for is kept; to whom he belongs is kept nowhere", async () => {
  const columns = await subgraph.db.query(
    "select column_name as name from information_schema.columns where table_name = 'service_order' order by 1",
  );
  expect(columns.filter(({ name }: { name: string }) => /group|eligib|age|disab|care|reason/.test(name))).toEqual([
    { name: "is_eligible" },
  ]);
  const { serviceOrder } = await place_(aResident(), { careGroup: "DISABLED", idempotencyKey: "eligible" });
  expect(await subgraph.db.query("select is_eligible from service_order where id = $1", [serviceOrder.id])).toEqual([
    { is_eligible: true },
  ]);
  const tables: { name: string }[] = await subgraph.db.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'service_type'",
  );
  const dump = tables
    .map(({ name }) => `select '${name}' as name from ${name} t where t::text ~ 'DISABLED|残疾'`)
    .join(" union all ");
  expect(await subgraph.db.query(dump)).toEqual([]);
});

test("a completed order is closed by the clock a week later to the minute, rated or not", async () => {
  const id = await dispatched();
  for (const name of ["takeOrder", "departOrder", "arriveOrder"]) await call(helper(), name, { id });
  await call(helper(), "completeOrder", { id, proofIds: [await proofOf(id)] }, "CompleteOrderInput");
  const [{ days }] = await subgraph.db.query(
    `select extract(epoch from d.due_at - o.completed_at) / 86400 as days from deadline d join service_order o on o.id::text = d.subject
     where d.kind = 'order.close' and o.id = $1`,
    [id],
  );
  expect(Number(days)).toBe(7);
  await meet(closeDeadline, id);
  const [row] = await subgraph.db.query("select status, rating from service_order where id = $1", [id]);
  expect(row).toEqual({ status: "CLOSED", rating: null });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("without the lock and the version, several of twenty take one order: the race is real", async () => {
  const id = await dispatched();
  const naive = () =>
    subgraph.db.transaction(async (tx) => {
      const [{ status }] = await tx.query("select status from service_order where id = $1", [id]);
      await tx.query("select pg_sleep(0.02)");
      if (status !== "DISPATCHED") return false;
      await tx.query("update service_order set status = 'TAKEN' where id = $1", [id]);
      return true;
    });
  const won = await Promise.all(Array.from({ length: 20 }, naive));
  expect(won.filter(Boolean).length).toBeGreaterThan(1);
});

test("orders of a day are numbered one after the other, however many come at once", async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => place_(aResident())));
  const numbers = answers.map(({ serviceOrder: { number } }) => Number(number.split("-")[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => (numbers[0] as number) + index));
});
