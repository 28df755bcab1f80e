import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { forPartners, isRegionCode } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { ServiceType } from "./service-type.entity";

@Resolver(() => ServiceType)
export class ServiceTypeResolver {
  @forPartners
  @Query(() => [ServiceType], {
    nullable: true,
    description: "一个区划里的上门服务项目，按名称排列：本区划、所辖各级和上级区划所设的；没有时为空列表",
  })
  async serviceTypes(
    @Arg("regionCode", () => ID, { description: "区划代码" }) regionCode: string,
    @Ctx() ctx: Context,
  ): Promise<ServiceType[]> {
    return isRegionCode(regionCode) ? ctx.loaders.serviceTypesByRegion.load(regionCode) : [];
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "设立这个项目的区划；在它所辖各级都可以下单" })
  region(@Root() { regionCode }: ServiceType): Region {
    return { code: regionCode };
  }
}
