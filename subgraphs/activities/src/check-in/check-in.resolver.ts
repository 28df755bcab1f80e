import { toString as toSvg } from "qrcode";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { authenticated, forPartners, mutate, requireScopeIn, requiresScopes } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import type { Context } from "../context";
import { Registration } from "../registration/registration.entity";
import { CheckInInput, CheckInPayload, registrationErrors } from "../registration/registration-life.types";
import { checkIn, wallCode } from "./check-in.service";

@Resolver(() => Activity)
export class CheckInResolver {
  @authenticated
  @forPartners
  @Mutation(() => CheckInPayload, {
    nullable: true,
    description: "签到，自愿：本人扫现场的码，或由工作人员录入报名人的码；开始前一小时起",
  })
  checkIn(@Arg("input", () => CheckInInput) input: CheckInInput, @Ctx() ctx: Context) {
    const written = { thing: "registration", entity: Registration, errors: registrationErrors } as const;
    return mutate(ctx, "checkIn", input, written, (tx) => checkIn(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @FieldResolver(() => String, {
    nullable: true,
    description: "现场签到的二维码（SVG），每30秒换一次；需本辖区的 activities:write，无权查看时为空",
  })
  checkInQr(@Root() activity: Activity, @Ctx() { viewer }: Context): Promise<string> {
    requireScopeIn(viewer, "activities:write", activity.regionCode);
    return toSvg(wallCode(activity, Date.now()), { type: "svg", margin: 2 });
  }
}
