import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { rectifyIssue } from "../issue/issue-life.service";
import { issueErrors, RectifyIssueInput, RectifyIssuePayload } from "../issue/issue-life.types";
import { proofsOfIssue } from "./proof.service";

/** The move of an issue that needs a proof. */
@Resolver(() => Issue)
export class IssueProofResolver {
  @requiresScopes("cases:write")
  @Mutation(() => RectifyIssuePayload, { nullable: true, description: "完成整改，附整改凭证" })
  rectifyIssue(@Arg("input", () => RectifyIssueInput) input: RectifyIssueInput, @Ctx() ctx: Context) {
    const written = { thing: "issue", entity: Issue, errors: issueErrors } as const;
    return mutate(ctx, "rectifyIssue", input, written, (tx) =>
      rectifyIssue(tx, ctx.viewer, input, ({ id }) => proofsOfIssue(tx, id, input.proofIds)),
    );
  }
}
