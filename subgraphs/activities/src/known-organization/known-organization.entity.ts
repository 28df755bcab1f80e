import { Entity, PrimaryColumn } from "typeorm";
import { RegionCodeColumn } from "@quyu/kernel";

/**
 * Where a party organization is, as the organizations subgraph tells by events. Who may see what is kept here of an organization is decided by
 * this row, never by what a request says of it.
 */
@Entity("known_organization")
export class KnownOrganization {
  @PrimaryColumn("uuid") id!: string;
  @RegionCodeColumn() regionCode!: string;
}
