import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { authenticated, mutate } from "@quyu/kernel";
import type { Context } from "../context";
import { HoursCertificate } from "../hours-certificate/hours-certificate.entity";
import { Volunteer } from "../volunteer/volunteer.entity";
import { applyForStar, issueCertificate } from "./star.service";
import { ApplyForStarPayload, IssueCertificatePayload, ApplyForStarInput, IssueCertificateInput, starErrors } from "./star.types";

@Resolver(() => Volunteer)
export class StarResolver {
  @authenticated
  @Mutation(() => ApplyForStarPayload, { nullable: true, description: "申请下一星：按确认时长逐级评定，不含补录的" })
  applyForStar(@Arg("input", () => ApplyForStarInput) input: ApplyForStarInput, @Ctx() ctx: Context) {
    const written = { thing: "volunteer", entity: Volunteer, errors: starErrors } as const;
    return mutate(ctx, "applyForStar", input, written, (tx) => applyForStar(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => IssueCertificatePayload, { nullable: true, description: "开具志愿服务时长证明；凭编号任何人可以核验" })
  issueCertificate(@Arg("input", () => IssueCertificateInput) input: IssueCertificateInput, @Ctx() ctx: Context) {
    const written = { thing: "hoursCertificate", entity: HoursCertificate, errors: starErrors } as const;
    return mutate(ctx, "issueCertificate", input, written, (tx) => issueCertificate(tx, ctx.viewer, input));
  }
}
