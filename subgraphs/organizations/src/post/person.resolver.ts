import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { maskName, maskPhone, mayRead, requireScope } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "./person.entity";
import { Post } from "./post.entity";

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: "按编号取一个人员；没有或不在本人辖区时为空（需 personal:read）" })
  async person(@Arg("id", () => ID, { description: "人员编号" }) id: string, @Ctx() ctx: Context): Promise<Person | null> {
    requireScope(ctx.viewer, "personal:read");
    const person = await ctx.loaders.visiblePersonById.load(id);
    return person && mayRead(ctx.viewer, "personal:read", person.regionCode) ? person : null;
  }

  @FieldResolver(() => String, { description: "显示的姓名：任公开职务者为全名，其余如“李**”（持 personal:read 者看到全名）" })
  displayName(@Root() { name, regionCode, holdsPublicPost }: Person, @Ctx() ctx: Context): string {
    return holdsPublicPost || mayRead(ctx.viewer, "personal:read", regionCode) ? name : maskName(name);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "电话，中间四位隐去；未登记或无权查看时为空（需 organizations:read 或 personal:read）",
  })
  phone(@Root() { phone, regionCode }: Person, @Ctx() ctx: Context): string | null {
    if (!mayRead(ctx.viewer, "personal:read", regionCode)) requireScope(ctx.viewer, "organizations:read", regionCode);
    return phone === null ? null : maskPhone(phone);
  }

  @FieldResolver(() => [Post], { description: "职务；无权查看的职务不列出" })
  posts(@Root() { id }: Person, @Ctx() ctx: Context): Promise<Post[]> {
    return ctx.loaders.postsByPerson.load(id);
  }
}
