import { Field, ID, InputType } from "type-graphql";
import { DateScalar, EditInput, KeyedInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { ActivitySeries } from "../activity-series/activity-series.entity";

export const seriesErrors = userErrorsOf("ActivitySeries", "活动系列办理", {
  RULE_INVALID: "规律的写法不对，如 FREQ=MONTHLY;BYDAY=2SA 表示每月第二个周六",
  NO_RULE: "这个系列没有写明规律",
  TEMPLATE_NOT_FOUND: "没有这个活动，或不属于本辖区",
  NOTHING_TO_PLAN: "这段日期里按规律没有活动，或都已经策划",
});
export type SeriesRefusal = RefusalOf<typeof seriesErrors>;

export const StartSeriesPayload = payloadOf(
  "StartSeries",
  "activitySeries",
  () => ActivitySeries,
  seriesErrors,
  "设立活动系列的结果",
);
export const PlanSeriesPayload = payloadOf(
  "PlanSeries",
  "activitySeries",
  () => ActivitySeries,
  seriesErrors,
  "按规律策划活动的结果",
);

@InputType({ description: "设立活动系列的输入" })
export class StartSeriesInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @WholeField("每年计划举办的场次", { min: 1, max: 1_000, nullable: true }) targetPerYear?: number | null;
  @TextField("规律", { max: 200, nullable: true, note: "写法同 iCalendar 的 RRULE，如 FREQ=MONTHLY;BYDAY=2SA" })
  recurrenceRule?: string | null;
}

@InputType({ description: "按规律策划活动的输入" })
export class PlanSeriesInput extends EditInput {
  @Field(() => ID, { description: "照哪个活动的样子：名称、内容、类型、主办、协办、名额和时刻都照它" })
  templateId!: string;
  @Field(() => DateScalar, { description: "从哪一天起" })
  from!: string;
  @Field(() => DateScalar, { description: "到哪一天止，最多一年" })
  to!: string;
}
