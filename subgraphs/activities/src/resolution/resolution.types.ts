import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { ResolutionStatus, type ResolutionStatusValue } from "./resolution.entity";

@ArgsType()
export class ResolutionPageArgs extends PageArgs {
  @Field(() => [ResolutionStatus], { nullable: true, description: "状态，任一即可；不填取各状态" })
  status?: ResolutionStatusValue[] | null;
  @Field(() => Boolean, { nullable: true, description: "true 只取逾期未办的，false 只取没有逾期的；不填不区分" })
  overdue?: boolean | null;
}
