import { importKnownRegions, KnownRegion, regionConsumers, type Service } from "@quyu/kernel";
import { usedDeadline } from "./booking/booking-life.service";
import { contextFor, type Context } from "./context";
import { unitsChanged } from "./coverage/coverage.events";
import { onOrganizationDissolved } from "./coverage/coverage.service";
import { entities, migrations } from "./database";
import { needFulfilled } from "./need/need.events";
import { onIssueEscalated } from "./need/need-issue.consumer";
import { archiveDeadline } from "./need/need-life.service";
import { onProjectProposed } from "./project/project-proposed.consumer";
import { projectDelivered } from "./project/project.events";
import { recount } from "./report/summary.recount";
import { subgraph } from "./schema";
import { seed } from "./seed";

/** The enterprises subgraph: enterprises, the premises they sit in, the alliances they form, and what they give back. */
export const enterprises: Service<Context> = {
  name: "enterprises",
  subgraph,
  entities,
  migrations,
  contextFor,
  seed,
  isEmpty: async (db) => !(await db.existsBy(KnownRegion, {})),
  importRegions: importKnownRegions,
  recount,
  events: [unitsChanged, needFulfilled, projectDelivered],
  consumers: [...regionConsumers, onOrganizationDissolved, onIssueEscalated, onProjectProposed],
  deadlines: [archiveDeadline, usedDeadline],
};
