import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";

@ArgsType()
export class CareEnrolmentPageArgs extends PageArgs {
  @Field(() => String, { description: "查看事由，2到200字，逐人记入查阅台账" })
  reason!: string;
}
