import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { CareGroup, type CareGroupValue } from "../service-type/service-type.entity";
import { ServiceOrder } from "./service-order.entity";

export const orderErrors = userErrorsOf("ServiceOrder", "服务订单办理", {
  NOT_ELIGIBLE: "不在这项服务的对象范围内",
  SERVICE_NOT_OFFERED: "这个区划没有开展这项服务",
  NO_RESPONSIBLE: "这个辖区还没有责任党组织，请先由街道指定",
  NO_PROVIDER: "本辖区没有可派的服务队",
  TEAM_NOT_FOUND: "没有这支服务队，或不在本辖区",
  PROOF_REQUIRED: "请先上传服务凭证",
  REASON_REQUIRED: "请写明原因",
});
export type OrderRefusal = RefusalOf<typeof orderErrors>;

const payload = (name: string, what: string, partner = false) =>
  payloadOf(name, "serviceOrder", () => ServiceOrder, orderErrors, `${what}的结果`, { partner });
export const PlaceOrderPayload = payload("PlaceOrder", "下单", true);
export const AcceptOrderPayload = payload("AcceptOrder", "受理订单");
export const DispatchOrderPayload = payload("DispatchOrder", "派单");
export const TakeOrderPayload = payload("TakeOrder", "接单");
export const DepartOrderPayload = payload("DepartOrder", "出发");
export const ArriveOrderPayload = payload("ArriveOrder", "到达");
export const CompleteOrderPayload = payload("CompleteOrder", "完成服务");
export const RefuseOrderPayload = payload("RefuseOrder", "不接单");
export const CancelOrderPayload = payload("CancelOrder", "取消订单", true);
export const RateOrderPayload = payload("RateOrder", "评价订单", true);
export const CloseOrderPayload = payload("CloseOrder", "办结订单");

@InputType({ description: "代谁下单：合作系统代居民，工作人员代老人" })
export class OrderForInput {
  @TextField("本人在合作系统中的标识", { max: 200, note: "同一人始终相同；不存原文" }) subjectToken!: string;
  @TextField("姓名", { max: 30 }) name!: string;
  @TextField("电话", { max: 20, nullable: true }) phone?: string | null;
}

@InputType({ description: "下单的输入" })
export class PlaceOrderInput extends KeyedInput {
  @Field(() => ID, { description: "服务项目编号" })
  serviceTypeId!: string;
  @Field(() => ID, { description: "上门地址所在区划的代码" })
  regionCode!: string;
  @TextField("上门地址", { max: 100, note: "加密保存" }) address!: string;
  @Field(() => CareGroup, { nullable: true, description: "属于哪类服务对象；只用来核对，不保存" })
  careGroup?: CareGroupValue | null;
  @Field(() => OrderForInput, { nullable: true, description: "代谁下单；本人下单时不填" })
  onBehalfOf?: OrderForInput | null;
  @TextField("联系人", { max: 30, nullable: true, note: "本人下单时可填，加密保存" }) name?: string | null;
  @TextField("联系电话", { max: 20, nullable: true, note: "本人下单时可填，加密保存" }) phone?: string | null;
}

@InputType({ description: "办理订单的输入" })
export class MoveOrderInput extends MoveInput {}

@InputType({ description: "派单的输入" })
export class DispatchOrderInput extends MoveInput {
  @Field(() => ID, { nullable: true, description: "派给哪支服务队；不填由系统按辖区和在手的订单数选一支" })
  teamId?: string | null;
}

@InputType({ description: "完成服务的输入" })
export class CompleteOrderInput extends MoveInput {
  @Field(() => [ID], { description: "服务凭证的编号，至少一份" })
  proofIds!: string[];
}

@InputType({ description: "不接单的输入" })
export class RefuseOrderInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true, note: "必填" }) reason?: string | null;
}

@InputType({ description: "取消订单的输入" })
export class CancelOrderInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "评价订单的输入" })
export class RateOrderInput extends MoveInput {
  @WholeField("评分", { min: 1, max: 5 }) rating!: number;
}
