import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "党群阵地与活动场地" })
export class Venue {
  @forPartners
  @Field(() => ID, { description: "场地编号" })
  id!: string;
}
