import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, DateTimeScalar, RegionCodeColumn } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";
import { Enterprise } from "../enterprise/enterprise.entity";

@Entity("resource")
@Index("resource_region_code_name_idx", ["regionCode", "name", "id"])
@Index("resource_owner_id_idx", ["ownerId"])
@Check("resource_quantity_check", "quantity > 0")
@authenticated
@Directive('@key(fields: "id")')
@ObjectType({ description: "共享资源" })
export class Resource {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "资源编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // Null for what belongs to the community itself.
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) ownerId!: string | null;

  @Column("text")
  @Field(() => String, { description: "资源的名称" })
  name!: string;

  @Column("text")
  @Field(() => ResourceKind, { description: "资源的种类" })
  kind!: ResourceKindValue;

  @Column("text", { nullable: true })
  @Field(() => CooperationField, { nullable: true, description: "用于哪个共建领域；不限领域时为空" })
  field!: CooperationFieldValue | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "使用条件；没有条件时为空" })
  conditions!: string | null;

  // The database lets no more than this many units be booked at one time, and does not let it fall below what is booked.
  @Column("int")
  @Field(() => Int, { description: "同一时间可供预约的数量，如车位数、席位数；独用的为1" })
  quantity!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/** When a resource can be booked, week after week. Minutes count from midnight in Shanghai; 1440 is the midnight that ends the day. */
@Entity("resource_hours")
@Check(
  "resource_hours_time_check",
  "weekday BETWEEN 1 AND 7 AND 0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440",
)
@Exclusion(
  "resource_hours_overlap_excl",
  "USING gist (resource_id WITH =, weekday WITH =, int4range(from_minute, to_minute) WITH &&)",
)
export class ResourceHours {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => Resource, { onDelete: "CASCADE" }) resourceId!: string;
  /** 1 is Monday, 7 is Sunday. */
  @Column("int") weekday!: number;
  @Column("int") fromMinute!: number;
  @Column("int") toMinute!: number;
}

@authenticated
@ObjectType({ description: "共享资源的一个可预约时段" })
export class ResourceSlot {
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;
  @Field(() => DateTimeScalar, { description: "结束时间" })
  endsAt!: Date;
  @Field(() => Int, { description: "整个时段都空着的数量；0为约满" })
  free!: number;
}

export const ResourceConnection = connectionOf("Resource", () => Resource, "共享资源", { partner: false });
