import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { VenueKind } from "./venue.entity";

@ArgsType()
export class VenuesArgs extends PageArgs {
  @Field(() => VenueKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: keyof typeof VenueKind | null;
}
