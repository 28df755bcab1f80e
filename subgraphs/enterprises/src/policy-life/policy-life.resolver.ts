import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Policy } from "../policy/policy.entity";
import { recordErrors } from "../records/records.types";
import { amendPolicy, publishPolicy, withdrawPolicy } from "./policy-life.service";
import {
  AmendPolicyInput,
  AmendPolicyPayload,
  PublishPolicyInput,
  PublishPolicyPayload,
  WithdrawPolicyInput,
  WithdrawPolicyPayload,
} from "./policy-life.types";

const written = { thing: "policy", entity: Policy, errors: recordErrors } as const;

@Resolver(() => Policy)
export class PolicyLifeResolver {
  @requiresScopes("enterprises:write")
  @Mutation(() => PublishPolicyPayload, { nullable: true, description: "发布一项惠企政策" })
  publishPolicy(@Arg("input", () => PublishPolicyInput) input: PublishPolicyInput, @Ctx() ctx: Context) {
    return mutate(ctx, "publishPolicy", input, written, (tx) => publishPolicy(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AmendPolicyPayload, { nullable: true, description: "修改一项没有撤回的惠企政策" })
  amendPolicy(@Arg("input", () => AmendPolicyInput) input: AmendPolicyInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendPolicy", input, written, (tx) => amendPolicy(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => WithdrawPolicyPayload, { nullable: true, description: "撤回一项惠企政策：从此不再列出，也不再与企业匹配" })
  withdrawPolicy(@Arg("input", () => WithdrawPolicyInput) input: WithdrawPolicyInput, @Ctx() ctx: Context) {
    return mutate(ctx, "withdrawPolicy", input, written, (tx) => withdrawPolicy(tx, ctx.viewer, input));
  }
}
