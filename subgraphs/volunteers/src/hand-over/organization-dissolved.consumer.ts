import type { EntityManager } from "typeorm";
import { z } from "zod";
import { amend, consumer, lockRow, theHub } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
import { issueRecord } from "../issue/issue-life.service";
import { endedStatuses } from "../issue/issue.states";
import { passOn, responsibleFor } from "../responsible/responsible.service";
import { orderRecord } from "../service-order/order-life.service";
import { ServiceOrder } from "../service-order/service-order.entity";
import { openStatuses, sqlList } from "../service-order/service-order.states";

/** What the organizations subgraph tells when an organization is no more; the subject is that organization. */
export const organizationDissolved = z.object({ into: z.uuid().nullable(), regionCode: z.string() });

/**
 * Nothing stays with an organization that is no more. What is open goes to the one it went into, else to the one that answers for the place now;
 * what is over keeps who answered for it then.
 */
export const onOrganizationDissolved = consumer(
  "organization.dissolved",
  organizationDissolved,
  async (tx, { subject, data }) => {
    await passOn(tx, subject, data.into);
    const reason = data.into === null ? "原责任党组织已撤销，按责任链由下一级接手" : "原责任党组织已合并，由合并后的党组织接手";
    for (const id of await openOf(tx, "issue", sqlList(endedStatuses), "not in", subject)) {
      const issue = await lockRow(tx, Issue, id);
      const next = issue && (data.into ?? (await responsibleFor(tx, issue)));
      if (next && issue.responsibleOrganizationId === subject)
        await amend(tx, issueRecord, theHub, issue, { responsibleOrganizationId: next }, { reason });
    }
    for (const id of await openOf(tx, "service_order", sqlList(openStatuses), "in", subject)) {
      const order = await lockRow(tx, ServiceOrder, id);
      const next = order && (data.into ?? (await responsibleFor(tx, order)));
      if (next && order.responsibleOrganizationId === subject)
        await amend(tx, orderRecord, theHub, order, { responsibleOrganizationId: next }, { reason });
    }
  },
);

async function openOf(
  tx: EntityManager,
  table: "issue" | "service_order",
  statuses: string,
  which: "in" | "not in",
  organizationId: string,
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from ${table} where responsible_organization_id = $1::uuid and status ${which} (${statuses}) order by id`,
    [organizationId],
  );
  return rows.map(({ id }) => id);
}
