import { ArgsType, Field, ID, InputType } from "type-graphql";
import { EditInput, KeyedInput, PageArgs, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import {
  IncubationStage,
  SocialOrganization,
  SocialOrganizationKind,
  type IncubationStageValue,
} from "./social-organization.entity";

@ArgsType()
export class SocialOrganizationPageArgs extends PageArgs {
  @Field(() => IncubationStage, { nullable: true, description: "只取这一孵化阶段；不填取各阶段" })
  stage?: IncubationStageValue | null;
}

export const socialOrganizationErrors = userErrorsOf("SocialOrganization", "社会组织办理", {});
export type SocialOrganizationRefusal = RefusalOf<typeof socialOrganizationErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "socialOrganization", () => SocialOrganization, socialOrganizationErrors, `${what}的结果`);
export const RegisterSocialOrganizationPayload = payload("RegisterSocialOrganization", "登记社会组织");
export const AdvanceIncubationPayload = payload("AdvanceIncubation", "推进孵化");

@InputType({ description: "登记社会组织的输入" })
export class RegisterSocialOrganizationInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => SocialOrganizationKind, { description: "社会组织的类型" })
  kind!: keyof typeof SocialOrganizationKind;
  @Field(() => IncubationStage, {
    nullable: true,
    description: "登记时的阶段：不填为培育；此前已备案或已登记的填 FILED 或 REGISTERED",
  })
  stage?: IncubationStageValue | null;
}

/** The version is asked for: two clerks who advance at once advance one stage, not two. */
@InputType({ description: "推进孵化的输入" })
export class AdvanceIncubationInput extends EditInput {
  @TextField("说明", { max: 200, nullable: true, note: "如备案文号" }) reason?: string | null;
}
