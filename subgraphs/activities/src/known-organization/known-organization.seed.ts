import type { EntityManager } from "typeorm";
import { demoId, demoTable, insertRows } from "@quyu/kernel";
import { KnownOrganization } from "./known-organization.entity";

/** Where the demo's organizations are, from the file of the organizations subgraph. In use it tells by events. */
export const seedKnownOrganizations = (tx: EntityManager): Promise<void> =>
  insertRows(
    tx,
    KnownOrganization,
    demoTable("organizations/party-organizations.csv").map(({ key = "", region = "" }) => ({
      id: demoId(key),
      regionCode: region,
    })),
  );
