import { CreateKernelTables1790000000000, CreateKnownRegion1790000000001, kernelEntities, KnownRegion } from "@quyu/kernel";
import { CreateActivities1790000001000 } from "../migrations/1790000001000-create-activities";
import { CreateMeetings1790000002000 } from "../migrations/1790000002000-create-meetings";
import { CreateCareTerms1790000003000 } from "../migrations/1790000003000-create-care-terms";
import { Activity } from "./activity/activity.entity";
import { ActivityCoHost, ActivityHost } from "./activity/activity-parties.entity";
import { ActivityRecord } from "./activity/activity-record.entity";
import { ActivitySeries } from "./activity-series/activity-series.entity";
import { CareEnrolment } from "./care-term/care-enrolment.entity";
import { CareTerm } from "./care-term/care-term.entity";
import { MeetingSeries } from "./meeting/meeting-series.entity";
import { Meeting } from "./meeting/meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting/meeting-parts.entity";
import { AgendaCarryOver, Resolution } from "./resolution/resolution.entity";

export const entities = [
  ...kernelEntities,
  KnownRegion,
  ActivitySeries,
  Activity,
  ActivityHost,
  ActivityCoHost,
  ActivityRecord,
  MeetingSeries,
  Meeting,
  MeetingUnit,
  AgendaItem,
  Resolution,
  AgendaCarryOver,
  CareTerm,
  CareEnrolment,
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateActivities1790000001000,
  CreateMeetings1790000002000,
  CreateCareTerms1790000003000,
];
