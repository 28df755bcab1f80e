import {
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateReadLedger1790000100001,
  CreateSearchGrams1790000100000,
  kernelEntities,
  KnownRegion,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
} from "@quyu/kernel";
import { CreateEnterprise1790000001000 } from "../migrations/1790000001000-create-enterprise";
import { CreateAlliance1790000002000 } from "../migrations/1790000002000-create-alliance";
import { CreateReliefAndSocialCompany1790000003000 } from "../migrations/1790000003000-create-relief-and-social-company";
import { CreateFundAndMarket1790000004000 } from "../migrations/1790000004000-create-fund-and-market";
import { CreateProject1790000101000 } from "../migrations/1790000101000-create-project";
import { CreateNeed1790000102000 } from "../migrations/1790000102000-create-need";
import { CreateResourceAndBooking1790000105000 } from "../migrations/1790000105000-create-resource-and-booking";
import { CreateVisitAndPolicy1790000106000 } from "../migrations/1790000106000-create-visit-and-policy";
import { MakeEnterpriseSearchable1790000107000 } from "../migrations/1790000107000-make-enterprise-searchable";
import { WriteEnterprises1790000110000 } from "../migrations/1790000110000-write-enterprises";
import { MoveStalls1790000130000 } from "../migrations/1790000130000-move-stalls";
import { KeepWhatIsShared1790000130100 } from "../migrations/1790000130100-keep-what-is-shared";
import { RepackBookedUnits1790000140000 } from "../migrations/1790000140000-repack-booked-units";
import { Alliance } from "./alliance/alliance.entity";
import { Membership } from "./alliance/membership.entity";
import { Booking, BookingUnit } from "./booking/booking.entity";
import { Claim } from "./claim/claim.entity";
import { Contribution } from "./contribution/contribution.entity";
import { DissolvedOrganization } from "./coverage/dissolved-organization.entity";
import { Enterprise } from "./enterprise/enterprise.entity";
import { Evaluation } from "./evaluation/evaluation.entity";
import { FundEntry } from "./fund/fund-entry.entity";
import { Fund } from "./fund/fund.entity";
import { Market, Stall } from "./market/market.entity";
import { Need } from "./need/need.entity";
import { Policy } from "./policy/policy.entity";
import { Channel, Premises } from "./premises/premises.entity";
import { Project } from "./project/project.entity";
import { ReliefGrant, ReliefMeasure } from "./relief/relief.entity";
import { Resource, ResourceHours } from "./resource/resource.entity";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company/social-company.entity";
import { SocialOrganization } from "./social-organization/social-organization.entity";
import { Visit } from "./visit/visit.entity";

export const entities = [
  ...[...kernelEntities, KnownRegion],
  ...[Premises, Channel, Enterprise, DissolvedOrganization, SocialOrganization],
  ...[Alliance, Membership],
  ...[ReliefMeasure, ReliefGrant, SocialCompany, Shareholding, ProfitAllocation],
  ...[Fund, FundEntry, Market, Stall],
  ...[Project, Contribution, Claim, Need, Evaluation],
  ...[Resource, ResourceHours, Booking, BookingUnit, Visit, Policy],
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateEnterprise1790000001000,
  CreateAlliance1790000002000,
  CreateReliefAndSocialCompany1790000003000,
  CreateFundAndMarket1790000004000,
  CreateSearchGrams1790000100000,
  CreateReadLedger1790000100001,
  CountDistinct1790000100002,
  CreateWriting1790000100003,
  CreateDeadline1790000100004,
  CreateProject1790000101000,
  CreateNeed1790000102000,
  CreateResourceAndBooking1790000105000,
  CreateVisitAndPolicy1790000106000,
  MakeEnterpriseSearchable1790000107000,
  WriteEnterprises1790000110000,
  MoveStalls1790000130000,
  KeepWhatIsShared1790000130100,
  RepackBookedUnits1790000140000,
];
