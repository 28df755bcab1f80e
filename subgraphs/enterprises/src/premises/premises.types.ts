import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { PremisesKind, type PremisesKindValue } from "./premises.entity";

@ArgsType()
export class PremisesPageArgs extends PageArgs {
  @Field(() => PremisesKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: PremisesKindValue | null;
}
