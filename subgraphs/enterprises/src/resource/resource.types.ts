import { ArgsType, Field } from "type-graphql";
import { DateRangeInput, DateScalar, PageArgs } from "@quyu/kernel";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";

@ArgsType()
export class ResourcePageArgs extends PageArgs {
  @Field(() => ResourceKind, { nullable: true, description: "只取这一种；不填取各种" })
  kind?: ResourceKindValue | null;
  @Field(() => DateScalar, { nullable: true, description: "只取这一天还有空余时段的；不填不论" })
  freeOn?: string | null;
}

const useRange = "REMOVE_AFTER=2027-06-01 | 改用 range";

@ArgsType()
export class SlotArgs {
  @Field(() => DateRangeInput, { nullable: true, description: "看哪几天（北京时间），首尾两天都算，最多31天；必填" })
  range?: DateRangeInput | null;
  @Field(() => DateScalar, { nullable: true, description: "第一天（北京时间）；填了 range 时不看", deprecationReason: useRange })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: "最后一天，这一天也算；连头带尾最多31天；填了 range 时不看",
    deprecationReason: useRange,
  })
  to?: string | null;
}
