import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { EscalateIssueToNeedPayload, issueErrors } from "../issue/issue-life.types";
import { escalateIssueToNeed } from "./escalation.service";
import { EscalateIssueToNeedInput } from "./escalation.types";

@Resolver(() => Issue)
export class EscalationResolver {
  @requiresScopes("cases:write")
  @Mutation(() => EscalateIssueToNeedPayload, {
    nullable: true,
    description: "把单靠责任单位解决不了的问题转成需求；需求随后出现在 issue.need",
  })
  escalateIssueToNeed(@Arg("input", () => EscalateIssueToNeedInput) input: EscalateIssueToNeedInput, @Ctx() ctx: Context) {
    const written = { thing: "issue", entity: Issue, errors: issueErrors } as const;
    return mutate(ctx, "escalateIssueToNeed", input, written, (tx) => escalateIssueToNeed(tx, ctx.viewer, input));
  }
}
