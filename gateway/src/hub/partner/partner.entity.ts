import { authenticated, connectionOf, DateTimeScalar, describedEnum } from "@quyu/kernel";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

export const PartnerStatus = describedEnum("PartnerStatus", "合作方的状态", {
  ACTIVE: "使用中",
  SUSPENDED: "已停用",
});

/** A partner system that integrates through GraphQL, and what its registration grants it. */
@Entity("partner")
@authenticated
@ObjectType({ description: "合作方系统，如市民应用；只有平台管理员看得到" })
export class Partner {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "合作方编号" })
  id!: string;

  @Column("text")
  @Field(() => String, { description: "合作方的名称" })
  name!: string;

  @Column("text")
  @Field(() => PartnerStatus, { description: "合作方此刻的状态" })
  status!: keyof typeof PartnerStatus;

  @Column("text", { array: true })
  @Field(() => [String], { description: "授予的权限，如 activities:register" })
  scopes!: string[];

  @Column("text", { array: true }) regionCodes!: string[];

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否演示用：现实中并未接入" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "登记时间" })
  createdAt!: Date;
}

/** An operation that a partner may run: partners send what is registered, nothing else. */
@Entity("registered_operation")
@Index("registered_operation_partner_id_name_idx", ["partnerId", "name"], { unique: true })
@authenticated
@ObjectType({ description: "合作方登记的一个操作" })
export class RegisteredOperation {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "登记编号" })
  id!: string;

  @Column("uuid") partnerId!: string;

  @Column("text")
  @Field(() => String, { description: "操作名称，如 ComingActivities" })
  name!: string;

  @Column("text")
  @Field(() => String, { description: "查询语句全文" })
  document!: string;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: "批准时间；尚未批准时为空" })
  approvedAt!: Date | null;
}

export const PartnerConnection = connectionOf("Partner", () => Partner, "合作方", { partner: false });
