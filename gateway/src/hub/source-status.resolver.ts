import { Ctx, Query, Resolver } from "type-graphql";
import type { HubContext } from "./context";
import { SourceStatus } from "./source-status.entity";

@Resolver(() => SourceStatus)
export class SourceStatusResolver {
  @Query(() => [SourceStatus], { nullable: true, description: "四个子图此刻的状态，以及从何时开始；某部分数据为空时先看这里" })
  sourceStatus(@Ctx() context: HubContext): Promise<SourceStatus[]> {
    return context.sourceStatuses();
  }
}
