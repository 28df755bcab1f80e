import { importKnownRegions, KnownRegion, regionConsumers, type Service } from "@quyu/kernel";
import { activityDeadline } from "./activity/activity.clock";
import { eraseDeadline, holdDeadline } from "./care-enrolment/care-life.service";
import {
  activityAttended,
  activityCancelled,
  activityPostponed,
  activityPublished,
  activityRescheduled,
} from "./activity/activity.events";
import { registrationChanged, waitlistChanged } from "./registration/registration.events";
import { contextFor, type Context } from "./context";
import { entities, migrations } from "./database";
import { onOrganizationRegistered } from "./known-organization/known-organization.consumer";
import { promotionDeadline } from "./registration/registration-life.service";
import { recount } from "./report/summary.recount";
import { subgraph } from "./schema";
import { onProjectDelivered } from "./resolution/project-delivered.consumer";
import { projectProposed } from "./resolution/resolution.events";
import { overdueDeadline } from "./resolution/resolution-life.service";
import { seed } from "./seed";

/** The activities subgraph: activities and their series, meetings and what they resolve, care terms. */
export const activities: Service<Context> = {
  name: "activities",
  subgraph,
  entities,
  migrations,
  contextFor,
  seed,
  isEmpty: async (db) => !(await db.existsBy(KnownRegion, {})),
  importRegions: importKnownRegions,
  recount,
  events: [
    activityAttended,
    activityCancelled,
    activityPostponed,
    activityPublished,
    activityRescheduled,
    projectProposed,
    registrationChanged,
    waitlistChanged,
  ],
  consumers: [...regionConsumers, onOrganizationRegistered, onProjectDelivered],
  deadlines: [activityDeadline, promotionDeadline, overdueDeadline, holdDeadline, eraseDeadline],
};
