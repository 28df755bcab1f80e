import { Directive, Field, ID, ObjectType } from "type-graphql";
import { authenticated } from "@quyu/kernel";

@authenticated
@Directive('@key(fields: "id")')
@ObjectType({ description: "群众反映的问题" })
export class Issue {
  @Field(() => ID, { description: "问题编号" })
  id!: string;
}
