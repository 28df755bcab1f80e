import { In, type EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Visit } from "./visit.entity";
import { enterVisits } from "./visit.service";

/** Enters the visits of demo/enterprises; all are made up. The needs heard of name them from their side. */
export async function seedVisits(tx: EntityManager): Promise<void> {
  const rows = demoTable("enterprises/visits.csv");
  const ids = rows.map((row) => demoId(row["enterprise"] as string));
  const regions = new Map((await tx.findBy(Enterprise, { id: In(ids) })).map(({ id, regionCode }) => [id, regionCode]));
  const visits = rows.map((row, position) => {
    const visitedOn = addDays(today(), -Number(row["days_ago"]));
    return Object.assign(new Visit(), {
      id: demoId(row["key"] as string),
      regionCode: regions.get(ids[position] as string),
      enterpriseId: ids[position],
      visitedOn,
      byRole: row["by"],
      notes: row["notes"],
      isIllustrative: true,
      createdAt: instantOf(visitedOn, "17:30"),
    });
  });
  await enterVisits(tx, visits);
}

/** The visit at which each need was heard of, by the need's demo key. */
export const visitsOfNeeds = (): ReadonlyMap<string, string> =>
  new Map(
    demoTable("enterprises/visits.csv").flatMap(({ key = "", needs = "" }) =>
      needs
        .split(";")
        .filter(Boolean)
        .map((need) => [need, demoId(key)] as const),
    ),
  );
