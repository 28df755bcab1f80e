import { PageArgs } from "@quyu/kernel";
import { ArgsType, Field } from "type-graphql";
import { IssueStatus } from "./issue.entity";
import type { IssueStatusValue } from "./issue.states";

@ArgsType()
export class IssuePageArgs extends PageArgs {
  @Field(() => [IssueStatus], { nullable: true, description: "只要这些状态的；不填则不限" })
  status?: IssueStatusValue[] | null;
  @Field(() => Boolean, { nullable: true, description: "true 只要已逾期的，false 只要未逾期的；不填则不限" })
  overdue?: boolean | null;
}
