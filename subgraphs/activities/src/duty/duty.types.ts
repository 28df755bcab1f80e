import { Field, Int, ObjectType } from "type-graphql";
import { requiresScopes } from "@quyu/kernel";
import { Activity, ActivityKind, type ActivityKindValue } from "../activity/activity.entity";

@requiresScopes("organizations:read")
@ObjectType({ description: "组织生活的一项要求：应开几次、开了几次，只按组织看，不到个人" })
export class Duty {
  @Field(() => ActivityKind, { description: "哪一种组织生活" })
  kind!: ActivityKindValue;
  @Field(() => Int, { description: "应开的次数：本年只算已过完的月或季，每年一次的全年都算1次；以后的年份为0" })
  due!: number;
  @Field(() => Int, { description: "已举办的次数，含联合主办" })
  met!: number;
  @Field(() => [Activity], { description: "已举办的各次，按开始时间排列" })
  activities!: Activity[];
}
