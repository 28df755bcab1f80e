import { Directive, Field, ID, ObjectType } from "type-graphql";
import { forPartners } from "@quyu/kernel";

@Directive('@key(fields: "id")')
@ObjectType({ description: "会议决议" })
export class Resolution {
  @forPartners
  @Field(() => ID, { description: "决议编号" })
  id!: string;
}

/** The stub of a resolution a row names, if it names one. */
export const resolutionOf = (id: string | null): Resolution | null => (id === null ? null : { id });
