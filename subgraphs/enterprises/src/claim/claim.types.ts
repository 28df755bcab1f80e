import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { ClaimStatus, type ClaimStatusValue } from "./claim.entity";

@ArgsType()
export class ClaimPageArgs extends PageArgs {
  @Field(() => [ClaimStatus], { nullable: true, description: "状态，任一即可；不填取各状态" })
  status?: ClaimStatusValue[] | null;
}
