import { Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { ServiceOrder } from "./service-order.entity";

/** A team that gave an order back: it is not chosen for it again by itself. */
@Entity("order_refusal")
export class OrderRefusal {
  @PrimaryColumn("uuid") @ForeignKey(() => ServiceOrder) orderId!: string;
  @PrimaryColumn("uuid") @ForeignKey(() => VolunteerTeam) teamId!: string;
}
