import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "企业、个体工商户与事业单位" })
export class Enterprise {
  @forPartners
  @Field(() => ID, { description: "企业编号" })
  id!: string;
}
