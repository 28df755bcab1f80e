import { branchRegulation, type AdviceRule } from "../advice.facts";

/**
 * A term that is over.
 * 中国共产党支部工作条例（试行）第二十二条：对需要延期或者提前换届的，应当认真审核、从严把关，延长或者提前期限一般不超过1年.
 */
export const termEnded: AdviceRule = ({ termEndsOn, today }) =>
  termEndsOn === null || termEndsOn >= today
    ? null
    : {
        rule: "TERM_ENDED",
        severity: "WARNING",
        message: `本届任期已在${termEndsOn}届满`,
        article: branchRegulation("第二十二条"),
        remedy: "尽快换届；需要延期的，报上级党组织批准，延长期限一般不超过1年；已经换届的，请登记新一届任期",
      };
