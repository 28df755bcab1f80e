import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "任职或登记在册的人员" })
export class Person {
  @Field(() => ID, { description: "人员编号" })
  id!: string;
}
