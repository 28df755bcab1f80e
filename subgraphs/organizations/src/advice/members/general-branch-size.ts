import { countingKinds } from "../../party-organization/party-organization.rules";
import { membersOf, type AdviceRule } from "../advice.facts";

const [fewest, most] = [50, 100];

/**
 * 50 to 100 members: a general branch. It may be set up with fewer where work needs it and the superior organization approves, so this
 * is for information only. 党章第三十条 (by need and numbers, with approval); the numbers stand in
 * 中国共产党党和国家机关基层组织工作条例第六条 and are customary elsewhere.
 */
export const generalBranchSize: AdviceRule = (facts) => {
  const members = membersOf(facts);
  if (members === null) return null;
  const advice = {
    rule: "GENERAL_BRANCH_SIZE",
    severity: "INFO",
    article: "《中国共产党章程》第三十条；人数参照《中国共产党党和国家机关基层组织工作条例》第六条",
  } as const;
  if (countingKinds.includes(facts.kind) && members >= fewest && members <= most)
    return {
      ...advice,
      message: `党员${members}人，党员${fewest}至${most}人的一般设党总支`,
      remedy: "根据工作需要，经上级党组织批准，可改设党总支，下设若干党支部",
    };
  if (facts.kind === "GENERAL_BRANCH" && members < fewest)
    return {
      ...advice,
      message: `党员${members}人，党总支一般有党员${fewest}人以上`,
      remedy: "因工作需要、经上级党组织批准设立的，不必调整",
    };
  return null;
};
