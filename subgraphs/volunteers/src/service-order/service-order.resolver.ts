import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  checkTrendRange,
  type Connection,
  DateRangeInput,
  forPartners,
  historyOf,
  isOwn,
  maskAddress,
  maskName,
  requireOwnOrScope,
  requiresScopes,
  StateChange,
  TrendPoint,
  type Viewer,
} from "@quyu/kernel";
import type { Context } from "../context";
import { ServiceType } from "../service-type/service-type.entity";
import { PartyOrganization } from "../stubs/party-organization";
import { Region } from "../stubs/region";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { isOpen, ServiceOrder, ServiceOrderConnection } from "./service-order.entity";
import { waitingStatuses } from "./service-order.states";
import { ServiceOrderPageArgs } from "./service-order.types";

const scope = "cases:read";

/** Whether somebody is told whom to go to: the client, and, while there is something to do, the team that goes. */
const knowsClient = (viewer: Viewer, order: ServiceOrder): boolean =>
  isOwn(viewer, { personId: order.clientPersonId }) || (isOpen(order) && isOwn(viewer, { teamId: order.providerTeamId }));

@Resolver(() => ServiceOrder)
export class ServiceOrderResolver {
  @authenticated
  @Query(() => ServiceOrder, { nullable: true, description: "按编号取一张服务订单；没有或无权查看时为空" })
  serviceOrder(
    @Arg("id", () => ID, { description: "订单编号（系统内）" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ServiceOrder | null> {
    return ctx.loaders.serviceOrderById.load(id);
  }

  @authenticated
  @forPartners
  @Query(() => ServiceOrder, { nullable: true, description: "按订单号取一张服务订单；没有或无权查看时为空" })
  serviceOrderByNumber(
    @Arg("number", () => String, { description: "订单号，如 FW20261121-0001" }) number: string,
    @Ctx() ctx: Context,
  ): Promise<ServiceOrder | null> {
    return ctx.loaders.serviceOrderByNumber.load(number);
  }

  @authenticated
  @forPartners
  @Query(() => ServiceOrderConnection, {
    nullable: true,
    description: "与本人有关的服务订单，最近下单的在前：本人下的、本队服务的、本合作方代下的；没有时为空列表",
  })
  myOrders(@Args(() => ServiceOrderPageArgs) { status, overdue, ...page }: ServiceOrderPageArgs, @Ctx() ctx: Context) {
    return ctx.loaders.ownServiceOrders.page("", page, { status, overdue });
  }

  @forPartners
  @FieldResolver(() => ServiceType, { description: "服务项目" })
  serviceType(@Root() { serviceTypeId }: ServiceOrder, @Ctx() ctx: Context): Promise<ServiceType | null> {
    return ctx.loaders.serviceTypeById.load(serviceTypeId);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() { regionCode }: ServiceOrder): Region {
    return { code: regionCode };
  }

  @FieldResolver(() => String, { nullable: true, description: "下单人，如“李**”；本人与办理中的服务队看到全名，没有留时为空" })
  clientName(@Root() order: ServiceOrder, @Ctx() { viewer }: Context): string | null {
    return order.clientName === null || knowsClient(viewer, order) ? order.clientName : maskName(order.clientName);
  }

  @FieldResolver(() => String, { nullable: true, description: "地址，门牌隐去；本人与办理中的服务队看到全部" })
  address(@Root() order: ServiceOrder, @Ctx() { viewer }: Context): string {
    return knowsClient(viewer, order) ? order.address : maskAddress(order.address);
  }

  @forPartners
  @FieldResolver(() => VolunteerTeam, { nullable: true, description: "服务的队伍；尚未派单时为空" })
  async provider(@Root() { providerTeamId }: ServiceOrder, @Ctx() ctx: Context): Promise<VolunteerTeam | null> {
    return providerTeamId === null ? null : ctx.loaders.volunteerTeamById.load(providerTeamId);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: "当前的责任党组织：下单时按责任链取最近的一级，超过时限由上一级接手；建立责任链之前下的单为空",
  })
  responsible(@Root() { responsibleOrganizationId: id }: ServiceOrder): PartyOrganization | null {
    return id === null ? null : { id };
  }

  @forPartners
  @FieldResolver(() => Boolean, { description: "是否已逾期：到了应上门的时间，还没有人上门" })
  isOverdue(@Root() { status, dueAt }: ServiceOrder): boolean {
    return (waitingStatuses as readonly string[]).includes(status) && dueAt < new Date();
  }

  @forPartners
  @FieldResolver(() => Float, { nullable: true, description: "从下单到上门用了几分钟；还没有上门时为空" })
  minutesToDoor(@Root() { placedAt, servingAt }: ServiceOrder): number | null {
    return servingAt === null ? null : Math.round((servingAt.getTime() - placedAt.getTime()) / 6_000) / 10;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "评价，1到5分；还没有评价时为空，无权查看时为空（下单人、代下单的合作方或持 cases:read 的本辖区工作人员可看）",
  })
  rating(@Root() order: ServiceOrder, @Ctx() { viewer }: Context): number | null {
    const { clientPersonId: personId, partnerId, regionCode, rating } = order;
    requireOwnOrScope(viewer, scope, { personId, partnerId, regionCode });
    return rating;
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() order: ServiceOrder, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(order, scope, ctx);
  }
}

/** What orders add to Region. */
@Resolver(() => Region)
export class RegionServiceOrderResolver {
  @requiresScopes(scope)
  @FieldResolver(() => ServiceOrderConnection, {
    nullable: true,
    description: "服务订单，含所辖各级，最近下单的在前；无权查看时为空（需 cases:read）",
  })
  serviceOrders(
    @Root() { code }: Region,
    @Args(() => ServiceOrderPageArgs) { status, overdue, ...page }: ServiceOrderPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<ServiceOrder>> {
    return ctx.loaders.serviceOrdersUnder.page(code, page, { status, overdue });
  }

  @forPartners
  @FieldResolver(() => [TrendPoint], {
    nullable: true,
    description: "服务订单的逐月趋势，含所辖各级：count 为当月下单数，quantity 为当月完成数，没有的月份为0",
  })
  async serviceTrend(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, { description: "时段，首尾两天都算，最长10年" }) range: DateRangeInput,
    @Ctx() ctx: Context,
  ): Promise<TrendPoint[]> {
    checkTrendRange(range);
    return ctx.loaders.serviceTrend.load({ code, range });
  }
}
