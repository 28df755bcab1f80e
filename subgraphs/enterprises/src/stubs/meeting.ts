import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "联席会、议事会等一次会议" })
export class Meeting {
  @forPartners
  @Field(() => ID, { description: "会议编号" })
  id!: string;
}
