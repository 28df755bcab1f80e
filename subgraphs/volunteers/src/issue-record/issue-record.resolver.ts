import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayRead, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "../issue/issue.entity";
import { EmergencyStep } from "./emergency-step.entity";
import { Proof } from "../proof/proof.entity";

/** What is recorded along an issue's way, beside its states. */
@Resolver(() => Issue)
export class IssueRecordResolver {
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
