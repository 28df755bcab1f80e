import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { describedEnum, requiresScopes } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { Grid } from "../grid/grid.entity";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { Person } from "../post/person.entity";
import { InRegion } from "../region/region.entity";

/** From the widest to the narrowest. */
export const ResponsibilityLevel = describedEnum("ResponsibilityLevel", "包联层级", {
  AREA: "包片",
  ESTATE: "包小区",
  BUILDING: "包楼栋",
});
export type ResponsibilityLevelValue = keyof typeof ResponsibilityLevel;

@Entity("responsibility_assignment")
@Index("responsibility_assignment_region_code_idx", ["regionCode", "level"])
@Index("responsibility_assignment_estate_id_idx", ["estateId"])
// Each scope has one holder at a time; those before him stay as rows that have ended.
@Index("responsibility_assignment_one_of_region", ["regionCode"], {
  unique: true,
  where: "level = 'AREA' AND grid_id IS NULL AND ended_at IS NULL",
})
@Index("responsibility_assignment_one_of_grid", ["gridId"], { unique: true, where: "level = 'AREA' AND ended_at IS NULL" })
@Index("responsibility_assignment_one_of_estate", ["estateId"], {
  unique: true,
  where: "level = 'ESTATE' AND ended_at IS NULL",
})
@Index("responsibility_assignment_one_of_building", ["estateId", "building"], {
  unique: true,
  where: "level = 'BUILDING' AND ended_at IS NULL",
})
@Check("responsibility_assignment_level_check", "level = 'AREA' OR estate_id IS NOT NULL")
@Check("responsibility_assignment_area_check", "CASE level WHEN 'AREA' THEN estate_id IS NULL ELSE grid_id IS NULL END")
@Check("responsibility_assignment_building_check", "(level = 'BUILDING') = (building IS NOT NULL)")
@requiresScopes("organizations:read")
@ObjectType({ description: "一项包联责任：谁包这一片、这个小区或这栋楼" })
export class ResponsibilityAssignment {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { nullable: true, description: "包联责任编号；兜底的没有编号，为空" })
  id!: string;

  @InRegion() regionCode!: string;

  @Column("text")
  @Field(() => ResponsibilityLevel, { description: "层级：包片、包小区、包楼栋" })
  level!: ResponsibilityLevelValue;

  @Column("text")
  @Field(() => String, { description: "包联的范围，如片区、小区或楼栋的名称" })
  scope!: string;

  // An area is a grid; without one it is the whole region.
  @Column("uuid", { nullable: true }) @ForeignKey(() => Grid) gridId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Estate) estateId!: string | null;
  @Column("text", { nullable: true }) building!: string | null;
  // Nothing is ever without a responsible organization.
  @Column("uuid") @ForeignKey(() => PartyOrganization) organizationId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Person) personId!: string | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { nullable: true, description: "版本号；兜底的为空" })
  version!: number;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  endedAt!: Date | null;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;

  /** Set where nobody holds the level and the community, or at last the street, stands in. */
  @Field(() => Boolean, { description: "是否兜底：本级无人包联，由社区（社区没有党组织时由街道）承担" })
  isFallback: boolean = false;
}
