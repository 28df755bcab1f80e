import type { AdviceRule, OrganizationFacts } from "./advice.facts";
import { AdviceSeverity, type RuleAdvice } from "./advice.types";
import { estateWithoutBranch } from "./coverage/estate-without-branch";
import { vacantPost } from "./coverage/vacant-post";
import { branchCommittee } from "./members/branch-committee";
import { branchSize } from "./members/branch-size";
import { committeeSize } from "./members/committee-size";
import { generalBranchSize } from "./members/general-branch-size";
import { jointBranchForSmallUnit } from "./members/joint-branch-for-small-unit";
import { jointBranchUnits } from "./members/joint-branch-units";
import { threeFullMembers } from "./members/three-full-members";
import { termEnded } from "./term/term-ended";
import { termEnding } from "./term/term-ending";
import { termLength } from "./term/term-length";

const rules: readonly AdviceRule[] = [
  threeFullMembers,
  jointBranchForSmallUnit,
  jointBranchUnits,
  branchSize,
  generalBranchSize,
  committeeSize,
  branchCommittee,
  termLength,
  termEnded,
  termEnding,
  estateWithoutBranch,
  vacantPost,
];

const rank = ({ severity }: RuleAdvice): number => Object.keys(AdviceSeverity).indexOf(severity);

/** All that the rules have to say about an organization, the most pressing first. */
export const adviceOn = (facts: OrganizationFacts): RuleAdvice[] =>
  rules.flatMap((rule) => rule(facts) ?? []).sort((a, b) => rank(a) - rank(b));
