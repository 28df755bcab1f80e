import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "@quyu/kernel";

@ArgsType()
export class PolicyPageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "只取适用于这家企业的；不填取全部" })
  enterpriseId?: string | null;
}
