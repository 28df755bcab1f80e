import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Need } from "../need/need.entity";
import { Visit, VisitConnection } from "./visit.entity";

@Resolver(() => Visit)
export class VisitResolver {
  @FieldResolver(() => Enterprise, { description: "走访的企业" })
  async enterprise(@Root() { enterpriseId }: Visit, @Ctx() ctx: Context): Promise<Enterprise> {
    // The foreign key says that it is there.
    return (await ctx.loaders.enterpriseById.load(enterpriseId)) as Enterprise;
  }

  @FieldResolver(() => [Need], { description: "走访中了解到的需求，先提出的在前；没有时为空列表" })
  needs(@Root() { id }: Visit, @Ctx() ctx: Context): Promise<Need[]> {
    return ctx.loaders.needsByVisit.load(id);
  }
}

/** What visits add to the enterprises visited. */
@Resolver(() => Enterprise)
export class EnterpriseVisitResolver {
  @FieldResolver(() => VisitConnection, {
    nullable: true,
    description: "走访记录，近的在前；只给本企业与持 enterprises:read 的本辖区工作人员看，其他人看到的为空列表",
  })
  visits(@Root() { id }: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Visit>> {
    return ctx.loaders.visitsByEnterprise.page(id, page, {});
  }
}
