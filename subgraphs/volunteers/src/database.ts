import {
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  kernelEntities,
  KnownRegion,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
} from "@quyu/kernel";
import { CreateVolunteerTeam1790000001000 } from "../migrations/1790000001000-create-volunteer-team";
import { CreateTalent1790000002000 } from "../migrations/1790000002000-create-talent";
import { CreateService1790000003000 } from "../migrations/1790000003000-create-service";
import { CreateVolunteer1790000101000 } from "../migrations/1790000101000-create-volunteer";
import { CreateHours1790000102000 } from "../migrations/1790000102000-create-hours";
import { CreateTalentBookingAndReportIn1790000103000 } from "../migrations/1790000103000-create-talent-booking-and-report-in";
import { CreateServiceOrder1790000105000 } from "../migrations/1790000105000-create-service-order";
import { CreateIssue1790000107000 } from "../migrations/1790000107000-create-issue";
import { CreatePracticalDeed1790000108000 } from "../migrations/1790000108000-create-practical-deed";
import { NameCertifyingTeam1790000170000 } from "../migrations/1790000170000-name-certifying-team";
import { UploadProofs1790000204000 } from "../migrations/1790000204000-upload-proofs";
import { EscalateIssues1790000203000 } from "../migrations/1790000203000-escalate-issues";
import { KnowResponsible1790000202000 } from "../migrations/1790000202000-know-responsible";
import { ServeOrders1790000201000 } from "../migrations/1790000201000-serve-orders";
import { HandCasesUp1790000160000 } from "../migrations/1790000160000-hand-cases-up";
import { SuggestDuplicates1790000160001 } from "../migrations/1790000160001-suggest-duplicates";
import { GuardDays1790000160002 } from "../migrations/1790000160002-guard-days";
import { OrderRefusal } from "./service-order/order-refusal.entity";
import { ResponsibleOrganization } from "./responsible/responsible.entity";
import { ProofFile, ProofUpload } from "./proof/proof-upload.entity";
import { DailyNumber } from "./service-order/daily-number";
import { Canteen, CanteenDay } from "./canteen/canteen.entity";
import { HoursCertificate } from "./hours-certificate/hours-certificate.entity";
import { HoursRecord } from "./hours-record/hours-record.entity";
import { Issue } from "./issue/issue.entity";
import { EmergencyStep } from "./issue-record/emergency-step.entity";
import { IssueNote } from "./issue-record/issue-note.entity";
import { Proof } from "./proof/proof.entity";
import { PracticalDeed } from "./practical-deed/practical-deed.entity";
import { PriceTier } from "./price-tier/price-tier.entity";
import { ReportIn } from "./report-in/report-in.entity";
import { ServiceCategory } from "./service-category/service-category.entity";
import { ServiceOrder } from "./service-order/service-order.entity";
import { ServiceType } from "./service-type/service-type.entity";
import { Talent } from "./talent/talent.entity";
import { TalentBooking } from "./talent-booking/talent-booking.entity";
import { TeamService } from "./team-service/team-service.entity";
import { TeamMembership, Volunteer, VolunteerStar } from "./volunteer/volunteer.entity";
import { TeamCategory, TeamHost, VolunteerTeam } from "./volunteer-team/volunteer-team.entity";

export const entities = [
  ProofUpload,
  ProofFile,
  ResponsibleOrganization,
  DailyNumber,
  OrderRefusal,
  ...kernelEntities,
  KnownRegion,
  ServiceCategory,
  VolunteerTeam,
  TeamHost,
  TeamCategory,
  TeamService,
  Volunteer,
  TeamMembership,
  VolunteerStar,
  HoursRecord,
  HoursCertificate,
  Talent,
  TalentBooking,
  ReportIn,
  ServiceType,
  ServiceOrder,
  Canteen,
  CanteenDay,
  PriceTier,
  Issue,
  IssueNote,
  Proof,
  EmergencyStep,
  PracticalDeed,
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateVolunteerTeam1790000001000,
  CreateTalent1790000002000,
  CreateService1790000003000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
  CreateVolunteer1790000101000,
  CreateHours1790000102000,
  CreateTalentBookingAndReportIn1790000103000,
  CreateServiceOrder1790000105000,
  CreateIssue1790000107000,
  CreatePracticalDeed1790000108000,
  ServeOrders1790000201000,
  KnowResponsible1790000202000,
  EscalateIssues1790000203000,
  UploadProofs1790000204000,
  HandCasesUp1790000160000,
  SuggestDuplicates1790000160001,
  GuardDays1790000160002,
  NameCertifyingTeam1790000170000,
];
