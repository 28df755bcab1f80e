import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "承接需求的共建项目" })
export class Project {
  @forPartners
  @Field(() => ID, { description: "项目编号" })
  id!: string;
}
