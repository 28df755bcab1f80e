import { randomUUID } from "node:crypto";
import type { Hub } from "./hub";
import { binjiang, type Case, type Caller, known, longhe, the } from "./wrong-requests";

// What is wrong with what is sent for cases: orders at the door, issues, hours, and what is offered.

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const report = { regionCode: longhe, title: "路灯不亮", detail: "3号门内第二盏。" };
const tiers = (...names: string[]) => names.map((name) => ({ name, price: 800, rule: "60岁以上老年人" }));
const canteen = { regionCode: longhe, name: "测试食堂", meals: ["午餐"] };

/** Who sends for cases besides the callers of the loop: by what a token says of them. */
export interface CaseTokens {
  staff: string;
  officer: string;
  resident: string;
  leader: string;
  volunteer: string;
}

/** Makes the records that the wrong requests are about; the leader's token is made for the team once it is there. */
export async function makeCaseRecords(hub: Hub, tokens: Omit<CaseTokens, "leader" | "volunteer">) {
  const make = async (as: string, name: string, input: object, token = tokens.staff) => {
    const { thing, code, message } = await hub.mutate(name, input, token, "id");
    if (!thing) throw new Error(`${name}: ${code} ${message}`);
    known[as] = thing.id;
  };
  const proof = async (as: string, of: "issue_id" | "service_order_id") => {
    const text = `insert into proof (${of}, kind, taken_at) values ($1, 'AFTER', now()) returning id`;
    const [row] = await hub.sql("volunteers", text, [the(as)]);
    known[`proof of ${as}`] = row.id;
  };
  await make("team", "formTeam", { regionCode: longhe, name: "测试服务队" });
  await make("other team", "formTeam", { regionCode: longhe, name: "另一支服务队" });
  const leader = await hub.token({ role: "leader", team: the("team"), subject: "wrong-leader" });
  const volunteer = await hub.token({ role: "volunteer", team: the("team"), subject: "wrong-volunteer" });
  await make("team", "joinTeam", { teamId: the("team"), name: "陈志远" }, volunteer);
  // Who joined today has served nothing yet.
  await hub.sql("volunteers", "update team_membership set joined_on = joined_on - 100 where team_id = $1", [the("team")]);
  const served = { teamId: the("team"), startsAt: inDays(-2), minutes: 120, evidence: "LEADER_PRESENT" };
  await make("hours", "claimHours", served, volunteer);
  known["served at"] = served.startsAt;

  const service = { regionCode: longhe, name: "测试理发", audience: ["ELDERLY"], targetMinutes: 60 };
  await make("service", "defineServiceType", service);
  const moves = ["acceptOrder", "dispatchOrder", "takeOrder", "departOrder", "arriveOrder"];
  for (const [index, state] of ["placed", "accepted", "dispatched", "taken", "coming", "serving"].entries()) {
    const order = { serviceTypeId: the("service"), regionCode: longhe, address: "1号门" };
    await make(`${state} order`, "placeOrder", order, tokens.resident);
    for (const [step, move] of moves.slice(0, index).entries()) {
      const input = { id: the(`${state} order`), ...(move === "dispatchOrder" && { teamId: the("team") }) };
      await make(`${state} order`, move, input, step < 2 ? tokens.staff : leader);
    }
  }
  await proof("taken order", "service_order_id");

  const steps = ["triageIssue", "dispatchIssue", "acknowledgeIssue", "startRectifying"];
  for (const [index, state] of ["reported", "triaged", "dispatched", "acknowledged", "working", "rectified"].entries()) {
    await make(`${state} issue`, "reportIssue", report, tokens.resident);
    for (const move of steps.slice(0, index)) await make(`${state} issue`, move, { id: the(`${state} issue`) });
  }
  for (const issue of ["working issue", "rectified issue"]) await proof(issue, "issue_id");
  const rectified = { id: the("rectified issue"), proofIds: [the("proof of rectified issue")] };
  await make("rectified issue", "rectifyIssue", rectified);
  await make("duplicate issue", "reportIssue", report, tokens.resident);
  await make("duplicate issue", "triageIssue", { id: the("duplicate issue") });
  const settled = { outcome: "DUPLICATE", duplicateOfId: the("reported issue") };
  await make("duplicate issue", "settleIssue", { id: the("duplicate issue"), ...settled });
  await make("far issue", "reportIssue", { ...report, regionCode: binjiang }, tokens.officer);
  await make("emergency", "reportIssue", { ...report, title: "电梯困人", hazardClass: "EMERGENCY" });

  await make("talent", "nominateTalent", { regionCode: longhe, name: "李红霞", skills: ["剪纸"] });
  await make("listed talent", "nominateTalent", { regionCode: longhe, name: "张桂兰", skills: ["法律"] });
  for (const move of ["verifyTalent", "listTalent"]) await make("listed talent", move, { id: the("listed talent") });
  await make("canteen", "openCanteen", { ...canteen, tiers: tiers("公益价") });
  return { leader, volunteer };
}

const placed = (what: string, more: object, code: string, caller: Caller = "resident"): Case => [
  `an order ${what}`,
  "placeOrder",
  () => ({ serviceTypeId: the("service"), regionCode: longhe, address: "1号门", ...more }),
  code,
  caller,
];
const moved = (what: string, move: string, order: string, more: object, code: string, caller: Caller = "leader"): Case => [
  `an order ${what}`,
  move,
  () => ({ id: the(`${order} order`), ...more }),
  code,
  caller,
];
const reported = (what: string, more: object, code: string, caller: Caller = "resident"): Case => [
  `an issue ${what}`,
  "reportIssue",
  () => ({ ...report, ...more }),
  code,
  caller,
];
const handled = (what: string, move: string, issue: string, more: () => object, code: string, caller?: Caller): Case => [
  `an issue ${what}`,
  move,
  () => ({ id: the(issue), ...more() }),
  code,
  caller,
];
const claimed = (what: string, more: () => object, code: string, caller: Caller = "volunteer"): Case => [
  `hours ${what}`,
  "claimHours",
  () => ({ teamId: the("team"), startsAt: inDays(-4), minutes: 60, evidence: "LEADER_PRESENT", ...more() }),
  code,
  caller,
];
const ate = (what: string, more: object, code: string): Case => [
  `diners ${what}`,
  "recordDiners",
  () => ({ canteenId: the("canteen"), servedOn: inDays(-1).slice(0, 10), tier: "公益价", count: 40, ...more }),
  code,
];

export const wrongCases: Case[] = [
  placed("of a service nobody offers", { serviceTypeId: randomUUID() }, "NOT_FOUND"),
  placed("of a service that is no id", { serviceTypeId: "1' or '1'='1" }, "NOT_FOUND"),
  placed("at a region nobody registered", { regionCode: "510116003999" }, "REGION_NOT_FOUND"),
  placed("at a region in words", { regionCode: "龙河社区" }, "REGION_NOT_FOUND"),
  placed("where the service is not offered", { regionCode: binjiang }, "SERVICE_NOT_OFFERED"),
  placed("for whom the service is not", { careGroup: "CHILD" }, "NOT_ELIGIBLE"),
  placed("for whom nobody knows", { careGroup: "PIRATE" }, "BAD_USER_INPUT"),
  placed("without an address", { address: undefined }, "BAD_USER_INPUT"),
  placed("to a blank address", { address: " 　" }, "INVALID_INPUT"),
  placed("to an address of 101 characters", { address: "号".repeat(101) }, "INVALID_INPUT"),
  placed("of a resident for somebody else", { onBehalfOf: { subjectToken: "x", name: "王某" } }, "FORBIDDEN"),
  placed("without a token", {}, "FORBIDDEN", "visitor"),
  moved("accepted by its client", "acceptOrder", "placed", {}, "FORBIDDEN", "resident"),
  moved("accepted as it was not", "acceptOrder", "placed", { version: 7 }, "VERSION_CONFLICT", "staff"),
  moved("dispatched to a team nobody knows", "dispatchOrder", "accepted", { teamId: randomUUID() }, "TEAM_NOT_FOUND", "staff"),
  moved("dispatched before it is accepted", "dispatchOrder", "placed", {}, "WRONG_STATE", "staff"),
  moved("taken by a clerk", "takeOrder", "dispatched", {}, "FORBIDDEN", "staff"),
  moved("taken twice", "takeOrder", "taken", {}, "WRONG_STATE"),
  moved("completed without a proof", "completeOrder", "serving", { proofIds: [] }, "PROOF_REQUIRED"),
  moved("completed with a proof that is none", "completeOrder", "serving", { proofIds: ["x"] }, "PROOF_REQUIRED"),
  [
    "an order completed with another's proof",
    "completeOrder",
    () => ({ id: the("serving order"), proofIds: [the("proof of taken order")] }),
    "PROOF_REQUIRED",
    "leader",
  ],
  moved("refused without a reason", "refuseOrder", "dispatched", {}, "REASON_REQUIRED"),
  moved("refused with a reason of 301 characters", "refuseOrder", "dispatched", { reason: "忙".repeat(301) }, "INVALID_INPUT"),
  moved("cancelled while it is served", "cancelOrder", "serving", {}, "WRONG_STATE", "resident"),
  moved("rated with six stars", "rateOrder", "serving", { rating: 6 }, "INVALID_INPUT", "resident"),
  moved("rated with half a star", "rateOrder", "serving", { rating: 0.5 }, "BAD_USER_INPUT", "resident"),
  moved("rated before it is done", "rateOrder", "serving", { rating: 5 }, "WRONG_STATE", "resident"),
  moved("rated by the team", "rateOrder", "serving", { rating: 5 }, "FORBIDDEN"),
  reported("with a title of 61 characters", { title: "灯".repeat(61) }, "INVALID_INPUT"),
  reported("with a NUL", { detail: "路灯\u0000不亮" }, "INVALID_INPUT"),
  reported("of an unknown class", { hazardClass: "BAD" }, "BAD_USER_INPUT"),
  reported("in an estate that is no id", { estateId: "甲小区" }, "INVALID_INPUT"),
  reported("where nobody answers for it", { regionCode: "649900901" }, "NO_RESPONSIBLE"),
  handled("triaged from elsewhere", "triageIssue", "far issue", () => ({}), "NOT_FOUND"),
  handled(
    "that repeats itself",
    "settleIssue",
    "triaged issue",
    () => ({ outcome: "DUPLICATE", duplicateOfId: the("triaged issue") }),
    "DUPLICATE_OF_ITSELF",
  ),
  handled(
    "that repeats a duplicate",
    "settleIssue",
    "triaged issue",
    () => ({ outcome: "DUPLICATE", duplicateOfId: the("duplicate issue") }),
    "DUPLICATE_OF_DUPLICATE",
  ),
  handled(
    "that repeats one of elsewhere",
    "settleIssue",
    "triaged issue",
    () => ({ outcome: "DUPLICATE", duplicateOfId: the("far issue") }),
    "DUPLICATE_OUTSIDE_REGION",
    "officer",
  ),
  handled("that repeats nothing", "settleIssue", "triaged issue", () => ({ outcome: "DUPLICATE" }), "DUPLICATE_NOT_FOUND"),
  handled("sent back without a reason", "settleIssue", "triaged issue", () => ({ outcome: "OUT_OF_SCOPE" }), "REASON_REQUIRED"),
  handled("dispatched to what is no id", "dispatchIssue", "triaged issue", () => ({ organizationId: "党委" }), "INVALID_INPUT"),
  handled("dispatched before it is triaged", "dispatchIssue", "reported issue", () => ({}), "WRONG_STATE"),
  handled("rectified without a proof", "rectifyIssue", "working issue", () => ({ proofIds: [] }), "PROOF_REQUIRED"),
  handled(
    "rectified with another's proof",
    "rectifyIssue",
    "working issue",
    () => ({ proofIds: [the("proof of rectified issue")] }),
    "PROOF_REQUIRED",
  ),
  handled("verified by whom it was rectified", "verifyIssue", "rectified issue", () => ({}), "VERIFIER_IS_RECTIFIER"),
  handled(
    "that fails without a reason",
    "verifyIssue",
    "rectified issue",
    () => ({ passed: false }),
    "REASON_REQUIRED",
    "officer",
  ),
  handled(
    "opened again while it is open",
    "reopenIssue",
    "working issue",
    () => ({ reason: "又坏了" }),
    "WRONG_STATE",
    "resident",
  ),
  handled(
    "that is over, as a need",
    "escalateIssueToNeed",
    "duplicate issue",
    () => ({ title: "路灯", field: "SERVICE" }),
    "WRONG_STATE",
  ),
  handled("answered by a stranger", "addIssueNote", "reported issue", () => ({ text: "你好" }), "FORBIDDEN", "volunteer"),
  handled("answered with an emoji", "addIssueNote", "reported issue", () => ({ text: "马上到🚑" }), "INVALID_INPUT"),
  handled(
    "with steps that is no emergency",
    "recordEmergencyStep",
    "working issue",
    () => ({ kind: "ENTERED" }),
    "NOT_AN_EMERGENCY",
  ),
  handled(
    "with a step of tomorrow",
    "recordEmergencyStep",
    "emergency",
    () => ({ kind: "ENTERED", occurredAt: inDays(1) }),
    "STEP_OUT_OF_ORDER",
  ),
  [
    "a proof of two things",
    "requestProofUpload",
    () => ({ issueId: the("working issue"), serviceOrderId: the("serving order"), kind: "AFTER" }),
    "INVALID_INPUT",
  ],
  ["a film for a proof", "requestProofUpload", () => ({ issueId: the("working issue"), kind: "VIDEO" }), "KIND_NOT_SUPPORTED"],
  claimed("of no minutes", () => ({ minutes: 0 }), "INVALID_INPUT"),
  claimed("of more than a day", () => ({ minutes: 1_441 }), "OVER_24_HOURS_A_DAY"),
  claimed("on 31 February", () => ({ startsAt: "2026-02-31T09:00:00+08:00" }), "BAD_USER_INPUT"),
  claimed("that are not over", () => ({ startsAt: inDays(1) }), "NOT_OVER_YET"),
  claimed("of forty days ago", () => ({ startsAt: inDays(-40) }), "TOO_LATE"),
  claimed("that overlap", () => ({ startsAt: the("served at") }), "OVERLAPS"),
  claimed("with a team of others", () => ({ teamId: the("other team") }), "NOT_A_MEMBER"),
  claimed("by attendance", () => ({ evidence: "ATTENDANCE" }), "INVALID_INPUT"),
  claimed("of somebody else", () => ({ volunteerId: randomUUID() }), "FORBIDDEN"),
  claimed("of nobody who is a volunteer", () => ({}), "NOT_A_VOLUNTEER", "resident"),
  ["hours confirmed by the volunteer", "confirmHours", () => ({ id: the("hours") }), "NOT_TEAM_LEADER", "volunteer"],
  [
    "hours rejected without a reason",
    "confirmHours",
    () => ({ id: the("hours"), decision: "REJECT" }),
    "REASON_REQUIRED",
    "leader",
  ],
  ["a star for two hours", "applyForStar", () => ({}), "NOT_ENOUGH_HOURS", "volunteer"],
  ["a certificate of no hours", "issueCertificate", () => ({}), "NO_HOURS", "volunteer"],
  ["a team joined twice", "joinTeam", () => ({ teamId: the("team") }), "ALREADY_A_MEMBER", "volunteer"],
  ["a talent booked before it is listed", "bookTalent", () => ({ talentId: the("talent"), startsAt: inDays(1) }), "NOT_LISTED"],
  [
    "a talent booked for yesterday",
    "bookTalent",
    () => ({ talentId: the("listed talent"), startsAt: inDays(-1) }),
    "TIME_PASSED",
  ],
  [
    "a service for nobody",
    "defineServiceType",
    () => ({ regionCode: longhe, name: "磨刀", audience: [], targetMinutes: 60 }),
    "INVALID_INPUT",
  ],
  [
    "a service in no time",
    "defineServiceType",
    () => ({ regionCode: longhe, name: "磨刀", audience: ["ELDERLY"], targetMinutes: 0 }),
    "INVALID_INPUT",
  ],
  ["a canteen with one price twice", "openCanteen", () => ({ ...canteen, tiers: tiers("公益价", "公益价") }), "INVALID_INPUT"],
  ate("fewer than none", { count: -1 }, "INVALID_INPUT"),
  ate("at a price that is none", { tier: "贵宾价" }, "TIER_NOT_FOUND"),
  ate("of tomorrow", { servedOn: inDays(2).slice(0, 10) }, "DAY_IN_FUTURE"),
];
