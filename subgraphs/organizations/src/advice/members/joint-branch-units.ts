import type { PartyOrganizationKindValue } from "../../party-organization/party-organization.entity";
import { branchRegulation, type AdviceRule } from "../advice.facts";

const joint: readonly PartyOrganizationKindValue[] = ["JOINT_BRANCH", "TWO_NEW_JOINT_BRANCH"];
const most = 5;

/**
 * A joint branch generally covers at most 5 units.
 * 中国共产党支部工作条例（试行）第五条：联合党支部覆盖单位一般不超过5个.
 */
export const jointBranchUnits: AdviceRule = ({ kind, unitCount }) =>
  !joint.includes(kind) || unitCount === null || unitCount <= most
    ? null
    : {
        rule: "JOINT_BRANCH_UNITS",
        severity: "NOTICE",
        message: `覆盖${unitCount}个单位，联合党支部覆盖单位一般不超过${most}个`,
        article: branchRegulation("第五条"),
        remedy: "有正式党员3人以上的单位可单独成立党支部，其余的按片区、行业分设几个联合党支部",
      };
