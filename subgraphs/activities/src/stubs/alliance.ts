import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "联盟（共同体、商圈联盟、促进会等）" })
export class Alliance {
  @forPartners
  @Field(() => ID, { description: "联盟编号" })
  id!: string;
}
