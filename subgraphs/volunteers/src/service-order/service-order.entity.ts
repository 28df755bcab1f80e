import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import {
  authenticated,
  connectionOf,
  DateTimeScalar,
  describedEnum,
  EncryptedColumn,
  forPartners,
  RegionCodeColumn,
  type Visibility,
} from "@quyu/kernel";
import { ServiceType } from "../service-type/service-type.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import {
  openStatuses,
  orderStatusTexts,
  type OrderStatusValue,
  servedStatuses,
  sqlList,
  waitingStatuses,
} from "./service-order.states";

export const OrderStatus = describedEnum("OrderStatus", "服务订单的状态", orderStatusTexts);

export const orderVisibility: Visibility = {
  scope: "cases:read",
  own: { person: "t.client_person_id", team: "t.provider_team_id", partner: "t.partner_id" },
};

/** A service asked for at somebody's door. Never open: who asked for what is nobody else's business. */
@Entity("service_order")
@Index("service_order_number_key", ["number"], { unique: true })
@Index("service_order_region_code_placed_at_idx", ["regionCode", "placedAt", "id"])
@Index("service_order_client_person_id_idx", ["clientPersonId", "placedAt", "id"])
@Index("service_order_partner_id_idx", ["partnerId", "placedAt", "id"])
@Index("service_order_provider_team_id_idx", ["providerTeamId", "placedAt", "id"])
// Whom it goes to when its organization is no more.
@Index("service_order_responsible_idx", ["responsibleOrganizationId"], { where: `status IN (${sqlList(openStatuses)})` })
// What the clock turns into "overdue".
@Index("service_order_waiting_idx", ["regionCode", "dueAt"], { where: `status IN (${sqlList(waitingStatuses)})` })
@Check("service_order_due_check", "due_at > placed_at")
@Check(
  "service_order_serving_check",
  `(status IN ('SERVING', ${sqlList(servedStatuses)})) = (serving_at IS NOT NULL) AND serving_at >= placed_at`,
)
@Check(
  "service_order_completed_check",
  `(status IN (${sqlList(servedStatuses)})) = (completed_at IS NOT NULL) AND completed_at >= serving_at`,
)
@Check("service_order_closed_check", "(status = 'CLOSED') = (closed_at IS NOT NULL) AND closed_at >= completed_at")
@Check("service_order_cancelled_check", "(status = 'CANCELLED') = (cancelled_at IS NOT NULL)")
@Check("service_order_rating_check", "rating IS NULL OR (rating BETWEEN 1 AND 5 AND status IN ('RATED', 'CLOSED'))")
@Check("service_order_rated_check", "status <> 'RATED' OR rating IS NOT NULL")
@Check(
  "service_order_provider_check",
  "status NOT IN ('TAKEN', 'EN_ROUTE', 'SERVING', 'COMPLETED', 'RATED', 'CLOSED') OR provider_team_id IS NOT NULL",
)
@Check("service_order_escalations_check", "escalations >= 0")
@Directive('@key(fields: "id")')
@authenticated
@ObjectType({ description: "上门服务订单：下单人、服务队和持 cases:read 的本辖区工作人员看得到" })
export class ServiceOrder {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "订单编号（系统内）" })
  id!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "订单号，如 FW20261121-0001" })
  number!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => ServiceType) serviceTypeId!: string;
  @Column("uuid", { nullable: true }) clientPersonId!: string | null;
  // The partner system that placed it for the client.
  @Column("uuid", { nullable: true }) partnerId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => VolunteerTeam) providerTeamId!: string | null;
  // Of the organizations subgraph. Null only for what was placed before there was a chain.
  @Column("uuid", { nullable: true }) responsibleOrganizationId!: string | null;

  // These have no field here: the resolver asks who may see how much of them.
  // Null where the client gave none.
  @EncryptedColumn("service_order.client_name", { nullable: true }) clientName!: string | null;
  @EncryptedColumn("service_order.client_phone", { nullable: true }) clientPhone!: string | null;
  @EncryptedColumn("service_order.address") address!: string;
  @Column("int", { nullable: true }) rating!: number | null;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "下单时间" })
  placedAt!: Date;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "应上门的时间：下单时间加服务项目的目标用时" })
  dueAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true }) servingAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) completedAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) closedAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) cancelledAt!: Date | null;
  /** When it warned that four fifths of its time were gone. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) warnedAt!: Date | null;
  /** Who of the team took it. */
  @Column("uuid", { nullable: true }) takenByPersonId!: string | null;
  /** That the client belongs to those the service is for: the result, never why. */
  @Column("boolean", { default: true }) isEligible!: boolean;

  @Column("text")
  @forPartners
  @Field(() => OrderStatus, { description: "订单此刻的状态" })
  status!: OrderStatusValue;

  @Column("int", { default: 0 })
  @Field(() => Int, { description: "逾期后逐级上报的次数" })
  escalations!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/** Whether there is still something to do for an order. */
export const isOpen = ({ status }: ServiceOrder): boolean => openStatuses.includes(status);

export const ServiceOrderConnection = connectionOf("ServiceOrder", () => ServiceOrder, "服务订单");
