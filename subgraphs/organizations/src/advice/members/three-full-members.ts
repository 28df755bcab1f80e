import { countingKinds } from "../../party-organization/party-organization.rules";
import { branchRegulation, type AdviceRule } from "../advice.facts";

/**
 * A branch needs at least 3 full members.
 * 中国共产党支部工作条例（试行）第四条：凡是有正式党员3人以上的，都应当成立党支部.
 */
export const threeFullMembers: AdviceRule = ({ kind, fullMembers }) =>
  !countingKinds.includes(kind) || fullMembers === null || fullMembers >= 3
    ? null
    : {
        rule: "THREE_FULL_MEMBERS",
        severity: "WARNING",
        message: `正式党员只有${fullMembers}人，党支部应有正式党员3人以上`,
        article: branchRegulation("第四条"),
        remedy: "核对正式党员人数；确实不足的，报上级党组织研究调整设置",
      };
