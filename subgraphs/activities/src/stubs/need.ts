import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "居民、企业或组织提出的需求" })
export class Need {
  @forPartners
  @Field(() => ID, { description: "需求编号" })
  id!: string;
}
