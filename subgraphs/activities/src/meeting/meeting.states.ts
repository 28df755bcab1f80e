import { staffWith, stateMachine } from "@quyu/kernel";
import { MeetingStatus } from "./meeting.entity";

/** Topics are called for, the agenda is fixed, the meeting is held, its minutes are drafted and confirmed; from then on everybody reads them. */
export const meetingMachine = stateMachine({
  subject: "Meeting",
  title: "会议",
  states: MeetingStatus,
  actors: { staff: staffWith("activities:write") },
  starts: { callMeeting: { to: "TOPIC_CALL", by: ["staff"] } },
  moves: {
    fixAgenda: { from: "TOPIC_CALL", to: "AGENDA_FIXED", by: ["staff"] },
    holdMeeting: { from: "AGENDA_FIXED", to: "HELD", by: ["staff"] },
    // Once more as long as they are not confirmed.
    draftMinutes: { from: ["HELD", "MINUTES_DRAFT"], to: "MINUTES_DRAFT", by: ["staff"] },
    confirmMinutes: { from: "MINUTES_DRAFT", to: "MINUTES_CONFIRMED", by: ["staff"] },
  },
});
export type MeetingMove = keyof typeof meetingMachine.rules & string;
