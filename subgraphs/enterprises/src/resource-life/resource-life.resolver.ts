import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { authenticated, mutate } from "@quyu/kernel";
import { bookingErrors } from "../booking/booking-life.types";
import type { Context } from "../context";
import { Resource } from "../resource/resource.entity";
import { amendResource, offerResource } from "./resource-life.service";
import { AmendResourceInput, AmendResourcePayload, OfferResourceInput, OfferResourcePayload } from "./resource-life.types";

const written = { thing: "resource", entity: Resource, errors: bookingErrors } as const;

@Resolver(() => Resource)
export class ResourceLifeResolver {
  @authenticated
  @Mutation(() => OfferResourcePayload, {
    nullable: true,
    description: "提供共享资源：场地、专家、物资、时间、车位，写明条件和每周的时间",
  })
  offerResource(@Arg("input", () => OfferResourceInput) input: OfferResourceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "offerResource", input, written, (tx) => offerResource(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => AmendResourcePayload, {
    nullable: true,
    description: "修改共享资源，由提供的企业或本辖区工作人员办理；数量不能少于已经约出去的",
  })
  amendResource(@Arg("input", () => AmendResourceInput) input: AmendResourceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendResource", input, written, (tx) => amendResource(tx, ctx.viewer, input));
  }
}
