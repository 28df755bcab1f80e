import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, importKnownRegions, instantOf, seedFigures, today } from "@quyu/kernel";
import { repeatedActivities } from "./activity-seed/activity-plans.seed";
import { activityMaker, singleActivities } from "./activity-seed/activity.seed";
import { enterActivities } from "./activity/activity.service";
import { ActivitySeries } from "./activity-series/activity-series.entity";
import { enterActivitySeries } from "./activity-series/activity-series.service";
import { seedCareTerms } from "./care-enrolment/care-enrolment.seed";
import { numberOrNull } from "./demo-rows";
import { seedKnownOrganizations } from "./known-organization/known-organization.seed";
import { seedRegistrations } from "./registration/registration.seed";
import { seedMeetings } from "./resolution/meetings.seed";

/** Fills an empty database with the demo: rows by the services' batch functions, ids from demo keys. */
export async function seed(tx: EntityManager): Promise<void> {
  await importKnownRegions(tx, demoTable("regions.csv"));
  await seedKnownOrganizations(tx);
  await seedFigures(tx, "activities");
  await seedSeries(tx);
  const now = new Date();
  const activities = [...repeatedActivities(), ...singleActivities()].map(activityMaker(now));
  await enterActivities(tx, activities);
  await seedRegistrations(tx, activities, now);
  await seedMeetings(tx);
  await seedCareTerms(tx);
}

const seedSeries = (tx: EntityManager) =>
  enterActivitySeries(
    tx,
    demoTable("activities/series.csv").map(({ key = "", region, name, founded, target_per_year = "" }) =>
      Object.assign(new ActivitySeries(), {
        id: demoId(key),
        regionCode: region,
        name,
        founded: founded || null,
        targetPerYear: numberOrNull(target_per_year),
        createdAt: instantOf(addDays(today(), -560), "09:00"),
      }),
    ),
  );
