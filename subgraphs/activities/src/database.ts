import {
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  kernelEntities,
  KnownRegion,
  CreateSearchGrams1790000100000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
} from "@quyu/kernel";
import { CreateActivities1790000001000 } from "../migrations/1790000001000-create-activities";
import { CreateMeetings1790000002000 } from "../migrations/1790000002000-create-meetings";
import { CreateCareTerms1790000003000 } from "../migrations/1790000003000-create-care-terms";
import { CreateRegistration1790000101000 } from "../migrations/1790000101000-create-registration";
import { LinkAndSearchActivities1790000102000 } from "../migrations/1790000102000-link-and-search-activities";
import { CompleteCareEnrolment1790000103000 } from "../migrations/1790000103000-complete-care-enrolment";
import { CountWhatIsPublic1790000104000 } from "../migrations/1790000104000-count-what-is-public";
import { MoveActivities1790000201000 } from "../migrations/1790000201000-move-activities";
import { CompleteCare1790000202000 } from "../migrations/1790000202000-complete-care";
import { PlanSeries1790000203000 } from "../migrations/1790000203000-plan-series";
import { NameServingTeams1790000204000 } from "../migrations/1790000204000-name-serving-teams";
import { KnowOrganizations1790000210000 } from "../migrations/1790000210000-know-organizations";
import { Activity } from "./activity/activity.entity";
import { ActivityCoHost, ActivityHost } from "./activity/activity-parties.entity";
import { ActivityRecord } from "./activity/activity-record.entity";
import { ActivitySeries } from "./activity-series/activity-series.entity";
import { CareAttendance, CarePickup } from "./care-enrolment/care-attendance.entity";
import { CareEnrolment } from "./care-enrolment/care-enrolment.entity";
import { CareTerm } from "./care-term/care-term.entity";
import { ActivityFeedback } from "./feedback/feedback.entity";
import { KnownOrganization } from "./known-organization/known-organization.entity";
import { MeetingSeries } from "./meeting/meeting-series.entity";
import { Meeting } from "./meeting/meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting/meeting-parts.entity";
import { Registration } from "./registration/registration.entity";
import { AgendaCarryOver, Resolution } from "./resolution/resolution.entity";

export const entities = [
  ...kernelEntities,
  KnownRegion,
  KnownOrganization,
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
  CarePickup,
  CareAttendance,
  Registration,
  ActivityFeedback,
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateActivities1790000001000,
  CreateMeetings1790000002000,
  CreateCareTerms1790000003000,
  CreateSearchGrams1790000100000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
  CreateRegistration1790000101000,
  LinkAndSearchActivities1790000102000,
  CompleteCareEnrolment1790000103000,
  CountWhatIsPublic1790000104000,
  MoveActivities1790000201000,
  CompleteCare1790000202000,
  PlanSeries1790000203000,
  NameServingTeams1790000204000,
  KnowOrganizations1790000210000,
];
