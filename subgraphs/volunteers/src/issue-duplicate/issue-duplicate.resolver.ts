import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { mayRead, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { issueErrors, SettleIssueInput, SettleIssuePayload } from "../issue/issue-life.types";
import { settleIssue } from "./issue-duplicate.service";

const written = { thing: "issue", entity: Issue, errors: issueErrors } as const;

/** What repeats what: suggested to whoever triages, and settled by him. */
@Resolver(() => Issue)
export class IssueDuplicateResolver {
  @requiresScopes("cases:write")
  @FieldResolver(() => [Issue], {
    nullable: true,
    description:
      "可能重复反映的问题，最相近的在前，最多5个：同一小区（不在小区里的为同一区划）、前后14天内、用词相近；只在派单之前给研判人员参考，没有时为空列表，无权查看时为空（需 cases:write）",
  })
  async possibleDuplicates(@Root() { id, regionCode, status }: Issue, @Ctx() { viewer, loaders }: Context): Promise<Issue[]> {
    const isOpen = status === "REPORTED" || status === "TRIAGED";
    return isOpen && mayRead(viewer, "cases:write", regionCode) ? loaders.possibleDuplicates.load(id) : [];
  }

  @requiresScopes("cases:write")
  @Mutation(() => SettleIssuePayload, { nullable: true, description: "把重复反映的并入已有的问题，或写明原因退回不属受理范围的" })
  settleIssue(@Arg("input", () => SettleIssueInput) input: SettleIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "settleIssue", input, written, (tx) => settleIssue(tx, ctx.viewer, input));
  }
}
