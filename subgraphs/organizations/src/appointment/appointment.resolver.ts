import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Post } from "../post/post.entity";
import { appointPost, endPost } from "./appointment.service";
import { AppointPostInput, AppointPostPayload, EndPostInput, EndPostPayload, postErrors } from "./appointment.types";

const written = { thing: "post", entity: Post, errors: postErrors } as const;

@Resolver(() => Post)
export class AppointmentResolver {
  @requiresScopes("organizations:write")
  @Mutation(() => AppointPostPayload, {
    nullable: true,
    description: "任职：有空缺的同名岗位则补上；小区党支部与业主委员会交叉任职的，须在同一个小区，且党支部任期未满",
  })
  appointPost(@Arg("input", () => AppointPostInput) input: AppointPostInput, @Ctx() ctx: Context) {
    return mutate(ctx, "appointPost", input, written, (tx) => appointPost(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => EndPostPayload, { nullable: true, description: "离任，或撤去一个空缺的岗位" })
  endPost(@Arg("input", () => EndPostInput) input: EndPostInput, @Ctx() ctx: Context) {
    return mutate(ctx, "endPost", input, written, (tx) => endPost(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => [StateChange], {
    nullable: true,
    description: "办理经过，从早到晚；无权查看时为空（需 organizations:read）",
  })
  history(@Root() post: Post, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(post, "organizations:read", ctx);
  }
}
