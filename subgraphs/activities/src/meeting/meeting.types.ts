import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "@quyu/kernel";
import { MeetingKind, type MeetingKindValue } from "./meeting-series.entity";
import { MeetingStatus, type MeetingStatusValue } from "./meeting.entity";

@ArgsType()
export class MeetingPageArgs extends PageArgs {
  @Field(() => MeetingKind, { nullable: true, description: "只取这一类型；不填取各类型" })
  kind?: MeetingKindValue | null;
  @Field(() => [MeetingStatus], { nullable: true, description: "只取这些状态的；不填取各状态" })
  statuses?: MeetingStatusValue[] | null;
  @Field(() => MeetingStatus, {
    nullable: true,
    description: "只取这一状态；不填取各状态",
    deprecationReason: "REMOVE_AFTER=2027-06-01 | 改用 statuses",
  })
  status?: MeetingStatusValue | null;
}
