import { CreateKernelTables1790000000000, CreateKnownRegion1790000000001, kernelEntities, KnownRegion } from "@quyu/kernel";
import { CreateEnterprise1790000001000 } from "../migrations/1790000001000-create-enterprise";
import { CreateAlliance1790000002000 } from "../migrations/1790000002000-create-alliance";
import { CreateReliefAndSocialCompany1790000003000 } from "../migrations/1790000003000-create-relief-and-social-company";
import { CreateFundAndMarket1790000004000 } from "../migrations/1790000004000-create-fund-and-market";
import { Alliance } from "./alliance/alliance.entity";
import { Membership } from "./alliance/membership.entity";
import { Enterprise } from "./enterprise/enterprise.entity";
import { FundEntry } from "./fund/fund-entry.entity";
import { Fund } from "./fund/fund.entity";
import { Market, Stall } from "./market/market.entity";
import { Channel, Premises } from "./premises/premises.entity";
import { ReliefGrant, ReliefMeasure } from "./relief/relief.entity";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company/social-company.entity";
import { SocialOrganization } from "./social-organization/social-organization.entity";

export const entities = [
  ...[...kernelEntities, KnownRegion],
  ...[Premises, Channel, Enterprise, SocialOrganization],
  ...[Alliance, Membership],
  ...[ReliefMeasure, ReliefGrant, SocialCompany, Shareholding, ProfitAllocation],
  ...[Fund, FundEntry, Market, Stall],
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateEnterprise1790000001000,
  CreateAlliance1790000002000,
  CreateReliefAndSocialCompany1790000003000,
  CreateFundAndMarket1790000004000,
];
