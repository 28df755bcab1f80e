import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows, searchTextOf } from "@quyu/kernel";
import { creditCodeProblem, normalizeCreditCode } from "../credit-code/credit-code";
import { Enterprise } from "./enterprise.entity";

/** Under what enterprises without a registered industry are counted. */
export const unknownIndustry = "未登记";

/**
 * Enters many enterprises at once, with their counters; for imports and the demo. Credit codes are normalized and checked:
 * a wrong one throws an Error with a Chinese message; one that is taken is refused by the database.
 */
export async function enterEnterprises(tx: EntityManager, enterprises: readonly Enterprise[]): Promise<void> {
  const checked = enterprises.map((enterprise) => ({
    ...enterprise,
    creditCode: checkedCreditCode(enterprise),
    searchText: searchTextOf(enterprise.name),
  }));
  await insertRows(tx, Enterprise, checked);
  const counts = new Counts();
  for (const enterprise of enterprises) countEnterprise(counts, enterprise);
  await counts.write(tx);
}

function checkedCreditCode({ name, creditCode }: Enterprise): string | null {
  if (creditCode === null) return null;
  const code = normalizeCreditCode(creditCode);
  const problem = creditCodeProblem(code);
  if (problem) throw new Error(`${name}：${problem}`);
  return code;
}

function countEnterprise(counts: Counts, { regionCode, createdAt, kind, industry, partyCoverage }: Enterprise): void {
  const day = dayOf(createdAt);
  counts.add(regionCode, day, "enterprises", kind);
  counts.add(regionCode, day, "enterprisesByIndustry", industry ?? unknownIndustry);
  counts.add(regionCode, day, "enterprisesByCoverage", partyCoverage);
}
