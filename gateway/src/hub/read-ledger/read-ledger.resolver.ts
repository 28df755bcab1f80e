import {
  badInput,
  checkRange,
  type Connection,
  DateRangeInput,
  emptyConnection,
  isRegionCode,
  isUuid,
  PageArgs,
  requiresScopes,
} from "@quyu/kernel";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "../context";
import { Region } from "../stubs/region";
import { ReadLedgerConnection, ReadLedgerEntry } from "./read-ledger.entity";

@ArgsType()
class ReadLedgerArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "被查阅的记录编号，如一个人员的编号" })
  subject?: string | null;
  @Field(() => ID, { nullable: true, description: "区划代码，含所辖各级；与记录编号至少填一项" })
  regionCode?: string | null;
  @Field(() => DateRangeInput, { nullable: true, description: "查阅日期区间；不填则不限" })
  range?: DateRangeInput | null;
}

@Resolver(() => ReadLedgerEntry)
export class ReadLedgerResolver {
  @requiresScopes("audit:read")
  @Query(() => ReadLedgerConnection, {
    nullable: true,
    description: "各子图的查阅台账，最近的在前；只列本人辖区内的（需 audit:read）",
  })
  async readLedger(
    @Args(() => ReadLedgerArgs) { subject = null, regionCode = null, range = null, ...page }: ReadLedgerArgs,
    @Ctx() ctx: HubContext,
  ): Promise<Connection<ReadLedgerEntry>> {
    if (subject === null && regionCode === null) throw badInput("请给出记录编号或区划代码");
    if (regionCode !== null && !isRegionCode(regionCode)) throw badInput("区划代码应是2、4、6、9或12位数字");
    checkRange(range);
    if (subject !== null && !isUuid(subject)) return emptyConnection();
    await ctx.copyReads();
    return ctx.loaders().reads.page("", page, { subject, regionCode, range });
  }

  @FieldResolver(() => Region, { nullable: true, description: "记录所在的区划" })
  region(@Root() { regionCode }: ReadLedgerEntry): Region {
    return { code: regionCode };
  }

  @FieldResolver(() => String, { nullable: true, description: "当日台账封存后的校验值（每日一环，环环相扣）；尚未封存时为空" })
  seal(@Root() { subgraph, day }: ReadLedgerEntry, @Ctx() ctx: HubContext): Promise<string | null> {
    return ctx.loaders().sealOfDay.load({ subgraph, day });
  }
}
