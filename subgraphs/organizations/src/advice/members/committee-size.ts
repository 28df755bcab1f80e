import { countingKinds } from "../../party-organization/party-organization.rules";
import { membersOf, type AdviceRule } from "../advice.facts";

const most = 100;

/**
 * Over 100 members: a committee. 党章第三十条 (by need and numbers, with approval); the number stands in
 * 中国共产党党和国家机关基层组织工作条例第五条 and is customary elsewhere.
 */
export const committeeSize: AdviceRule = (facts) => {
  const members = membersOf(facts);
  const mayGrow = facts.kind === "GENERAL_BRANCH" || countingKinds.includes(facts.kind);
  if (!mayGrow || members === null || members <= most) return null;
  return {
    rule: "COMMITTEE_SIZE",
    severity: "NOTICE",
    message: `党员${members}人，党员超过${most}人的一般设党的基层委员会`,
    article: "《中国共产党章程》第三十条；人数参照《中国共产党党和国家机关基层组织工作条例》第五条",
    remedy: "根据工作需要，报上级党组织批准，改设党委",
  };
};
