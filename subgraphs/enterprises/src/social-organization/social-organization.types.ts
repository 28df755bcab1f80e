import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { IncubationStage, type IncubationStageValue } from "./social-organization.entity";

@ArgsType()
export class SocialOrganizationPageArgs extends PageArgs {
  @Field(() => IncubationStage, { nullable: true, description: "只取这一孵化阶段；不填取各阶段" })
  stage?: IncubationStageValue | null;
}
