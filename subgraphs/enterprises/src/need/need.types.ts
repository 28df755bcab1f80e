import { ArgsType, Field, ObjectType } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { NeedStatus, type NeedStatusValue } from "./need.entity";

@ArgsType()
export class NeedPageArgs extends PageArgs {
  @Field(() => [NeedStatus], { nullable: true, description: "状态，任一即可；不填取各状态" })
  status?: NeedStatusValue[] | null;
  @Field(() => CooperationField, { nullable: true, description: "只取这一共建领域；不填取各领域" })
  field?: CooperationFieldValue | null;
}

@ObjectType({ description: "三张清单：需求清单、项目清单、认领清单，含所辖各级" })
export class ThreeLists {
  // The region whose lists these are.
  code!: string;
}
