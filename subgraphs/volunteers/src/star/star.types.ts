import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, type RefusalOf, userErrorsOf } from "@quyu/kernel";
import { HoursCertificate } from "../hours-certificate/hours-certificate.entity";
import { Volunteer } from "../volunteer/volunteer.entity";

export const starErrors = userErrorsOf("Star", "评星与证明", {
  NOT_A_VOLUNTEER: "还没有登记为志愿者",
  NOT_ENOUGH_HOURS: "确认时长还不够下一星",
  HIGHEST_STAR: "已经是最高的五星",
  NO_HOURS: "还没有确认的服务时长",
});
export type StarRefusal = RefusalOf<typeof starErrors>;

export const ApplyForStarPayload = payloadOf("ApplyForStar", "volunteer", () => Volunteer, starErrors, "申请评星的结果");
export const IssueCertificatePayload = payloadOf(
  "IssueCertificate",
  "hoursCertificate",
  () => HoursCertificate,
  starErrors,
  "开具时长证明的结果",
);

/** Whose it is. */
@InputType()
export class OfVolunteerInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "志愿者编号；本人办理时不填" })
  volunteerId?: string | null;
}

@InputType({ description: "申请评星的输入" })
export class ApplyForStarInput extends OfVolunteerInput {}

@InputType({ description: "开具证明的输入" })
export class IssueCertificateInput extends OfVolunteerInput {}
