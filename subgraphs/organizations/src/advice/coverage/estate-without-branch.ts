import { branchRegulation, type AdviceRule } from "../advice.facts";

/** Names that fit in a sentence; the rest are counted. */
const named = 5;

/**
 * An estate that no branch covers, neither its own nor a joint one; said to the organization that leads the community.
 * 中国共产党支部工作条例（试行）第四条：党支部设置一般以单位、区域为主，以单独组建为主要方式.
 */
export const estateWithoutBranch: AdviceRule = ({ estatesWithoutBranch: names }) =>
  names.length === 0
    ? null
    : {
        rule: "ESTATE_WITHOUT_BRANCH",
        severity: "NOTICE",
        message: `${names.slice(0, named).join("、")}${names.length > named ? "等" : ""}${names.length}个小区还没有党支部`,
        article: branchRegulation("第四条"),
        remedy: "正式党员3人以上的小区成立党支部，不足3人的与相邻小区成立联合党支部",
      };
