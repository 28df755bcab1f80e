import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners } from "@quyu/kernel";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { InRegion } from "../region/region.entity";

export const VenueKind = describedEnum("VenueKind", "场地类型", {
  PARTY_SERVICE_CENTRE: "党群服务中心",
  SERVICE_POINT: "便民服务点",
  STATION: "红色驿站",
  MEETING_HALL: "议事厅",
  NEIGHBOURHOOD_CENTRE: "邻里汇",
  PUBLIC_SPACE: "社区美空间",
  SHARED_SPACE: "共享便民空间",
  POCKET_PARK: "街心花园",
  FITNESS: "健身场所",
  STUDY_ROOM: "自习室",
});

export const OpeningKind = describedEnum("OpeningKind", "开放时段的类型", {
  REGULAR: "日常开放",
  LATE: "下班延时",
  SATURDAY: "周六错时",
  MOBILE: "移动式服务，不在场地内",
});

@Entity("venue")
@Index("venue_region_code_name_idx", ["regionCode", "name"])
@Index("venue_host_id_idx", ["hostId"])
@Check("venue_capacity_check", "capacity > 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "党群阵地与活动场地" })
export class Venue {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "场地编号" })
  id!: string;

  @InRegion() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => PartyOrganization) hostId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "场地的名称" })
  name!: string;

  @Column("text")
  @forPartners
  @Field(() => VenueKind, { description: "场地的类型" })
  kind!: keyof typeof VenueKind;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "可容纳人数；未登记时为空" })
  capacity!: number | null;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "服务项目；未登记时为空列表" })
  services!: string[];

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：名称为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const VenueConnection = connectionOf("Venue", () => Venue, "场地");

const weekday = "星期几，1到7，星期一为1";

/** A clock time of Shanghai, `HH:MM`, as the database checks it. */
const clockPattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

@Entity("opening_hours")
@Index("opening_hours_venue_id_idx", ["venueId"])
@Check("opening_hours_time_check", "weekday BETWEEN 1 AND 7 AND opens < closes")
@Check("opening_hours_clock_check", `opens ~ '${clockPattern}' AND (closes ~ '${clockPattern}' OR closes = '24:00')`)
@Check("opening_hours_saturday_check", "kind <> 'SATURDAY' OR weekday = 6")
// Mobile service is elsewhere, so it may go on while the venue is open; clock times are compared as the numbers 0 to 2400.
@Exclusion(
  "opening_hours_overlap_excl",
  `USING gist (venue_id WITH =, weekday WITH =, (CASE WHEN kind = 'MOBILE' THEN 1 ELSE 0 END) WITH =, int4range(replace(opens, ':', '')::int, replace(closes, ':', '')::int) WITH &&)`,
)
@forPartners
@ObjectType({ description: "场地每周的一段开放时间" })
export class OpeningHours {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid") @ForeignKey(() => Venue, { onDelete: "CASCADE" }) venueId!: string;

  @Column("int")
  @Field(() => Int, { description: weekday })
  weekday!: number;

  @Column("text")
  @Field(() => String, { description: "开始时间（北京时间），如 09:00" })
  opens!: string;

  @Column("text")
  @Field(() => String, { description: "结束时间（北京时间），如 17:30；到半夜为 24:00" })
  closes!: string;

  @Column("text")
  @Field(() => OpeningKind, { description: "时段的类型" })
  kind!: keyof typeof OpeningKind;
}

@Entity("rota_entry")
@Index("rota_entry_venue_id_idx", ["venueId"])
@Check("rota_entry_time_check", "weekday BETWEEN 1 AND 7 AND from_time < to_time")
@Check("rota_entry_clock_check", `from_time ~ '${clockPattern}' AND (to_time ~ '${clockPattern}' OR to_time = '24:00')`)
@Exclusion(
  "rota_entry_overlap_excl",
  `USING gist (venue_id WITH =, weekday WITH =, role WITH =, int4range(replace(from_time, ':', '')::int, replace(to_time, ':', '')::int) WITH &&)`,
)
@forPartners
@ObjectType({ description: "场地每周的一段值守：只有岗位，没有姓名" })
export class RotaEntry {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid") @ForeignKey(() => Venue, { onDelete: "CASCADE" }) venueId!: string;

  @Column("text")
  @Field(() => String, { description: "岗位，如 党建专员" })
  role!: string;

  @Column("int")
  @Field(() => Int, { description: weekday })
  weekday!: number;

  @Column("text", { name: "from_time" })
  @Field(() => String, { description: "开始时间（北京时间），如 09:00" })
  from!: string;

  @Column("text", { name: "to_time" })
  @Field(() => String, { description: "结束时间（北京时间），如 17:30" })
  to!: string;
}
