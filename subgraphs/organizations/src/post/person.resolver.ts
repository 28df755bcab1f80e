import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { maskName, maskPhone, mayRead, requireScopeIn, requiresScopes, readingReason } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "./person.entity";
import { readPerson } from "./person.service";
import { Post } from "./post.entity";

/** The names of the fields a caller asks of what a field gives, whatever fragments they stand in; for the ledger. */
function fieldsAsked({ fieldNodes, fragments }: GraphQLResolveInfo): string[] {
  const names = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value;
      const within = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return within ? names(within.selectionSet) : [];
    });
  return [...new Set(fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? names(selectionSet) : [])))]
    .filter((name) => !name.startsWith("__"))
    .sort();
}

@Resolver(() => Person)
export class PersonResolver {
  @requiresScopes("personal:read")
  @Query(() => Person, {
    nullable: true,
    description: "按编号取一个人员，每次查阅都记入查阅台账；没有或不在本人辖区时为空（需 personal:read）",
  })
  async person(
    @Arg("id", () => ID, { description: "人员编号" }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "查阅事由，2到200字，记入台账；不填时姓名照样隐去" })
    reason: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person | null> {
    const given = reason === null || reason === undefined ? null : readingReason(reason);
    return readPerson(ctx.db, ctx.viewer, { id, fields: fieldsAsked(info), reason: given });
  }

  @FieldResolver(() => String, {
    description: "显示的姓名：任公开职务者和本人为全名，其余如“李**”；持 personal:read 者按编号、写明事由查阅一人时为全名",
  })
  displayName(@Root() { id, name, holdsPublicPost, isRevealed }: Person, @Ctx() ctx: Context): string {
    return holdsPublicPost || isRevealed || id === ctx.viewer.person ? name : maskName(name);
  }

  @requiresScopes("organizations:read", "personal:read")
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "电话，中间四位隐去（以 revealPhone 查阅的除外）；未登记或无权查看时为空（需 organizations:read 或 personal:read）",
  })
  phone(@Root() { phone, regionCode, isPhoneRevealed }: Person, @Ctx() ctx: Context): string | null {
    if (!mayRead(ctx.viewer, "personal:read", regionCode)) requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return phone === null || isPhoneRevealed ? phone : maskPhone(phone);
  }

  @FieldResolver(() => [Post], { description: "职务；无权查看的职务不列出" })
  posts(@Root() { id }: Person, @Ctx() ctx: Context): Promise<Post[]> {
    return ctx.loaders.postsByPerson.load(id);
  }
}
