import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { RegistrationStatus, type RegistrationStatusValue } from "./registration.entity";

@ArgsType()
export class RegistrationPageArgs extends PageArgs {
  @Field(() => [RegistrationStatus], { nullable: true, description: "只取这些状态的；不填取各状态" })
  statuses?: RegistrationStatusValue[] | null;
  @Field(() => RegistrationStatus, {
    nullable: true,
    description: "只取这一状态；不填取各状态",
    deprecationReason: "REMOVE_AFTER=2027-06-01 | 改用 statuses",
  })
  status?: RegistrationStatusValue | null;
}
