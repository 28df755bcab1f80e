import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, instantOf, today } from "@quyu/kernel";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company.entity";
import { enterSocialCompanies } from "./social-company.service";

interface DemoCompany {
  key: string;
  region: string;
  name: string;
  promisedWelfareShare: number;
  shareholdings: { holder: string; share: number; isCommunity: boolean }[];
  allocations: { yearsAgo: number; profitYuan: number; allocatedYuan: number; use: string }[];
}

/** Enters the social companies of demo/enterprises; what they earned and gave is made up. */
export async function seedSocialCompanies(tx: EntityManager): Promise<void> {
  const thisYear = Number(today().slice(0, 4));
  const records = demoFile<DemoCompany[]>("enterprises/social-companies.json").map((row) => {
    const companyId = demoId(row.key);
    return {
      company: Object.assign(new SocialCompany(), {
        id: companyId,
        regionCode: row.region,
        name: row.name,
        directors: [],
        promisedWelfareShare: row.promisedWelfareShare,
        createdAt: instantOf(addDays(today(), -800)),
      }),
      shareholdings: row.shareholdings.map((shareholding, position) =>
        Object.assign(new Shareholding(), shareholding, { id: demoId(`${row.key}/shareholding-${position + 1}`), companyId }),
      ),
      allocations: row.allocations.map(({ yearsAgo, profitYuan, allocatedYuan, use }) =>
        Object.assign(new ProfitAllocation(), {
          id: demoId(`${row.key}/allocation-${yearsAgo}`),
          companyId,
          year: thisYear - yearsAgo,
          profit: String(profitYuan * 100),
          allocated: String(allocatedYuan * 100),
          use,
          isIllustrative: true,
        }),
      ),
    };
  });
  await enterSocialCompanies(tx, records);
}
