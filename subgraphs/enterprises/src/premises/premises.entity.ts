import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, RegionCodeColumn } from "@quyu/kernel";

export const PremisesKind = describedEnum("PremisesKind", "楼宇、园区等载体的类型", {
  OFFICE_BUILDING: "商务楼宇",
  COMPLEX: "商业综合体",
  APARTMENT: "公寓",
  INCUBATOR: "孵化器",
  COMMERCIAL_STREET: "商业街区",
  PARK: "园区",
});
export type PremisesKindValue = keyof typeof PremisesKind;

export const ChannelKind = describedEnum("ChannelKind", "联系渠道的类型", {
  GROUP: "线上便民群",
  APP: "线上平台",
  TERMINAL: "自助终端",
});

@Entity("premises")
@Index("premises_region_code_name_idx", ["regionCode", "name"])
@ObjectType({ description: "企业入驻的载体：楼宇、综合体、公寓、孵化器、街区、园区" })
export class Premises {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "载体编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // A person organizations keeps.
  @Column("uuid", { nullable: true }) stewardId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "载体的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => PremisesKind, { description: "载体的类型" })
  kind!: PremisesKindValue;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：名称为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const PremisesConnection = connectionOf("Premises", () => Premises, "载体");

@Entity("channel")
@Index("channel_premises_id_idx", ["premisesId"])
@ObjectType({ description: "载体里联系企业与员工的渠道" })
export class Channel {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "渠道编号" })
  id!: string;

  @Column("uuid") @ForeignKey(() => Premises) premisesId!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "通道的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => ChannelKind, { description: "通道的类型" })
  kind!: keyof typeof ChannelKind;
}
