import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { entityNames } from "./entities";
import type { NodeReference } from "./node.service";

@InterfaceType("Node", {
  description: "凡有编号的记录：客户端据此可凭编号重新取得任何一条记录",
  resolveType: ({ type }: NodeReference) => type,
})
export abstract class Node {
  @Field(() => ID, { description: "记录编号，全平台唯一" })
  id!: string;
}

/** A record of another subgraph: here it is known by its id only, and its owner describes it. */
function stubOf(name: string): ClassType {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(name, { implements: Node })
  class Stub {
    @Field(() => ID)
    id!: string;
  }
  return Stub;
}

/** Every type that is a Node. */
export const nodeTypes: readonly ClassType[] = entityNames.map(stubOf);
