import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { MeetingKind, MeetingSeries, type MeetingKindValue } from "./meeting-series.entity";
import { Meeting } from "./meeting.entity";

export const meetingErrors = userErrorsOf(
  "Meeting",
  "会议办理",
  {
    SERIES_NOT_FOUND: "没有这个会议系列",
    EMPTY_AGENDA: "议程里还没有议题",
    TIME_IN_FUTURE: "召开时间不能晚于现在",
  },
  { constraints: { meeting_series_id_fkey: "SERIES_NOT_FOUND" } },
);
export type MeetingRefusal = RefusalOf<typeof meetingErrors>;

const payload = (name: string, what: string) => payloadOf(name, "meeting", () => Meeting, meetingErrors, `${what}的结果`);
export const StartMeetingSeriesPayload = payloadOf(
  "StartMeetingSeries",
  "meetingSeries",
  () => MeetingSeries,
  meetingErrors,
  "设立会议系列的结果",
);
export const CallMeetingPayload = payload("CallMeeting", "召集会议");
export const ProposeAgendaItemPayload = payload("ProposeAgendaItem", "提出议题");
export const FixAgendaPayload = payload("FixAgenda", "确定议程");
export const HoldMeetingPayload = payload("HoldMeeting", "召开会议");
export const DraftMinutesPayload = payload("DraftMinutes", "起草纪要");
export const ConfirmMinutesPayload = payload("ConfirmMinutes", "确认纪要");

@InputType({ description: "设立会议系列的输入" })
export class StartMeetingSeriesInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => MeetingKind, { description: "会议类型" })
  kind!: MeetingKindValue;
}

@InputType({ description: "召集会议的输入" })
export class CallMeetingInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) title!: string;
  @Field(() => MeetingKind, { nullable: true, description: "会议类型；属于系列的不填，与系列相同" })
  kind?: MeetingKindValue | null;
  @Field(() => ID, { nullable: true, description: "所属会议系列的编号" })
  seriesId?: string | null;
  @Field(() => ID, { nullable: true, description: "哪个联盟的会议" })
  allianceId?: string | null;
  @Field(() => DateTimeScalar, { description: "计划召开的时间" })
  heldAt!: Date;
}

@InputType({ description: "提出议题的输入" })
export class ProposeAgendaItemInput extends MoveInput {
  @TextField("议题", { max: 100 }) title!: string;
  @TextField("提出人的身份", { max: 30, note: "如 社区党委、居民代表，不写姓名" }) raisedByRole!: string;
  @Field(() => ID, { nullable: true, description: "由哪条需求提出" })
  originNeedId?: string | null;
  @Field(() => ID, { nullable: true, description: "由群众反映的哪个问题提出" })
  originIssueId?: string | null;
}

@InputType({ description: "办理会议的输入" })
export class MoveMeetingInput extends MoveInput {}

@InputType({ description: "一个参会单位" })
export class MeetingUnitInput {
  @TextField("单位名称", { max: 60 }) name!: string;
  @Field(() => ID, { nullable: true, description: "党组织的编号；不是登记的党组织时不填" })
  organizationId?: string | null;
  @Field(() => ID, { nullable: true, description: "企业的编号；不是登记的企业时不填" })
  enterpriseId?: string | null;
  @Field(() => Boolean, { description: "是否到会" })
  isPresent!: boolean;
}

@InputType({ description: "召开会议的输入" })
export class HoldMeetingInput extends MoveInput {
  @Field(() => [MeetingUnitInput], { description: "参会单位，最多200个" })
  units!: MeetingUnitInput[];
  @Field(() => DateTimeScalar, { nullable: true, description: "实际召开的时间；不填则为计划时间，计划时间未到则为现在" })
  heldAt?: Date | null;
}

@InputType({ description: "起草纪要的输入" })
export class DraftMinutesInput extends MoveInput {
  @TextField("纪要", { max: 10_000 }) minutes!: string;
}
