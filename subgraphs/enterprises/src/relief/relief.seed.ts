import type { EntityManager } from "typeorm";
import { addDays, daysBetween, demoFile, demoId, Dice, instantOf, today } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { ReliefGrant, ReliefMeasure } from "./relief.entity";
import { enterReliefGrants, enterReliefMeasures } from "./relief.service";

interface DemoRelief {
  key: string;
  region: string;
  title: string;
  grantor: string;
  period: string;
  amountFigure: string;
  beneficiariesFigure: string;
  /** How the published sum was shared out is not known, so the single grants are illustrative: to tenants of these premises. */
  grants: { premises: string; count: number; yuan: number; first: string; last: string };
}

/** Enters the relief measures of demo/enterprises and their grants. */
export async function seedRelief(tx: EntityManager): Promise<void> {
  for (const row of demoFile<DemoRelief[]>("enterprises/relief.json")) {
    const measure = Object.assign(new ReliefMeasure(), {
      id: demoId(row.key),
      regionCode: row.region,
      title: row.title,
      grantor: row.grantor,
      period: row.period,
      amountFigureKey: row.amountFigure,
      beneficiariesFigureKey: row.beneficiariesFigure,
      createdAt: instantOf(addDays(today(), -800)),
    });
    await enterReliefMeasures(tx, [measure]);
    const tenants = await tx.find(Enterprise, {
      select: { id: true },
      where: { premisesId: demoId(row.grants.premises), isSynthetic: true },
      order: { creditCode: "ASC" },
      take: row.grants.count,
    });
    await enterReliefGrants(tx, grantsTo(tenants, row));
  }
}

function grantsTo(tenants: readonly Pick<Enterprise, "id">[], { key, grants }: DemoRelief): ReliefGrant[] {
  const dice = new Dice(key);
  const days = daysBetween(grants.first, grants.last);
  const even = grants.yuan / tenants.length;
  let left = grants.yuan;
  return tenants.map(({ id }, position) => {
    // Around the average, in whole hundreds; the last takes what is left.
    const yuan = position === tenants.length - 1 ? left : Math.round((even * (0.6 + 0.8 * dice.next())) / 100) * 100;
    left -= yuan;
    return Object.assign(new ReliefGrant(), {
      id: demoId(`${key}/${position + 1}`),
      measureId: demoId(key),
      enterpriseId: id,
      amount: String(yuan * 100),
      grantedOn: addDays(grants.first, dice.between(0, days)),
      isIllustrative: true,
    });
  });
}
