import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { authenticated, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { ServiceCategory } from "../service-category/service-category.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { defineServiceCategory, formTeam, joinTeam, leaveTeam } from "./team-life.service";
import {
  DefineServiceCategoryInput,
  DefineServiceCategoryPayload,
  FormTeamInput,
  FormTeamPayload,
  JoinTeamPayload,
  LeaveTeamPayload,
  teamErrors,
  JoinTeamInput,
  LeaveTeamInput,
} from "./team-life.types";

const written = { thing: "volunteerTeam", entity: VolunteerTeam, errors: teamErrors } as const;

@Resolver(() => VolunteerTeam)
export class TeamLifeResolver {
  @requiresScopes("volunteers:write")
  @Mutation(() => DefineServiceCategoryPayload, { nullable: true, description: "设立一个志愿服务类别，各社区共用" })
  defineServiceCategory(@Arg("input", () => DefineServiceCategoryInput) input: DefineServiceCategoryInput, @Ctx() ctx: Context) {
    const category = { thing: "serviceCategory", entity: ServiceCategory, errors: teamErrors } as const;
    return mutate(ctx, "defineServiceCategory", input, category, (tx) => defineServiceCategory(tx, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => FormTeamPayload, { nullable: true, description: "组建志愿服务队，可由几家企业共建" })
  formTeam(@Arg("input", () => FormTeamInput) input: FormTeamInput, @Ctx() ctx: Context) {
    return mutate(ctx, "formTeam", input, written, (tx) => formTeam(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => JoinTeamPayload, { nullable: true, description: "本人加入服务队" })
  joinTeam(@Arg("input", () => JoinTeamInput) input: JoinTeamInput, @Ctx() ctx: Context) {
    return mutate(ctx, "joinTeam", input, written, (tx) => joinTeam(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => LeaveTeamPayload, { nullable: true, description: "本人退出服务队；已有的时长保留" })
  leaveTeam(@Arg("input", () => LeaveTeamInput) input: LeaveTeamInput, @Ctx() ctx: Context) {
    return mutate(ctx, "leaveTeam", input, written, (tx) => leaveTeam(tx, ctx.viewer, input));
  }
}
