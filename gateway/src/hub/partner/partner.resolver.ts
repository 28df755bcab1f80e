import { type Connection, coversRegion, PageArgs, requiresScopes } from "@quyu/kernel";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "../context";
import { Region } from "../stubs/region";
import { Partner, PartnerConnection, RegisteredOperation } from "./partner.entity";

@Resolver(() => Partner)
export class PartnerResolver {
  @requiresScopes("partners:write")
  @Query(() => PartnerConnection, { nullable: true, description: "登记在册的合作方，按名称排列（需 partners:write）" })
  partners(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: HubContext): Promise<Connection<Partner>> {
    return ctx.loaders().partners.page("", page, {});
  }

  @requiresScopes("partners:write")
  @Query(() => Partner, { nullable: true, description: "按编号取一个合作方；没有或不在本人辖区时为空（需 partners:write）" })
  async partner(@Arg("id", () => ID, { description: "合作方编号" }) id: string, @Ctx() ctx: HubContext): Promise<Partner | null> {
    const partner = await ctx.loaders().partnerById.load(id);
    return partner?.regionCodes.some((code) => coversRegion(ctx.viewer, code)) ? partner : null;
  }

  @FieldResolver(() => [Region], { nullable: true, description: "授予的区划" })
  regions(@Root() { regionCodes }: Partner): Region[] {
    return regionCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [RegisteredOperation], { description: "登记的操作，按名称排列" })
  operations(@Root() { id }: Partner, @Ctx() ctx: HubContext): Promise<RegisteredOperation[]> {
    return ctx.loaders().operationsByPartner.load(id);
  }
}
