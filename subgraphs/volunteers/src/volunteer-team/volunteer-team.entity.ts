import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, EncryptedColumn, forPartners, RegionCodeColumn } from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";

@Entity("volunteer_team")
@Index("volunteer_team_region_code_name_idx", ["regionCode", "name"])
@Index("volunteer_team_host_organization_id_idx", ["hostOrganizationId"])
@Check("volunteer_team_members_check", "member_count >= 0 AND party_member_count >= 0 AND party_member_count <= member_count")
@Directive('@key(fields: "id")')
@ObjectType({ description: "志愿服务队" })
export class VolunteerTeam {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "志愿服务队编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) hostOrganizationId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "服务队的名称" })
  name!: string;

  // Masked or not as the viewer's scope says, so its field is the resolver's.
  @EncryptedColumn("volunteer_team.leader_name", { nullable: true }) leaderName!: string | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "队员人数；未登记时为空" })
  memberCount!: number | null;

  // A small number tells who is a party member, so its field is the resolver's.
  @Column("int", { nullable: true }) partyMemberCount!: number | null;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：名称或人数为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const VolunteerTeamConnection = connectionOf("VolunteerTeam", () => VolunteerTeam, "志愿服务队");

/** An enterprise that runs a team together with others, in the order in which they are named. */
@Entity("team_host")
@Index("team_host_enterprise_id_idx", ["enterpriseId"])
export class TeamHost {
  @PrimaryColumn("uuid") @ForeignKey(() => VolunteerTeam) teamId!: string;
  @PrimaryColumn("uuid") enterpriseId!: string;
  @Column("int") position!: number;
}

/** What a team does. */
@Entity("team_category")
@Index("team_category_category_id_idx", ["categoryId"])
export class TeamCategory {
  @PrimaryColumn("uuid") @ForeignKey(() => VolunteerTeam) teamId!: string;
  @PrimaryColumn("uuid") @ForeignKey(() => ServiceCategory) categoryId!: string;
}
