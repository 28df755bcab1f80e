import type { EntityManager } from "typeorm";
import { isUuid, listLoader, today } from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Policy } from "./policy.entity";

/** SQL: whether the policy `policy`, which is not withdrawn, is for the enterprise `firm`; what a register does not say of it fits no condition. */
const isFor = (policy: string, firm: string): string => `${policy}.withdrawn_on is null
  and ${firm}.region_code >= ${policy}.region_code
  and ${firm}.region_code < ${policy}.region_code || '~'
  and (${policy}.kinds is null or ${firm}.kind = any(${policy}.kinds))
  and (${policy}.sizes is null or ${firm}.size = any(${policy}.sizes))
  and (${policy}.industries is null or ${firm}.industry = any(${policy}.industries))`;

export const policyLoaders = (db: EntityManager) => ({
  validPolicies: listLoader<Policy, { enterpriseId?: string | null }>(db, {
    entity: Policy,
    within: "true",
    orderBy: "createdAt",
    direction: "DESC",
    where: ({ enterpriseId }, bind) => [
      "t.withdrawn_on is null",
      `${bind(today())}::date between coalesce(t.valid_from, '-infinity') and coalesce(t.valid_to, 'infinity')`,
      enterpriseId &&
        (isUuid(enterpriseId)
          ? `exists (select from enterprise e where e.id = ${bind(enterpriseId)}::uuid and ${isFor("t", "e")})`
          : "false"),
    ],
  }),
  enterprisesByPolicy: listLoader<Enterprise>(db, {
    entity: Enterprise,
    within: `exists (select from policy y where y.id = p.key::uuid and ${isFor("y", "t")})`,
    orderBy: "name",
  }),
});
