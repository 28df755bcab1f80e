import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "小区（含院落）" })
export class Estate {
  @Field(() => ID, { description: "小区编号" })
  id!: string;
}
