import { ArgsType, Field, ID, InputType } from "type-graphql";
import { DateScalar, PageArgs } from "@quyu/kernel";
import { ActivityKind, ActivityStatus, type ActivityKindValue, type ActivityStatusValue } from "./activity.entity";

@InputType({ description: "活动的筛选条件，各条同时满足" })
export class ActivityFilter {
  @Field(() => String, { nullable: true, description: "名称或简介中包含的文字" })
  text?: string | null;
  @Field(() => ActivityKind, { nullable: true, description: "活动的类型" })
  kind?: ActivityKindValue | null;
  @Field(() => [ActivityStatus], { nullable: true, description: "状态，任一即可" })
  status?: ActivityStatusValue[] | null;
  @Field(() => DateScalar, { nullable: true, description: "开始日期不早于这一天（北京时间）；不填则不限" })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "开始日期不晚于这一天（北京时间）；不填则不限" })
  to?: string | null;
  @Field(() => ID, { nullable: true, description: "所属活动系列的编号" })
  seriesId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "true 只取此刻可以报名的，false 只取此刻不能报名的" })
  openForRegistration?: boolean | null;
  @Field(() => ID, { nullable: true, description: "区划代码，含所辖各级" })
  regionCode?: string | null;
}

@ArgsType()
export class ActivityPageArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true, description: "筛选条件；不填取全部" })
  filter?: ActivityFilter | null;
}
