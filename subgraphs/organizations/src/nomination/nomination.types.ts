import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "@quyu/kernel";

export interface NominationFilter {
  regionCode?: string | null;
}

@ArgsType()
export class NominationPageArgs extends PageArgs implements NominationFilter {
  @Field(() => ID, { nullable: true, description: "只取此区划及所辖各级申报的；不填取全部" })
  regionCode?: string | null;
}
