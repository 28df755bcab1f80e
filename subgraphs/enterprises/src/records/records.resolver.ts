import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { ReliefMeasure } from "../relief/relief.entity";
import { SocialCompany } from "../social-company/social-company.entity";
import { Visit } from "../visit/visit.entity";
import { foundSocialCompany, recordAllocation, recordRelief, recordVisit } from "./records.service";
import {
  FoundSocialCompanyInput,
  FoundSocialCompanyPayload,
  RecordAllocationInput,
  RecordAllocationPayload,
  recordErrors as errors,
  RecordReliefInput,
  RecordReliefPayload,
  RecordVisitInput,
  RecordVisitPayload,
} from "./records.types";

@Resolver()
export class RecordsResolver {
  @requiresScopes("enterprises:write")
  @Mutation(() => RecordVisitPayload, { nullable: true, description: "登记一次走访，连同得知的需求" })
  recordVisit(@Arg("input", () => RecordVisitInput) input: RecordVisitInput, @Ctx() ctx: Context) {
    const written = { thing: "visit", entity: Visit, errors } as const;
    return mutate(ctx, "recordVisit", input, written, (tx) => recordVisit(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RecordReliefPayload, { nullable: true, description: "登记减负措施和各笔减免；谁得多少不显示" })
  recordRelief(@Arg("input", () => RecordReliefInput) input: RecordReliefInput, @Ctx() ctx: Context) {
    const written = { thing: "reliefMeasure", entity: ReliefMeasure, errors } as const;
    return mutate(ctx, "recordRelief", input, written, (tx) => recordRelief(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => FoundSocialCompanyPayload, { nullable: true, description: "设立社区社会公司，写明持股和公益承诺" })
  foundSocialCompany(@Arg("input", () => FoundSocialCompanyInput) input: FoundSocialCompanyInput, @Ctx() ctx: Context) {
    const written = { thing: "socialCompany", entity: SocialCompany, errors } as const;
    return mutate(ctx, "foundSocialCompany", input, written, (tx) => foundSocialCompany(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RecordAllocationPayload, { nullable: true, description: "登记一年的利润和用于公益的金额，与承诺对照" })
  recordAllocation(@Arg("input", () => RecordAllocationInput) input: RecordAllocationInput, @Ctx() ctx: Context) {
    const written = { thing: "socialCompany", entity: SocialCompany, errors } as const;
    return mutate(ctx, "recordAllocation", input, written, (tx) => recordAllocation(tx, ctx.viewer, input));
  }
}
