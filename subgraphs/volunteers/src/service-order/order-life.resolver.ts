import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import {
  acceptOrder,
  arriveOrder,
  cancelOrder,
  closeOrder,
  departOrder,
  dispatchOrder,
  placeOrder,
  rateOrder,
  refuseOrder,
  takeOrder,
} from "./order-life.service";
import {
  AcceptOrderPayload,
  ArriveOrderPayload,
  CancelOrderPayload,
  CloseOrderPayload,
  DepartOrderPayload,
  DispatchOrderInput,
  DispatchOrderPayload,
  CancelOrderInput,
  RefuseOrderInput,
  MoveOrderInput,
  orderErrors,
  PlaceOrderInput,
  PlaceOrderPayload,
  RateOrderInput,
  RateOrderPayload,
  RefuseOrderPayload,
  TakeOrderPayload,
} from "./order-life.types";
import { ServiceOrder } from "./service-order.entity";
import { orderMachine } from "./service-order.machine";

const written = { thing: "serviceOrder", entity: ServiceOrder, errors: orderErrors } as const;

@Resolver(() => ServiceOrder)
export class OrderLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() order: ServiceOrder, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(orderMachine, order, viewer);
  }

  @authenticated
  @forPartners
  @Mutation(() => PlaceOrderPayload, {
    nullable: true,
    description: "下单：本人下单，合作系统代居民下单（需 orders:place），或工作人员代老人下单",
  })
  placeOrder(@Arg("input", () => PlaceOrderInput) input: PlaceOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "placeOrder", input, written, (tx) => placeOrder(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => AcceptOrderPayload, { nullable: true, description: "受理订单" })
  acceptOrder(@Arg("input", () => MoveOrderInput) input: MoveOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "acceptOrder", input, written, (tx) => acceptOrder(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => DispatchOrderPayload, {
    nullable: true,
    description: "派单：派给指定的服务队，不指定时由系统按辖区和在手的订单数选",
  })
  dispatchOrder(@Arg("input", () => DispatchOrderInput) input: DispatchOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "dispatchOrder", input, written, (tx) => dispatchOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => TakeOrderPayload, { nullable: true, description: "接单：同一订单只有一人接到" })
  takeOrder(@Arg("input", () => MoveOrderInput) input: MoveOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "takeOrder", input, written, (tx) => takeOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => DepartOrderPayload, { nullable: true, description: "服务人员出发，前往上门" })
  departOrder(@Arg("input", () => MoveOrderInput) input: MoveOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "departOrder", input, written, (tx) => departOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => ArriveOrderPayload, { nullable: true, description: "到达，开始服务；时限算到这时" })
  arriveOrder(@Arg("input", () => MoveOrderInput) input: MoveOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "arriveOrder", input, written, (tx) => arriveOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => RefuseOrderPayload, { nullable: true, description: "不接单，写明原因，退回重新派单" })
  refuseOrder(@Arg("input", () => RefuseOrderInput) input: RefuseOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "refuseOrder", input, written, (tx) => refuseOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => CancelOrderPayload, { nullable: true, description: "取消订单，上门之前都可以" })
  cancelOrder(@Arg("input", () => CancelOrderInput) input: CancelOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "cancelOrder", input, written, (tx) => cancelOrder(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => RateOrderPayload, { nullable: true, description: "下单人评价" })
  rateOrder(@Arg("input", () => RateOrderInput) input: RateOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "rateOrder", input, written, (tx) => rateOrder(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => CloseOrderPayload, { nullable: true, description: "办结订单；完成7天后自动办结" })
  closeOrder(@Arg("input", () => MoveOrderInput) input: MoveOrderInput, @Ctx() ctx: Context) {
    return mutate(ctx, "closeOrder", input, written, (tx) => closeOrder(tx, ctx.viewer, input));
  }
}
