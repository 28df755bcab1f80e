import type { PartyOrganizationKindValue } from "../../party-organization/party-organization.entity";
import { branchRegulation, type AdviceRule } from "../advice.facts";

/** Branches of a single unit or estate. */
const single: readonly PartyOrganizationKindValue[] = ["BRANCH", "ESTATE_BRANCH", "ENTERPRISE_BRANCH"];

/**
 * A unit with fewer than 3 full members joins a joint branch of neighbours.
 * 中国共产党支部工作条例（试行）第五条：正式党员不足3人的单位，应当按照地域相邻、行业相近、规模适当、便于管理的原则，成立联合党支部.
 */
export const jointBranchForSmallUnit: AdviceRule = ({ kind, fullMembers }) =>
  !single.includes(kind) || fullMembers === null || fullMembers >= 3
    ? null
    : {
        rule: "JOINT_BRANCH_FOR_SMALL_UNIT",
        severity: "NOTICE",
        message: `正式党员${fullMembers}人，不足3人的单位应成立联合党支部`,
        article: branchRegulation("第五条"),
        remedy: "按照地域相邻、行业相近、规模适当、便于管理的原则，与邻近单位成立或并入联合党支部",
      };
