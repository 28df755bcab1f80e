import { Field, Float, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { DateScalar, forPartners } from "@quyu/kernel";
import { hoursOf } from "../team-service/team-service.types";
import { Volunteer } from "../volunteer/volunteer.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";

/** What a volunteer had served by a day, for others to verify. It says what was true then and never changes. */
@Entity("hours_certificate")
@Index("hours_certificate_volunteer_id_idx", ["volunteerId", "issuedOn"])
@Check("hours_certificate_minutes_check", "minutes > 0")
@Check("hours_certificate_star_check", "star BETWEEN 0 AND 5")
@ObjectType({ description: "志愿服务时长证明：凭证明编号即可核验" })
export class HoursCertificate {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => Volunteer) volunteerId!: string;
  // With which most of the hours were served; none on certificates issued before it was noted.
  @Column("uuid", { nullable: true }) @ForeignKey(() => VolunteerTeam) teamId!: string | null;
  @Column("uuid", { nullable: true }) issuedByPersonId!: string | null;

  @Column("text", { unique: true })
  @forPartners
  @Field(() => String, {
    description: "证明编号，如 ZM-2D4F-…；随机生成并带校验，知道编号才能核验，改动一位或改动证明的内容都核验不过",
  })
  number!: string;

  // Hours without those entered afterwards, as they stood on the day of issue.
  @Column("int") minutes!: number;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "开具时的星级，0到5；0为尚未评星" })
  star!: number;

  @Column("date")
  @forPartners
  @Field(() => DateScalar, { description: "开具日期" })
  issuedOn!: string;

  @forPartners
  @Field(() => Float, { description: "开具时的确认时长，单位小时，不含补录的" })
  get hours(): number {
    return hoursOf(this.minutes);
  }
}
