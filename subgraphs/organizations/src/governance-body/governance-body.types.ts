import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { GovernanceBodyKind } from "./governance-body.entity";

@ArgsType()
export class GovernanceBodiesArgs extends PageArgs {
  @Field(() => GovernanceBodyKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: keyof typeof GovernanceBodyKind | null;
}
