import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { forPartners, maskName, refused, requireOwnOrScope } from "@quyu/kernel";
import type { Context } from "../context";
import { Volunteer } from "../volunteer/volunteer.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { HoursCertificate } from "./hours-certificate.entity";
import { typedNumber } from "./hours-certificate.service";

@Resolver(() => HoursCertificate)
export class HoursCertificateResolver {
  @forPartners
  @Query(() => HoursCertificate, {
    nullable: true,
    description: "凭编号核验志愿服务时长证明，任何人都可以查；没有这份证明，或编号、内容被改动过时为空",
  })
  verifyCertificate(
    @Arg("number", () => String, { description: "证明编号，字母大小写、有没有短横都可以" }) number: string,
    @Ctx() ctx: Context,
  ): Promise<HoursCertificate | null> {
    return ctx.loaders.certificateByNumber.load(typedNumber(number));
  }

  @FieldResolver(() => String, { description: "志愿者姓名，只写姓，如“李**”" })
  async volunteerName(@Root() { volunteerId }: HoursCertificate, @Ctx() ctx: Context): Promise<string> {
    return maskName(await ctx.loaders.nameOfVolunteer.load(volunteerId));
  }

  @FieldResolver(() => VolunteerTeam, {
    nullable: true,
    description: "出具证明的志愿服务队：确认时长最多的一支；较早的证明没有记下，为空",
  })
  async team(@Root() { teamId }: HoursCertificate, @Ctx() ctx: Context): Promise<VolunteerTeam | null> {
    return teamId === null ? null : ctx.loaders.volunteerTeamById.load(teamId);
  }

  @FieldResolver(() => Volunteer, {
    nullable: true,
    description: "所证明的志愿者；只给本人和持 volunteers:read 的本辖区工作人员，其他人为空",
  })
  async volunteer(@Root() { volunteerId }: HoursCertificate, @Ctx() ctx: Context): Promise<Volunteer> {
    const volunteer = await ctx.loaders.volunteerById.load(volunteerId);
    if (!volunteer) throw refused(ctx.viewer);
    requireOwnOrScope(ctx.viewer, "volunteers:read", volunteer);
    return volunteer;
  }

  @forPartners
  @FieldResolver(() => String, {
    description: "核验网址：平台网址之后的路径，任何人可以打开；后面加 .pdf 是证明文件，本人和本辖区工作人员凭令牌下载",
  })
  verifyUrl(@Root() { number }: HoursCertificate): string {
    return `/certificates/${number}`;
  }
}

/** What certificates add to Volunteer. */
@Resolver(() => Volunteer)
export class VolunteerCertificateResolver {
  @FieldResolver(() => [HoursCertificate], {
    nullable: true,
    description: "已开具的时长证明，最近的在前；没有时为空列表，无权查看时为空（本人或持 volunteers:read 的本辖区工作人员可看）",
  })
  certificates(@Root() { id, personId, regionCode }: Volunteer, @Ctx() ctx: Context): Promise<HoursCertificate[]> {
    requireOwnOrScope(ctx.viewer, "volunteers:read", { personId, regionCode });
    return ctx.loaders.certificatesByVolunteer.load(id);
  }
}
