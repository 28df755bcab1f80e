import { byColumn, listLoader, type Viewer, visibleById, type Bind } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { Partner, RegisteredOperation } from "./partner.entity";

/** SQL: partners that work in a region of this administrator's. */
const within = ({ regions }: Viewer, bind: Bind): string =>
  `exists (select from unnest(t.region_codes) as c(code), unnest(${bind(regions)}::text[]) as r(prefix) where starts_with(c.code, r.prefix))`;

export const partnerLoaders = (db: EntityManager, viewer: Viewer) => ({
  partners: listLoader<Partner>(db, {
    entity: Partner,
    within: "true",
    orderBy: "name",
    where: (_, bind) => [within(viewer, bind)],
  }),
  partnerById: visibleById(db, Partner, { open: "true" }, viewer),
  operationsByPartner: byColumn(db, RegisteredOperation, "partnerId", { name: "ASC" }),
});
