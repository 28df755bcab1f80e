import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { SocialOrganization, type IncubationStageValue } from "./social-organization.entity";

export const socialOrganizationLoaders = (db: EntityManager) => ({
  socialOrganizationById: byId(db, SocialOrganization),
  socialOrganizationsUnder: listLoader<SocialOrganization, { stage?: IncubationStageValue | null }>(db, {
    entity: SocialOrganization,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ stage }, bind) => [stage && `t.stage = ${bind(stage)}`],
  }),
});
