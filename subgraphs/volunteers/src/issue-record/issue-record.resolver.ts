import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { authenticated, forPartners, mayRead, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { AddIssueNoteInput, AddIssueNotePayload, issueErrors, RecordEmergencyStepPayload } from "../issue/issue-life.types";
import { RecordEmergencyStepInput } from "./emergency-step.types";
import { addIssueNote, recordEmergencyStep } from "./issue-record.service";
import { EmergencyStep } from "./emergency-step.entity";
import { Proof } from "../proof/proof.entity";

const written = { thing: "issue", entity: Issue, errors: issueErrors } as const;

/** What is recorded along an issue's way, beside its states. */
@Resolver(() => Issue)
export class IssueRecordResolver {
  @authenticated
  @forPartners
  @Mutation(() => AddIssueNotePayload, { nullable: true, description: "答复或补充说明；状态不因此改变" })
  addIssueNote(@Arg("input", () => AddIssueNoteInput) input: AddIssueNoteInput, @Ctx() ctx: Context) {
    return mutate(ctx, "addIssueNote", input, written, (tx) => addIssueNote(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => RecordEmergencyStepPayload, { nullable: true, description: "登记紧急处置的一步：只记时间和在场人的身份" })
  recordEmergencyStep(@Arg("input", () => RecordEmergencyStepInput) input: RecordEmergencyStepInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordEmergencyStep", input, written, (tx) => recordEmergencyStep(tx, ctx.viewer, input));
  }

  @FieldResolver(() => [StateChange], {
    description: "答复与说明，先写的在前：to 恒为 NOTE，reason 是内容，状态不因此改变；办理人姓名只给本辖区工作人员看",
  })
  async notes(@Root() { id, regionCode }: Issue, @Ctx() ctx: Context): Promise<StateChange[]> {
    const named = mayRead(ctx.viewer, "cases:read", regionCode);
    const notes = await ctx.loaders.notesByIssue.load(id);
    return notes.map(({ text, notedAt, byRole, byName }) => ({
      from: null,
      to: "NOTE",
      occurredAt: notedAt,
      byRole,
      byName: named ? byName : null,
      reason: text,
    }));
  }

  @FieldResolver(() => [Proof], { description: "整改凭证，先拍的在前；没有时为空列表" })
  proofs(@Root() { id }: Issue, @Ctx() ctx: Context): Promise<Proof[]> {
    return ctx.loaders.proofsByIssue.load(id);
  }

  @FieldResolver(() => [EmergencyStep], { description: "紧急处置的各步，先后为序；不是紧急情况时为空列表" })
  emergencySteps(@Root() { id }: Issue, @Ctx() ctx: Context): Promise<EmergencyStep[]> {
    return ctx.loaders.stepsByIssue.load(id);
  }
}

@Resolver(() => Proof)
export class ProofResolver {
  @FieldResolver(() => String, { description: "凭证网址：平台网址之后的路径" })
  url(@Root() { id }: Proof): string {
    return `/proofs/${id}`;
  }
}
