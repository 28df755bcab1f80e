import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

/** A place whose details organizations knows. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: "区划：省、市、区县、街道、社区同用一种类型" })
export class Region {
  @forPartners
  @Field(() => ID, { description: "区划代码，2/4/6/9/12位；下级代码以上级代码开头" })
  code!: string;
}
