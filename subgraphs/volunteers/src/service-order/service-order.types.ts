import { PageArgs } from "@quyu/kernel";
import { ArgsType, Field } from "type-graphql";
import { OrderStatus } from "./service-order.entity";
import type { OrderStatusValue } from "./service-order.states";

@ArgsType()
export class ServiceOrderPageArgs extends PageArgs {
  @Field(() => [OrderStatus], { nullable: true, description: "只要这些状态的；不填则不限" })
  status?: OrderStatusValue[] | null;
  @Field(() => Boolean, { nullable: true, description: "true 只要已逾期的，false 只要未逾期的；不填则不限" })
  overdue?: boolean | null;
}
