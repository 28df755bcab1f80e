import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { WorkMethod } from "./work-method.entity";
import { recordWorkMethod } from "./work-method.service";
import { RecordWorkMethodInput, RecordWorkMethodPayload, workMethodErrors } from "./work-method.types";

/** How a work method is written down. */
const written = { thing: "workMethod", entity: WorkMethod, errors: workMethodErrors } as const;

@Resolver(() => WorkMethod)
export class WorkMethodResolver {
  @forPartners
  @FieldResolver(() => Region, { description: "这套做法所在的区划" })
  region(@Root() method: WorkMethod, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(method, ctx);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => RecordWorkMethodPayload, { nullable: true, description: "登记一套工作法" })
  recordWorkMethod(@Arg("input", () => RecordWorkMethodInput) input: RecordWorkMethodInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordWorkMethod", input, written, (tx) => recordWorkMethod(tx, ctx.viewer, input));
  }
}

/** What work methods add to Region. */
@Resolver(() => Region)
export class RegionWorkMethodResolver {
  @forPartners
  @FieldResolver(() => [WorkMethod], { nullable: true, description: "本区划自己的工作法，不含所辖各级；没有时为空列表" })
  workMethods(@Root() { code }: Region, @Ctx() ctx: Context): Promise<WorkMethod[]> {
    return ctx.loaders.workMethodsByRegion.load(code);
  }
}
