import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "社区、联盟或单位办的一场活动" })
export class Activity {
  @Field(() => ID, { description: "活动编号" })
  id!: string;
}
