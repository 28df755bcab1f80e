import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company.entity";

/** What belongs to one company. */
export interface SocialCompanyRecords {
  company: SocialCompany;
  shareholdings: readonly Shareholding[];
  allocations: readonly ProfitAllocation[];
}

/** Enters companies with their shareholdings and allocations; for imports and the demo. Shares that sum to more than the whole throw an Error. */
export async function enterSocialCompanies(tx: EntityManager, records: readonly SocialCompanyRecords[]): Promise<void> {
  for (const { company, shareholdings } of records) {
    const total = shareholdings.reduce((sum, { share }) => sum + share, 0);
    // A share such as 0.4 has no exact binary form.
    if (total > 1 + 1e-9) throw new Error(`${company.name}：持股比例合计超过100%`);
  }
  await insertRows(
    tx,
    SocialCompany,
    records.map(({ company }) => company),
  );
  await insertRows(
    tx,
    Shareholding,
    records.flatMap(({ shareholdings }) => shareholdings),
  );
  await insertRows(
    tx,
    ProfitAllocation,
    records.flatMap(({ allocations }) => allocations),
  );
}

/** The share of a year's profit that went to welfare (0 in a year without profit), and whether that is at least what was promised. */
export function welfareOf(
  { profit, allocated }: Pick<ProfitAllocation, "profit" | "allocated">,
  promised: number,
): { share: number; keepsPromise: boolean } {
  const earned = Math.max(Number(profit), 0);
  return {
    share: earned === 0 ? 0 : Number(allocated) / earned,
    // Whole 分: rounding the promise down by less than one is not a broken promise.
    keepsPromise: Number(allocated) > earned * promised - 1,
  };
}
