import { addDays } from "@quyu/kernel";
import { branchRegulation, type AdviceRule } from "../advice.facts";

const ahead = 180;

/**
 * A term that ends within 180 days, today included.
 * 中国共产党支部工作条例（试行）第二十二条：上级党组织对任期届满的党支部，一般提前6个月……提醒做好换届准备.
 */
export const termEnding: AdviceRule = ({ termEndsOn, today }) =>
  termEndsOn === null || termEndsOn < today || termEndsOn > addDays(today, ahead)
    ? null
    : {
        rule: "TERM_ENDING",
        severity: "NOTICE",
        message: `本届任期到${termEndsOn}届满，已不足6个月`,
        article: branchRegulation("第二十二条"),
        remedy: "做好换届准备：向上级党组织请示，酝酿候选人，筹备党员大会",
      };
