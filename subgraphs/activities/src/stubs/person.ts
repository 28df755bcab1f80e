import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "任职或登记在册的人员" })
export class Person {
  @forPartners
  @Field(() => ID, { description: "人员编号" })
  id!: string;
}
