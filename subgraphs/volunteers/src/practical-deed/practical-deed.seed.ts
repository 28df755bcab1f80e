import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, demoTable, today } from "@quyu/kernel";
import { PracticalDeed } from "./practical-deed.entity";
import { enterPracticalDeeds } from "./practical-deed.service";

const fulfilled = new Set(["FULFILLED", "EVALUATED", "ARCHIVED"]);

/**
 * The deeds that come from needs: those of demo/enterprises that are fulfilled, on the day they were, which is the day their project ended
 * where one answers them. In use the enterprises subgraph tells by an event; orders and issues enter their own.
 */
export async function seedDeedsOfNeeds(tx: EntityManager): Promise<void> {
  const projects = demoFile<{ key: string; days: { ended?: number } }[]>("enterprises/projects.json");
  const endOf = new Map(projects.map(({ key, days }) => [key, days.ended]));
  const deeds = demoTable("enterprises/needs.csv")
    .filter(({ status = "" }) => fulfilled.has(status))
    .map(({ key, region, project, fulfilled: day }) => {
      const closed = day ? Number(day) : endOf.get(project ?? "");
      if (closed === undefined) throw new Error(`${key} is fulfilled, but demo/enterprises does not say when`);
      return Object.assign(new PracticalDeed(), {
        source: "NEED",
        sourceId: demoId(key as string),
        regionCode: region,
        closedOn: addDays(today(), closed),
      });
    });
  await enterPracticalDeeds(tx, deeds);
}
