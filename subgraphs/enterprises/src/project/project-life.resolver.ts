import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Project } from "./project.entity";
import {
  amendProject,
  deliverProject,
  draftProject,
  evaluateProject,
  markProjectAsTemplate,
  publishProject,
  replicateProject,
  startProject,
  stopProject,
  submitProject,
} from "./project-life.service";
import {
  AmendProjectInput,
  AmendProjectPayload,
  DeliverProjectPayload,
  DraftProjectInput,
  DraftProjectPayload,
  EvaluateProjectInput,
  EvaluateProjectPayload,
  MarkProjectAsTemplatePayload,
  MoveProjectInput,
  projectErrors,
  PublishProjectInput,
  PublishProjectPayload,
  ReplicateProjectInput,
  ReplicateProjectPayload,
  StartProjectPayload,
  StopProjectInput,
  StopProjectPayload,
  SubmitProjectPayload,
} from "./project-life.types";
import { projectMachine } from "./project.states";

const written = { thing: "project", entity: Project, errors: projectErrors } as const;

@Resolver(() => Project)
export class ProjectLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() project: Project, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(projectMachine, project, viewer);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => DraftProjectPayload, { nullable: true, description: "起草项目，承接已上清单的需求或会议决议" })
  draftProject(@Arg("input", () => DraftProjectInput) input: DraftProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "draftProject", input, written, (tx) => draftProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AmendProjectPayload, { nullable: true, description: "修改还没有发布的项目" })
  amendProject(@Arg("input", () => AmendProjectInput) input: AmendProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendProject", input, written, (tx) => amendProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => SubmitProjectPayload, { nullable: true, description: "提交项目审核" })
  submitProject(@Arg("input", () => MoveProjectInput) input: MoveProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "submitProject", input, written, (tx) => submitProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => PublishProjectPayload, { nullable: true, description: "发布项目，从此可以认领" })
  publishProject(@Arg("input", () => PublishProjectInput) input: PublishProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "publishProject", input, written, (tx) => publishProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => StartProjectPayload, { nullable: true, description: "开始项目：全部认领并签约之后" })
  startProject(@Arg("input", () => MoveProjectInput) input: MoveProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startProject", input, written, (tx) => startProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => StopProjectPayload, { nullable: true, description: "中止项目，写明原因" })
  stopProject(@Arg("input", () => StopProjectInput) input: StopProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "stopProject", input, written, (tx) => stopProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => DeliverProjectPayload, { nullable: true, description: "完成项目；所承接的需求随之办成" })
  deliverProject(@Arg("input", () => MoveProjectInput) input: MoveProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "deliverProject", input, written, (tx) => deliverProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => EvaluateProjectPayload, { nullable: true, description: "评价完成或中止的项目" })
  evaluateProject(@Arg("input", () => EvaluateProjectInput) input: EvaluateProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "evaluateProject", input, written, (tx) => evaluateProject(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => MarkProjectAsTemplatePayload, { nullable: true, description: "把完成的项目作为范本，供别处复制" })
  markProjectAsTemplate(@Arg("input", () => MoveProjectInput) input: MoveProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "markProjectAsTemplate", input, written, (tx) => markProjectAsTemplate(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => ReplicateProjectPayload, { nullable: true, description: "照范本在本辖区起草一个项目" })
  replicateProject(@Arg("input", () => ReplicateProjectInput) input: ReplicateProjectInput, @Ctx() ctx: Context) {
    return mutate(ctx, "replicateProject", input, written, (tx) => replicateProject(tx, ctx.viewer, input));
  }
}
