import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, describedEnum, EncryptedColumn, RegionCodeColumn, type Visibility } from "@quyu/kernel";

export const TalentStatus = describedEnum("TalentStatus", "社区能人的状态", {
  NOMINATED: "已推荐，待核实",
  VERIFIED: "已核实，待入库",
  LISTED: "已入库，可以约请",
  RETIRED: "已退出",
});
export type TalentStatusValue = keyof typeof TalentStatus;

/** A talent is the resident's own and the region's staff's: everybody else finds no row at all. */
export const talentVisibility: Visibility = { scope: "volunteers:read", own: { person: "t.person_id" } };

/** A resident with a skill. */
@Entity("talent")
@Index("talent_region_code_created_at_idx", ["regionCode", "createdAt"])
@Check("talent_listed_check", "status <> 'LISTED' OR listed_at IS NOT NULL")
@Check("talent_rating_check", "rating_count >= 0 AND rating_total BETWEEN rating_count AND 5 * rating_count")
@authenticated
@Directive('@key(fields: "id")')
@ObjectType({ description: "社区能人：有一技之长、愿意为社区服务的居民；本人和持 volunteers:read 的本辖区工作人员看得到" })
export class Talent {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "社区能人编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // Only where this person signs in or holds a post that organizations keeps.
  @Column("uuid", { nullable: true }) personId!: string | null;
  @Column("uuid", { nullable: true }) enterpriseId!: string | null;

  // Its field is the resolver's, which masks it.
  @EncryptedColumn("talent.name") name!: string;

  @Column("text", { array: true })
  @Field(() => [String], { description: "特长，如法律、金融" })
  skills!: string[];

  @Column("text")
  @Field(() => TalentStatus, { description: "能人此刻的状态" })
  status!: TalentStatusValue;

  @Column({ type: "timestamptz", precision: 3, nullable: true }) listedAt!: Date | null;

  // Added up as ratings come, so that two at once cannot lose one.
  @Column("int", { default: 0 }) ratingTotal!: number;
  @Column("int", { default: 0 }) ratingCount!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：姓名与特长为演示而拟" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const TalentConnection = connectionOf("Talent", () => Talent, "社区能人", { partner: false });
