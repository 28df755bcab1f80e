import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import type { Context } from "../context";
import { ReportIn } from "../report-in/report-in.entity";
import { ServiceType } from "../service-type/service-type.entity";
import { defineServiceType, openCanteen, recordDiners, recordReportIn } from "./offer.service";
import {
  DefineServiceTypeInput,
  DefineServiceTypePayload,
  offerErrors as errors,
  OpenCanteenInput,
  OpenCanteenPayload,
  RecordDinersInput,
  RecordDinersPayload,
  RecordReportInInput,
  RecordReportInPayload,
} from "./offer.types";

@Resolver()
export class OfferResolver {
  @requiresScopes("cases:write")
  @Mutation(() => DefineServiceTypePayload, { nullable: true, description: "设立上门服务项目：服务对象、目标用时和价格" })
  defineServiceType(@Arg("input", () => DefineServiceTypeInput) input: DefineServiceTypeInput, @Ctx() ctx: Context) {
    const written = { thing: "serviceType", entity: ServiceType, errors } as const;
    return mutate(ctx, "defineServiceType", input, written, (tx) => defineServiceType(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => OpenCanteenPayload, { nullable: true, description: "开设食堂，定下餐次和价格" })
  openCanteen(@Arg("input", () => OpenCanteenInput) input: OpenCanteenInput, @Ctx() ctx: Context) {
    const written = { thing: "canteen", entity: Canteen, errors } as const;
    return mutate(ctx, "openCanteen", input, written, (tx) => openCanteen(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => RecordDinersPayload, { nullable: true, description: "登记食堂一天的就餐人数" })
  recordDiners(@Arg("input", () => RecordDinersInput) input: RecordDinersInput, @Ctx() ctx: Context) {
    const written = { thing: "canteen", entity: Canteen, errors } as const;
    return mutate(ctx, "recordDiners", input, written, (tx) => recordDiners(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => RecordReportInPayload, { nullable: true, description: "登记单位党组织到社区报到" })
  recordReportIn(@Arg("input", () => RecordReportInInput) input: RecordReportInInput, @Ctx() ctx: Context) {
    const written = { thing: "reportIn", entity: ReportIn, errors } as const;
    return mutate(ctx, "recordReportIn", input, written, (tx) => recordReportIn(tx, ctx.viewer, input));
  }
}
