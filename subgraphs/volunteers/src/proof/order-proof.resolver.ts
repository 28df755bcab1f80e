import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { authenticated, mutate } from "@quyu/kernel";
import type { Context } from "../context";
import { completeOrder } from "../service-order/order-life.service";
import { CompleteOrderInput, CompleteOrderPayload, orderErrors } from "../service-order/order-life.types";
import { ServiceOrder } from "../service-order/service-order.entity";
import { proofsOfOrder } from "./proof.service";

/** The move of an order that needs a proof. */
@Resolver(() => ServiceOrder)
export class OrderProofResolver {
  @authenticated
  @Mutation(() => CompleteOrderPayload, { nullable: true, description: "完成服务，附服务凭证" })
  completeOrder(@Arg("input", () => CompleteOrderInput) input: CompleteOrderInput, @Ctx() ctx: Context) {
    const written = { thing: "serviceOrder", entity: ServiceOrder, errors: orderErrors } as const;
    return mutate(ctx, "completeOrder", input, written, (tx) =>
      completeOrder(tx, ctx.viewer, input, ({ id }) => proofsOfOrder(tx, id, input.proofIds)),
    );
  }
}
