import type { EntityManager } from "typeorm";
import { byColumn, byId, rowsUnderRegion } from "@quyu/kernel";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company.entity";

export const socialCompanyLoaders = (db: EntityManager) => ({
  socialCompanyById: byId(db, SocialCompany),
  socialCompaniesUnder: rowsUnderRegion(db, SocialCompany, "name"),
  shareholdingsByCompany: byColumn(db, Shareholding, "companyId", { isCommunity: "DESC", share: "DESC", id: "ASC" }),
  allocationsByCompany: byColumn(db, ProfitAllocation, "companyId", { year: "DESC" }),
});
