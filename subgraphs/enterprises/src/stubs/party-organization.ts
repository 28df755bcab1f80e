import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "各级各类党组织" })
export class PartyOrganization {
  @forPartners
  @Field(() => ID, { description: "党组织编号" })
  id!: string;
}

/** The stub of an organization a row names, if it names one. */
export const partyOrganizationOf = (id: string | null): PartyOrganization | null => (id === null ? null : { id });
