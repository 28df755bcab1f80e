import { PartyOrganizationKind } from "../../party-organization/party-organization.entity";
import { countingKinds } from "../../party-organization/party-organization.rules";
import type { AdviceRule } from "../advice.facts";
import { factsOf } from "../testing";
import { branchCommittee } from "./branch-committee";
import { branchSize } from "./branch-size";
import { committeeSize } from "./committee-size";
import { generalBranchSize } from "./general-branch-size";
import { jointBranchForSmallUnit } from "./joint-branch-for-small-unit";
import { jointBranchUnits } from "./joint-branch-units";
import { threeFullMembers } from "./three-full-members";

const kinds = Object.keys(PartyOrganizationKind) as (keyof typeof PartyOrganizationKind)[];
/** The kinds a rule speaks to, given facts that it objects to. */
const spokenTo = (rule: AdviceRule, facts: Parameters<typeof factsOf>[0]) =>
  kinds.filter((kind) => rule(factsOf({ ...facts, kind })) !== null);

test("a branch has at least three full members; the probationary ones do not count", () => {
  expect(threeFullMembers(factsOf({ fullMembers: 2, probationaryMembers: 5 }))).toEqual({
    rule: "THREE_FULL_MEMBERS",
    severity: "WARNING",
    message: "正式党员只有2人，党支部应有正式党员3人以上",
    article: "《中国共产党支部工作条例（试行）》第四条",
    remedy: "核对正式党员人数；确实不足的，报上级党组织研究调整设置",
  });
  expect(threeFullMembers(factsOf({ fullMembers: 0 }))).not.toBeNull();
  expect(threeFullMembers(factsOf({ fullMembers: 3 }))).toBeNull();
  expect(spokenTo(threeFullMembers, { fullMembers: 2 }).sort()).toEqual([...countingKinds].sort());
});

test("a single unit or estate with fewer than three joins a joint branch", () => {
  expect(jointBranchForSmallUnit(factsOf({ fullMembers: 2 }))).toMatchObject({
    severity: "NOTICE",
    article: "《中国共产党支部工作条例（试行）》第五条",
  });
  expect(jointBranchForSmallUnit(factsOf({ fullMembers: 3 }))).toBeNull();
  expect(spokenTo(jointBranchForSmallUnit, { fullMembers: 2 })).toEqual(["BRANCH", "ESTATE_BRANCH", "ENTERPRISE_BRANCH"]);
});

test("a joint branch generally covers five units at most", () => {
  expect(jointBranchUnits(factsOf({ kind: "JOINT_BRANCH", unitCount: 6 }))).toMatchObject({
    rule: "JOINT_BRANCH_UNITS",
    message: "覆盖6个单位，联合党支部覆盖单位一般不超过5个",
    article: "《中国共产党支部工作条例（试行）》第五条",
  });
  expect(jointBranchUnits(factsOf({ kind: "JOINT_BRANCH", unitCount: 5 }))).toBeNull();
  expect(spokenTo(jointBranchUnits, { unitCount: 6 })).toEqual(["JOINT_BRANCH", "TWO_NEW_JOINT_BRANCH"]);
});

test("a branch generally has fifty members at most, the probationary ones counted", () => {
  expect(branchSize(factsOf({ fullMembers: 49 }))).toBeNull();
  expect(branchSize(factsOf({ fullMembers: 50 }))).toBeNull();
  expect(branchSize(factsOf({ fullMembers: 50, probationaryMembers: 1 }))).toMatchObject({
    rule: "BRANCH_SIZE",
    message: "党员51人，党支部党员人数一般不超过50人",
    article: "《中国共产党支部工作条例（试行）》第四条",
  });
  expect(spokenTo(branchSize, { fullMembers: 51 }).sort()).toEqual([...countingKinds].sort());
});

test("fifty to a hundred members may be a general branch, which generally has no fewer", () => {
  const branchOf = (fullMembers: number) => generalBranchSize(factsOf({ fullMembers }))?.severity ?? null;
  expect([49, 50, 51, 100, 101].map(branchOf)).toEqual([null, "INFO", "INFO", "INFO", null]);
  const generalOf = (fullMembers: number) => generalBranchSize(factsOf({ kind: "GENERAL_BRANCH", fullMembers }));
  expect([49, 50, 51, 100, 101].map((count) => generalOf(count)?.message ?? null)).toEqual([
    "党员49人，党总支一般有党员50人以上",
    null,
    null,
    null,
    null,
  ]);
  expect(generalOf(49)?.article).toContain("《中国共产党章程》第三十条");
});

test("over a hundred members may be a committee", () => {
  const given = (fullMembers: number) => committeeSize(factsOf({ kind: "GENERAL_BRANCH", fullMembers }));
  expect(given(100)).toBeNull();
  expect(given(101)).toMatchObject({ rule: "COMMITTEE_SIZE", message: "党员101人，党员超过100人的一般设党的基层委员会" });
  expect(spokenTo(committeeSize, { fullMembers: 101 }).sort()).toEqual([...countingKinds, "GENERAL_BRANCH"].sort());
});

test("seven full members call for a branch committee of three to five, generally seven at most", () => {
  const given = (fullMembers: number, committeeSeats: number) =>
    branchCommittee(factsOf({ fullMembers, committeeSeats, probationaryMembers: 9 }))?.severity ?? null;
  expect([6, 7].map((members) => given(members, 1))).toEqual([null, "NOTICE"]);
  expect([0, 2, 3, 5, 6, 7, 8].map((seats) => given(7, seats))).toEqual([
    "NOTICE",
    "NOTICE",
    null,
    null,
    "INFO",
    "INFO",
    "NOTICE",
  ]);
  expect(branchCommittee(factsOf({ fullMembers: 7, committeeSeats: 2 }))).toMatchObject({
    message: "正式党员7人，应设立3至5人的党支部委员会，平台登记的有2人",
    article: "《中国共产党支部工作条例（试行）》第二十条",
  });
  expect(spokenTo(branchCommittee, { fullMembers: 7 }).sort()).toEqual([...countingKinds].sort());
});

test("what is not recorded is not guessed", () => {
  const unknown = { fullMembers: null, probationaryMembers: 60, unitCount: null, committeeSeats: 0 };
  const rules = [
    threeFullMembers,
    jointBranchForSmallUnit,
    jointBranchUnits,
    branchSize,
    generalBranchSize,
    committeeSize,
    branchCommittee,
  ];

  for (const rule of rules) expect([rule.name, spokenTo(rule, unknown)]).toEqual([rule.name, []]);
});
