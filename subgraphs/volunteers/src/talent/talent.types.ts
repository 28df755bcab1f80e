import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";

export interface TalentFilter {
  skill?: string | null;
}

@ArgsType()
export class TalentPageArgs extends PageArgs implements TalentFilter {
  @Field(() => String, { nullable: true, description: "只取有这一特长的，如法律；不填取全部" })
  skill?: string | null;
}
