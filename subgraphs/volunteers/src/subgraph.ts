import { importKnownRegions, KnownRegion, regionConsumers, type Service } from "@quyu/kernel";
import { onActivityAttended } from "./hours-record/hours-attendance.consumer";
import { recordDeadline } from "./hours-record/hours-life.service";
import { issueChanged } from "./issue/issue.events";
import { orderChanged } from "./service-order/order.events";
import { closeDeadline, escalateDeadline, warnDeadline } from "./service-order/order-life.service";
import { issueEscalated } from "./escalation/escalation.events";
import { proofFiles } from "./proof/proof-upload.service";
import { onProjectDelivered } from "./issue-record/project-delivered.consumer";
import { onOrganizationDissolved } from "./hand-over/organization-dissolved.consumer";
import { onNeedFulfilled } from "./practical-deed/need-fulfilled.consumer";
import { onResponsibilityAssigned, onResponsibilityEnded } from "./responsible/responsible.consumers";
import { contextFor, type Context } from "./context";
import { entities, migrations } from "./database";
import { recount } from "./report/summary.recount";
import { subgraph } from "./schema";
import { seed } from "./seed";

/** The volunteers subgraph: teams and what they serve, talents, at-home services and shared canteens. */
export const volunteers: Service<Context> = {
  name: "volunteers",
  subgraph,
  entities,
  migrations,
  contextFor,
  seed,
  isEmpty: async (db) => !(await db.existsBy(KnownRegion, {})),
  importRegions: importKnownRegions,
  recount,
  events: [issueChanged, issueEscalated, orderChanged],
  consumers: [
    ...regionConsumers,
    onActivityAttended,
    onNeedFulfilled,
    onOrganizationDissolved,
    onProjectDelivered,
    onResponsibilityAssigned,
    onResponsibilityEnded,
  ],
  files: proofFiles,
  deadlines: [recordDeadline, warnDeadline, escalateDeadline, closeDeadline],
};
