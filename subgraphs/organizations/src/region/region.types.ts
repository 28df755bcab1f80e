import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { RegionLevel } from "./region.entity";

export interface RegionFilter {
  level?: keyof typeof RegionLevel | null;
  /** Only regions below this one. */
  under?: string | null;
}

@ArgsType()
export class RegionPageArgs extends PageArgs implements RegionFilter {
  @Field(() => RegionLevel, { nullable: true, description: "只取这一层级；不填取各层级" })
  level?: keyof typeof RegionLevel | null;
  @Field(() => ID, { nullable: true, description: "只取这个区划所辖的各级，不含它自己；不填取全部" })
  under?: string | null;
}
