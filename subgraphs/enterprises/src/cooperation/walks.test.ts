import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import { bookingRecord } from "../booking/booking-life.service";
import { claimRecord } from "../claim/claim-life.service";
import { enterEnterprises } from "../enterprise/enterprise.service";
import { stallRecord } from "../market/market-life.service";
import { needRecord } from "../need/need-life.service";
import { projectRecord } from "../project/project-life.service";
import { recount } from "../report/summary.recount";
import { anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

// Records come into their states by the mutations themselves: what the walk finds is what callers find.

const subgraph = startTestSubgraph();
const withPerson = (viewer: Partial<Viewer>): Partial<Viewer> => ({ ...viewer, person: randomUUID() });
const staff = withPerson(clerk);
const firm = anEnterprise();
const contact = withPerson(contactOf(firm.id));
const resident = withPerson({ role: "resident", subject: "resident", regions: [longhe] });
const others = {
  otherRegion: withPerson({ ...clerk, regions: [binjiang] }),
  reader: withPerson({ ...clerk, scopes: ["enterprises:read"] }),
  otherFirm: withPerson(contactOf(randomUUID())),
  otherResident: withPerson({ role: "resident", subject: "other", regions: [longhe] }),
  visitor: {},
};

beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
  await subgraph.db.transaction((tx) => enterEnterprises(tx, [firm]));
});
afterEach(async () => expect(await differences(subgraph.db, recount)).toEqual([]));

/** A mutation that must be done; gives the id of its thing. */
async function done(viewer: Partial<Viewer>, name: string, input: object): Promise<string> {
  const field = subgraph.schema.getMutationType()?.getFields()[name];
  const payload = String(field?.type);
  const thing = Object.keys((subgraph.schema.getType(payload) as any).getFields()).find(
    (each) => each !== "userErrors",
  ) as string;
  const type = String(field?.args[0]?.type);
  const source = `mutation ($input: ${type}) { ${name}(input: $input) { ${thing} { id } userErrors { code field } } }`;
  const { [name]: answer } = await subgraph.as(viewer).run(source, { input });
  expect({ name, userErrors: answer.userErrors }).toEqual({ name, userErrors: [] });
  return answer[thing].id;
}

/** Takes a record through its moves: each name with who makes it and what it takes besides the id. */
type Way = readonly (readonly [viewer: Partial<Viewer>, name: string, more?: object])[];
async function go(id: string, way: Way): Promise<string> {
  for (const [viewer, name, more] of way) await done(viewer, name, { id, ...more });
  return id;
}

test("needs", async () => {
  const resourceId = await done(staff, "offerResource", { regionCode: longhe, name: "会议室", kind: "SPACE" });
  const submitted: Way = [[resident, "submitNeed"]];
  const reviewing: Way = [...submitted, [staff, "startNeedReview"]];
  const listed: Way = [...reviewing, [staff, "reviewNeed", { decision: "LIST" }]];
  const drafted = () => done(resident, "draftNeed", { regionCode: longhe, title: "车位不够", field: "PARKING" });
  const target = await go(await drafted(), listed);
  const matched: Way = [...listed, [staff, "matchNeed", { resourceId }]];
  const delivery: Way = [...matched, [staff, "startNeedDelivery"]];
  const fulfilled: Way = [...delivery, [staff, "fulfilNeed"]];
  const evaluated: Way = [...fulfilled, [resident, "evaluateNeed", { score: 4 }]];
  const ways: Record<string, Way> = {
    ...{ DRAFT: [], SUBMITTED: submitted, REVIEWING: reviewing, LISTED: listed, MATCHED: matched, IN_DELIVERY: delivery },
    ...{ FULFILLED: fulfilled, EVALUATED: evaluated, ARCHIVED: [...evaluated, [staff, "archiveNeed"]] },
    DECLINED: [...reviewing, [staff, "reviewNeed", { decision: "DECLINE", reason: "不属实" }]],
    MERGED: [...reviewing, [staff, "mergeNeed", { intoId: target }]],
    WITHDRAWN: [[resident, "withdrawNeed"]],
  };
  await walkMachine({
    ...{ subgraph, kind: needRecord, callers: { submitter: resident, staff, ...others } },
    given: async (state) => go(await drafted(), ways[state] as Way),
    inputs: {
      reviewNeed: [{ decision: "LIST" }, { decision: "DECLINE", reason: "不属实" }],
      ...{ mergeNeed: { intoId: target }, matchNeed: { resourceId }, evaluateNeed: { score: 5 } },
    },
  });
}, 180_000);

const drafted = (shares = 2) =>
  done(staff, "draftProject", { regionCode: longhe, title: "错峰停车", summary: "夜间开放。", field: "PARKING", shares });
const published: Way = [
  [staff, "submitProject"],
  [staff, "publishProject"],
];
/** A claim of one share, accepted and signed. */
async function signed(projectId: string): Promise<void> {
  const claim = await done(contact, "offerClaim", { projectId, shares: 1, offer: "车位" });
  await go(claim, [
    [staff, "decideClaim", { accept: true }],
    [contact, "signClaim"],
  ]);
}

test("projects", async () => {
  const running: Way = [[staff, "startProject"]];
  const ways: Record<string, { before: Way; claims: number; after: Way }> = {
    DRAFT: { before: [], claims: 0, after: [] },
    REVIEWING: { before: [[staff, "submitProject"]], claims: 0, after: [] },
    PUBLISHED: { before: published, claims: 0, after: [] },
    PARTLY_CLAIMED: { before: published, claims: 1, after: [] },
    CLAIMED: { before: published, claims: 2, after: [] },
    RUNNING: { before: published, claims: 2, after: running },
    DELIVERED: { before: published, claims: 2, after: [...running, [staff, "deliverProject"]] },
    STOPPED: { before: published, claims: 2, after: [...running, [staff, "stopProject", { reason: "场地拆除" }]] },
    EVALUATED: {
      ...{ before: published, claims: 2 },
      after: [...running, [staff, "deliverProject"], [staff, "evaluateProject", { score: 5 }]],
    },
  };
  await walkMachine({
    ...{ subgraph, kind: projectRecord, callers: { staff, claimant: contact, ...others } },
    async given(state) {
      const { before, claims, after } = ways[state] as (typeof ways)[string];
      const id = await go(await drafted(), before);
      for (let claim = 0; claim < claims; claim += 1) await signed(id);
      return go(id, after);
    },
    inputs: { stopProject: { reason: "场地拆除" }, evaluateProject: { score: 3 } },
  });
}, 180_000);

test("claims", async () => {
  const projectId = await go(await drafted(10_000), published);
  const accepted: Way = [[staff, "decideClaim", { accept: true }]];
  const bound: Way = [...accepted, [contact, "signClaim"]];
  const ways: Record<string, Way> = {
    ...{ OFFERED: [], ACCEPTED: accepted, SIGNED: bound, FULFILLED: [...bound, [staff, "fulfilClaim"]] },
    ...{ DECLINED: [[staff, "decideClaim", { accept: false, reason: "已有安排" }]], WITHDRAWN: [[contact, "withdrawClaim"]] },
  };
  await walkMachine({
    ...{ subgraph, kind: claimRecord, callers: { claimant: contact, staff, ...others } },
    given: async (state) => go(await done(contact, "offerClaim", { projectId, shares: 1, offer: "车位" }), ways[state] as Way),
    inputs: { decideClaim: [{ accept: true }, { accept: false, reason: "已有安排" }] },
  });
}, 180_000);

test("bookings", async () => {
  const resourceId = await done(staff, "offerResource", { regionCode: longhe, name: "车位", kind: "PARKING", quantity: 1_000 });
  const [startsAt, endsAt] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const ways: Record<string, Way> = { BOOKED: [], USED: [[staff, "useBooking"]], CANCELLED: [[contact, "cancelBooking"]] };
  await walkMachine({
    ...{ subgraph, kind: bookingRecord, callers: { booker: contact, staff, ...others } },
    given: async (state) =>
      go(await done(contact, "bookResource", { resourceId, startsAt, endsAt, purpose: "停车" }), ways[state] as Way),
  });
}, 180_000);

test("stalls", async () => {
  await done(staff, "openFund", { regionCode: longhe, name: "社区基金", kind: "COMMUNITY_FUND" });
  const allotted: Way = [[staff, "allotStall"]];
  const takings = { takings: 123_456 };
  const ways: Record<string, Way> = {
    APPLIED: [],
    ALLOTTED: allotted,
    SETTLED: [...allotted, [staff, "recordTakings", takings]],
  };
  await walkMachine({
    ...{ subgraph, kind: stallRecord, callers: { holder: contact, staff, ...others } },
    async given(state) {
      const marketId = await done(staff, "openMarket", { regionCode: longhe, name: "夜市", donationRate: 0.1 });
      await done(contact, "applyForStall", { marketId, period: "2026-12" });
      const [{ id }] = await subgraph.db.query("select id from stall where market_id = $1", [marketId]);
      return go(id, ways[state] as Way);
    },
    inputs: { recordTakings: takings },
  });
}, 180_000);
