import { Directive, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { describedEnum } from "./described-enum";
import { DateScalar, DateTimeScalar } from "./scalars";
import { forPartners } from "./partner-tags";

/** The contract's value types: the same in every subgraph, hence shareable and, but for PageInfo, the only shared object types. */

export const FigureQualifier = describedEnum("FigureQualifier", "数字的说法", {
  EXACT: "确数",
  OVER: "余、多：比所写的数多",
  NEARLY: "近：略少于所写的数",
  RANGE: "区间，如五六十",
  APPROXIMATE: "约数，如7月初",
  NOMINAL: "名义数，如万户、百佳",
  DERIVED: "由原文推出",
  ORDER_OF_MAGNITUDE: "数量级，如数万",
  FIRST: "首家",
  FIGURATIVE: "比喻说法，不作统计",
});
export type FigureQualifierValue = keyof typeof FigureQualifier;

@Directive("@shareable")
@forPartners
@ObjectType({ description: "数字：带出处的数，照原文保存，不合并、不取整、不推算" })
export class Figure {
  @Field(() => Float, { nullable: true, description: "数值；区间取下限；事实是文字或日期时为空，见 display" })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: "区间的上限；不是区间时为空" })
  valueMax!: number | null;
  @Field(() => String, { description: "单位，如 家、场、名、元、%、人次" })
  unit!: string;
  @Field(() => FigureQualifier, { description: "确数、余、近、区间等" })
  qualifier!: FigureQualifierValue;
  @Field(() => String, { description: "照人写的样子，如 300余万元、近3000家" })
  display!: string;
  @Field(() => String, { nullable: true, description: "截至的日期、年份或原文的时段；未写明时为空" })
  asOf!: string | null;
  @Field(() => String, { nullable: true, description: "出处：刊物文章名，或 hub records（平台台账）" })
  source!: string | null;
  @Field(() => [String], { description: "全部出处" })
  sources!: string[];
}

@Directive("@shareable")
@forPartners
@ObjectType({ description: "指标：公布数与台账数并列，二者从不合并" })
export class IndicatorFigure {
  @Field(() => String, { description: "指标键，如 longhe.volunteerTeam.count" })
  key!: string;
  @Field(() => String, { description: "指标名称" })
  label!: string;
  @Field(() => Figure, { nullable: true, description: "公布数；没有公布时为空" })
  published!: Figure | null;
  @Field(() => Figure, { nullable: true, description: "台账数：此刻由平台记录数出；平台不记此项时为空" })
  recorded!: Figure | null;
}

@Directive("@shareable")
@forPartners
@ObjectType({ description: "比率：总是同时给出分子与分母" })
export class Rate {
  @Field(() => Int, { nullable: true, description: "比率的分子" })
  numerator!: number | null;
  @Field(() => Int, { nullable: true, description: "比率的分母" })
  denominator!: number | null;
  @Field(() => Float, { nullable: true, description: "比值（0到1）；分母为0时为空" })
  value!: number | null;
}

/** A rate from its two numbers; its value is null when there is nothing to divide by. */
export const rate = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

@Directive("@shareable")
@forPartners
@ObjectType({ description: "分类计数" })
export class CountBy {
  @Field(() => String, { description: "类别代码" })
  key!: string;
  @Field(() => String, { description: "类别名称" })
  label!: string;
  @Field(() => Int, { nullable: true, description: "数量；为保护隐私而不显示时为空" })
  count!: number | null;
}

@Directive("@shareable")
@forPartners
@ObjectType({ description: "一个月的趋势" })
export class TrendPoint {
  @Field(() => String, { description: "月份，如 2026-03" })
  period!: string;
  @Field(() => Int, { description: "这一天或这个月的次数" })
  count!: number;
  @Field(() => Float, { nullable: true, description: "数量，如参加人次；此项不计数量时为空" })
  quantity!: number | null;
}

@Directive("@shareable")
@ObjectType({ description: "一次状态变化" })
export class StateChange {
  @Field(() => String, { nullable: true, description: "原状态；新建时为空" })
  from!: string | null;
  @Field(() => String, { description: "变更后的状态" })
  to!: string;
  @Field(() => DateTimeScalar, { description: "发生时间" })
  occurredAt!: Date;
  @Field(() => String, { description: "办理人的角色" })
  byRole!: string;
  @Field(() => String, { nullable: true, description: "办理人姓名；只给工作人员看" })
  byName!: string | null;
  @Field(() => String, { nullable: true, description: "原因；没有填写时为空" })
  reason!: string | null;
}

@InputType({ description: "日期区间，首尾两天都算（北京时间）" })
export class DateRangeInput {
  @Field(() => DateScalar, { description: "区间的第一天，含当天" })
  from!: string;
  @Field(() => DateScalar, { description: "区间的最后一天，含当天" })
  to!: string;
}

@Directive("@shareable")
@forPartners
@ObjectType({ description: "分页信息" })
export class PageInfo {
  @Field(() => Boolean, { description: "后面是否还有" })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "前面是否还有" })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "本页第一条的游标；空页时为空" })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "本页最后一条的游标；空页时为空" })
  endCursor!: string | null;
}
