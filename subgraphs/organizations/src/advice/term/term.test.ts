import { addDays } from "@quyu/kernel";
import { PartyOrganizationKind, type PartyOrganizationKindValue } from "../../party-organization/party-organization.entity";
import { factsOf } from "../testing";
import { termEnded } from "./term-ended";
import { termEnding } from "./term-ending";
import { termLength } from "./term-length";

const today = "2026-11-21";
const kinds = Object.keys(PartyOrganizationKind) as PartyOrganizationKindValue[];

/** The years a term may have: one day more is spoken of, the very day is not; null where no length is. */
function yearsAllowed(kind: PartyOrganizationKindValue, isInCommunity: boolean): number | null {
  const said = (termEndsOn: string) =>
    termLength(factsOf({ kind, isInCommunity, termBeganOn: "2024-03-01", termEndsOn })) !== null;
  if (!said("2044-03-01")) return null;
  return [3, 5].find((years) => !said(`${2024 + years}-03-01`) && said(`${2024 + years}-03-02`)) ?? NaN;
}

test("a term lasts five years in committees, three in general branches and branches, five in communities", () => {
  const outside = Object.fromEntries(kinds.map((kind) => [kind, yearsAllowed(kind, false)]));
  const inCommunity = Object.fromEntries(kinds.map((kind) => [kind, yearsAllowed(kind, true)]));

  const committees = {
    COMMUNITY_COMMITTEE: 5,
    TWO_NEW_COMMITTEE: 5,
    COMPOSITE_COMMITTEE: 5,
    EXTENDED_COMMITTEE: 5,
    ENTERPRISE_COMMITTEE: 5,
  };
  // Firms' branches are not the community's own, wherever they lie; a working committee, a temporary or functional organization and a party
  // group are not elected for a term.
  const always = { ...committees, TWO_NEW_JOINT_BRANCH: 3, ENTERPRISE_BRANCH: 3 };
  const none = { STREET_WORKING_COMMITTEE: null, TEMPORARY_BRANCH: null, FUNCTIONAL: null, PARTY_GROUP: null };
  expect(outside).toEqual({ ...always, ...none, GENERAL_BRANCH: 3, BRANCH: 3, ESTATE_BRANCH: 3, JOINT_BRANCH: 3 });
  expect(inCommunity).toEqual({ ...always, ...none, GENERAL_BRANCH: 5, BRANCH: 5, ESTATE_BRANCH: 5, JOINT_BRANCH: 5 });
});

test("a term that is too long names its days and the rule it departs from", () => {
  const term = { termBeganOn: "2024-02-29", termEndsOn: "2029-02-28" };

  expect(termLength(factsOf({ ...term, kind: "ENTERPRISE_BRANCH" }))).toMatchObject({
    rule: "TERM_LENGTH",
    message: "本届任期从2024-02-29到2029-02-28，每届任期一般为3年",
    article: "《中国共产党支部工作条例（试行）》第二十一条",
  });
  expect(termLength(factsOf({ ...term, kind: "TWO_NEW_COMMITTEE" }))).toBeNull();
  expect(termLength(factsOf({ ...term, termEndsOn: "2030-01-01", kind: "TWO_NEW_COMMITTEE" }))?.article).toBe(
    "《中国共产党章程》第三十一条；《关于党的基层组织任期的意见》",
  );
});

test("a term is announced 180 days before it ends, from the first of them to its last day", () => {
  const ending = (days: number) => termEnding(factsOf({ termEndsOn: addDays(today, days) })) !== null;

  expect([181, 180, 1, 0, -1].map(ending)).toEqual([false, true, true, true, false]);
  expect(termEnding(factsOf({ termEndsOn: "2027-01-01" }))).toMatchObject({
    rule: "TERM_ENDING",
    severity: "NOTICE",
    article: "《中国共产党支部工作条例（试行）》第二十二条",
  });
});

test("a term that is over presses from the day after", () => {
  const ended = (days: number) => termEnded(factsOf({ termEndsOn: addDays(today, days) }))?.severity ?? null;

  expect([1, 0, -1, -400].map(ended)).toEqual([null, null, "WARNING", "WARNING"]);
});

test("of a term whose beginning or end is not known nothing is said", () => {
  expect(termLength(factsOf({ termBeganOn: null, termEndsOn: "2099-01-01" }))).toBeNull();
  expect(termLength(factsOf({ termBeganOn: "1999-01-01", termEndsOn: null }))).toBeNull();
  for (const rule of [termEnding, termEnded]) expect(rule(factsOf({ termBeganOn: "1999-01-01" }))).toBeNull();
});
