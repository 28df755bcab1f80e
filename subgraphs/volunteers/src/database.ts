import { CreateKernelTables1790000000000, CreateKnownRegion1790000000001, kernelEntities, KnownRegion } from "@quyu/kernel";
import { CreateVolunteerTeam1790000001000 } from "../migrations/1790000001000-create-volunteer-team";
import { CreateTalent1790000002000 } from "../migrations/1790000002000-create-talent";
import { CreateService1790000003000 } from "../migrations/1790000003000-create-service";
import { Canteen, CanteenDay } from "./canteen/canteen.entity";
import { PriceTier } from "./price-tier/price-tier.entity";
import { ServiceCategory } from "./service-category/service-category.entity";
import { ServiceType } from "./service-type/service-type.entity";
import { Talent } from "./talent/talent.entity";
import { TeamService } from "./team-service/team-service.entity";
import { TeamCategory, TeamHost, VolunteerTeam } from "./volunteer-team/volunteer-team.entity";

export const entities = [
  ...kernelEntities,
  KnownRegion,
  ServiceCategory,
  VolunteerTeam,
  TeamHost,
  TeamCategory,
  TeamService,
  Talent,
  ServiceType,
  Canteen,
  CanteenDay,
  PriceTier,
];

export const migrations = [
  CreateKernelTables1790000000000,
  CreateKnownRegion1790000000001,
  CreateVolunteerTeam1790000001000,
  CreateTalent1790000002000,
  CreateService1790000003000,
];
