import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { AllianceKind, type AllianceKindValue } from "./alliance.entity";
import { AllianceRole, type AllianceRoleValue } from "./membership.entity";

@ArgsType()
export class AlliancePageArgs extends PageArgs {
  @Field(() => AllianceKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: AllianceKindValue | null;
}

@ArgsType()
export class MemberPageArgs extends PageArgs {
  @Field(() => AllianceRole, { nullable: true, description: "只取这一角色；不填取各角色" })
  role?: AllianceRoleValue | null;
}
