import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { ProjectStatus, type ProjectStatusValue } from "./project.entity";

@ArgsType()
export class ProjectPageArgs extends PageArgs {
  @Field(() => [ProjectStatus], { nullable: true, description: "状态，任一即可；不填取各状态" })
  status?: ProjectStatusValue[] | null;
}
