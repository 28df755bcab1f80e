import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { HubContext } from "../context";
import type { NodeReference } from "./node.service";
import { Node } from "./node.types";

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "凭编号取一条记录，不论是哪一类；没有这条记录，或无权查看，都为空。区划以代码为准，请用 region",
  })
  node(
    @Arg("id", () => ID, { description: "记录编号，即各类记录的 id" }) id: string,
    @Ctx() { findNode }: HubContext,
  ): Promise<NodeReference | null> {
    return findNode(id);
  }
}
