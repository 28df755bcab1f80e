import { ArgsType, Field, ID, InputType } from "type-graphql";
import {
  EditInput,
  KeyedInput,
  PageArgs,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { OpeningKind, Venue, VenueKind } from "./venue.entity";

@ArgsType()
export class VenuesArgs extends PageArgs {
  @Field(() => VenueKind, { nullable: true, description: "只取这一类；不填取各类" })
  kind?: keyof typeof VenueKind | null;
}

export const venueErrors = userErrorsOf(
  "Venue",
  "场地登记",
  {
    HOST_NOT_FOUND: "没有主办场地的这个党组织，或不在这个区划",
    HOURS_INVALID: "开放时间有误",
    ROTA_INVALID: "值守安排有误",
  },
  {
    constraints: {
      venue_region_code_fkey: "REGION_NOT_FOUND",
      opening_hours_overlap_excl: "HOURS_INVALID",
      rota_entry_overlap_excl: "ROTA_INVALID",
    },
  },
);
export type VenueRefusal = RefusalOf<typeof venueErrors>;

const payload = (name: string, what: string) => payloadOf(name, "venue", () => Venue, venueErrors, `${what}的结果`);
export const CreateVenuePayload = payload("CreateVenue", "登记场地");
export const AmendVenuePayload = payload("AmendVenue", "修改场地");

/** Stretches a week: more than any venue has. */
export const mostStretches = 100;

const weekday = { min: 1, max: 7, note: "星期一为1" } as const;

@InputType({ description: "每周的一段开放时间" })
export class OpeningHoursInput {
  @WholeField("星期几", weekday) weekday!: number;
  @Field(() => String, { description: "开始时间（北京时间），如 09:00" })
  opens!: string;
  @Field(() => String, { description: "结束时间（北京时间），如 17:30；到半夜写 24:00，过半夜的分写在两天" })
  closes!: string;
  @Field(() => OpeningKind, { description: "时段的类型；周六错时只写在星期六" })
  kind!: keyof typeof OpeningKind;
}

@InputType({ description: "每周的一段值守：只写岗位，不写姓名" })
export class RotaEntryInput {
  @TextField("岗位", { max: 20, note: "如 党建专员" }) role!: string;
  @WholeField("星期几", weekday) weekday!: number;
  @Field(() => String, { description: "开始时间（北京时间），如 09:00" })
  from!: string;
  @Field(() => String, { description: "结束时间（北京时间），如 17:30；到半夜写 24:00" })
  to!: string;
}

const capacity = { min: 1, max: 100_000, nullable: true } as const;
const services = { max: 20, most: 50, nullable: true } as const;
const hoursText = `每周开放时间，最多${mostStretches}段；同一天的各段不重叠，移动式服务可与场地内的重叠`;
const rotaText = `每周值守安排，最多${mostStretches}段；同一岗位同一天的各段不重叠`;

@InputType({ description: "登记场地的输入" })
export class CreateVenueInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码，街道或社区" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => VenueKind, { description: "场地的类型" })
  kind!: Venue["kind"];
  @Field(() => ID, { nullable: true, description: "主管的党组织的编号；没有时不填" })
  hostId?: string | null;
  @WholeField("可容纳人数", { ...capacity, note: "没有核定时不填" }) capacity?: number | null;
  @TextListField("服务项目", services) services?: string[] | null;
  @Field(() => [OpeningHoursInput], { nullable: true, description: hoursText })
  openingHours?: OpeningHoursInput[] | null;
  @Field(() => [RotaEntryInput], { nullable: true, description: rotaText })
  staffRota?: RotaEntryInput[] | null;
}

@InputType({ description: "修改场地的输入；不填的项不变" })
export class AmendVenueInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) name?: string | null;
  @Field(() => VenueKind, { nullable: true, description: "场地的类型" })
  kind?: Venue["kind"] | null;
  @Field(() => ID, { nullable: true, description: "主管的党组织的编号；写 null 表示没有" })
  hostId?: string | null;
  @WholeField("可容纳人数", { ...capacity, note: "写 null 表示没有核定" }) capacity?: number | null;
  @TextListField("服务项目", { ...services, note: "写全部项目，取代原来的" }) services?: string[] | null;
  @Field(() => [OpeningHoursInput], { nullable: true, description: `${hoursText}；写全周，取代原来的` })
  openingHours?: OpeningHoursInput[] | null;
  @Field(() => [RotaEntryInput], { nullable: true, description: `${rotaText}；写全周，取代原来的` })
  staffRota?: RotaEntryInput[] | null;
}
