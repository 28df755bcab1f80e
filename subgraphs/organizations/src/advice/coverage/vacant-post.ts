import { labelOf } from "@quyu/kernel";
import { PostTitle } from "../../post/post.entity";
import { branchRegulation, type AdviceRule } from "../advice.facts";

/**
 * A vacant post; a secretary's presses more.
 * 中国共产党支部工作条例（试行）第二十一条：党支部书记、副书记、委员出现空缺，应当及时进行补选.
 */
export const vacantPost: AdviceRule = ({ vacantPosts }) =>
  vacantPosts.length === 0
    ? null
    : {
        rule: "VACANT_POST",
        severity: vacantPosts.includes("SECRETARY") ? "WARNING" : "NOTICE",
        message: `职务空缺：${vacantPosts.map((title) => labelOf(PostTitle, title)).join("、")}`,
        article: branchRegulation("第二十一条"),
        remedy: "及时补选；确有必要时，可由上级党组织指派书记或者副书记",
      };
