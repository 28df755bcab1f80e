import { ArgsType, Field } from "type-graphql";
import { DateScalar, PageArgs } from "@quyu/kernel";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";

@ArgsType()
export class ResourcePageArgs extends PageArgs {
  @Field(() => ResourceKind, { nullable: true, description: "只取这一种；不填取各种" })
  kind?: ResourceKindValue | null;
  @Field(() => DateScalar, { nullable: true, description: "只取这一天还有空余时段的；不填不论" })
  freeOn?: string | null;
}

@ArgsType()
export class SlotArgs {
  @Field(() => DateScalar, { description: "第一天（北京时间）" })
  from!: string;
  @Field(() => DateScalar, { description: "最后一天，这一天也算；连头带尾最多31天" })
  to!: string;
}
