import { countingKinds } from "../../party-organization/party-organization.rules";
import { branchRegulation, type AdviceRule } from "../advice.facts";

/**
 * 7 or more full members call for a branch committee of 3 to 5, generally at most 7. Speaks of the posts that are recorded here: a
 * committee that was elected but not entered shows the same.
 * 中国共产党支部工作条例（试行）第二十条：有正式党员7人以上的党支部，应当设立党支部委员会。党支部委员会由3至5人组成，一般不超过7人.
 */
export const branchCommittee: AdviceRule = ({ kind, fullMembers, committeeSeats }) => {
  if (!countingKinds.includes(kind) || fullMembers === null || fullMembers < 7) return null;
  const advice = { rule: "BRANCH_COMMITTEE", article: branchRegulation("第二十条") };
  if (committeeSeats < 3)
    return {
      ...advice,
      severity: "NOTICE",
      message: `正式党员${fullMembers}人，应设立3至5人的党支部委员会，平台登记的有${committeeSeats}人`,
      remedy: "由党员大会选举产生党支部委员会，设书记和组织委员、宣传委员、纪检委员等；已经选举产生的，请补登记职务",
    };
  if (committeeSeats > 5)
    return {
      ...advice,
      severity: committeeSeats > 7 ? "NOTICE" : "INFO",
      message: `党支部委员会登记的有${committeeSeats}人，由3至5人组成，一般不超过7人`,
      remedy: "下次换届时按3至5人确定委员名额；已离任的，请登记离任日期",
    };
  return null;
};
