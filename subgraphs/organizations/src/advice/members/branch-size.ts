import { countingKinds } from "../../party-organization/party-organization.rules";
import { branchRegulation, membersOf, type AdviceRule } from "../advice.facts";

const most = 50;

/**
 * A branch generally has at most 50 members.
 * 中国共产党支部工作条例（试行）第四条：党支部党员人数一般不超过50人.
 */
export const branchSize: AdviceRule = (facts) => {
  const members = membersOf(facts);
  if (!countingKinds.includes(facts.kind) || members === null || members <= most) return null;
  return {
    rule: "BRANCH_SIZE",
    severity: "NOTICE",
    message: `党员${members}人，党支部党员人数一般不超过${most}人`,
    article: branchRegulation("第四条"),
    remedy: "报上级党组织研究，分设党支部，或改设党总支",
  };
};
