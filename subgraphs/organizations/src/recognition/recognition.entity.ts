import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners } from "@quyu/kernel";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { InRegion } from "../region/region.entity";

export const RecognitionLevel = describedEnum("RecognitionLevel", "荣誉的级别", {
  NATIONAL: "国家级",
  PROVINCIAL: "省级",
  MUNICIPAL: "市级",
  DISTRICT: "区县级",
  STREET: "街道级",
});

export const NominationStatus = describedEnum("NominationStatus", "评选的进度", {
  APPLIED: "已申报",
  RECOMMENDED: "已推荐",
  REVIEWED: "已评审",
  PROPOSED: "已拟定",
  PUBLICISED: "公示中",
  NAMED: "已命名",
  WITHDRAWN: "已撤回",
});
export type NominationStatusValue = keyof typeof NominationStatus;

/** What everybody may see: before publicity a name is only a proposal. */
export const openStatuses: readonly NominationStatusValue[] = ["PUBLICISED", "NAMED"];

@Entity("recognition")
@Index("recognition_region_code_title_idx", ["regionCode", "title"])
@ObjectType({ description: "党组织或个人获得的荣誉" })
export class Recognition {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "荣誉编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => PartyOrganization) organizationId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "荣誉称号" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => RecognitionLevel, { description: "荣誉的级别" })
  level!: keyof typeof RecognitionLevel;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "获评年份；未写明时为空" })
  year!: number | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "批次，第二批为2；不分批或未写明时为空" })
  batch!: number | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "获评的楼宇、场地、小区、门店或队伍；获评的是区划本身时为空" })
  venueOrPremises!: string | null;

  @Column("text")
  @forPartners
  @Field(() => NominationStatus, { description: "评选的进度" })
  status!: NominationStatusValue;

  @Column("int", { default: 1 }) version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const RecognitionConnection = connectionOf("Recognition", () => Recognition, "荣誉");
