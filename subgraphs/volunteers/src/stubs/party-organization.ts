import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "各级各类党组织" })
export class PartyOrganization {
  @forPartners
  @Field(() => ID, { description: "党组织编号" })
  id!: string;
}
