import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, EncryptedColumn, RegionCodeColumn } from "@quyu/kernel";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";

@Entity("volunteer")
// One person is one volunteer, whatever the number of teams.
@Index("volunteer_person_id_key", ["personId"], { unique: true })
@Index("volunteer_region_code_idx", ["regionCode"])
@Check("volunteer_star_check", "star BETWEEN 0 AND 5")
@authenticated
@Directive('@key(fields: "id")')
@ObjectType({ description: "志愿者：本人、所在服务队的队长和持 volunteers:read 的本辖区工作人员看得到" })
export class Volunteer {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "志愿者编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  // The person behind a token; null until a registered volunteer first signs in.
  @Column("uuid", { nullable: true }) personId!: string | null;

  // Masked or not as the viewer may, so its field is the resolver's.
  @EncryptedColumn("volunteer.name") name!: string;

  @Column("int", { default: 0 })
  @Field(() => Int, {
    description: "已评定的星级，0到5；0为尚未评星。按确认时长满100、300、600、1000、1500小时，由低到高逐级申请",
  })
  star!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：姓名与记录为演示而拟" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const VolunteerConnection = connectionOf("Volunteer", () => Volunteer, "志愿者", { partner: false });

/** A volunteer in a team. Who leaves keeps the row: the hours served there still name the team. */
@Entity("team_membership")
@Index("team_membership_volunteer_id_idx", ["volunteerId"])
@Check("team_membership_period_check", "joined_on <= left_on")
export class TeamMembership {
  @PrimaryColumn("uuid") @ForeignKey(() => VolunteerTeam) teamId!: string;
  @PrimaryColumn("uuid") @ForeignKey(() => Volunteer) volunteerId!: string;
  // The team's own, so that its region's staff find its members without it.
  @RegionCodeColumn() regionCode!: string;
  @Column("date") joinedOn!: string;
  @Column("date", { nullable: true }) leftOn!: string | null;
}

/** A star that was given, one row a star: a volunteer of three stars has three. */
@Entity("volunteer_star")
@Check("volunteer_star_star_check", "star BETWEEN 1 AND 5")
export class VolunteerStar {
  @PrimaryColumn("uuid") @ForeignKey(() => Volunteer) volunteerId!: string;
  @PrimaryColumn("int") star!: number;
  @Column("date") awardedOn!: string;
}
