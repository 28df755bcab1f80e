import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { RegionCodeColumn } from "@quyu/kernel";

/** How narrow a responsibility is; the stand-in answers where nobody else does. */
export const responsibleLevels = ["BUILDING", "ESTATE", "AREA", "STAND_IN"] as const;
export type ResponsibleLevel = (typeof responsibleLevels)[number];

/** An organization that answers for a place, as the organizations subgraph tells: a copy of its chain, kept by events. */
@Entity("responsible_organization")
@Index("responsible_organization_region_code_idx", ["regionCode"])
@Check("responsible_organization_level_check", "level IN ('BUILDING', 'ESTATE', 'AREA', 'STAND_IN')")
export class ResponsibleOrganization {
  /** The assignment's, or the organization's where it stands in for its region. */
  @PrimaryColumn("uuid") id!: string;
  @RegionCodeColumn() regionCode!: string;
  @Column("text") level!: ResponsibleLevel;
  @Column("uuid", { nullable: true }) estateId!: string | null;
  @Column("text", { nullable: true }) building!: string | null;
  @Column("uuid") organizationId!: string;
}
