import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { RegionCodeColumn } from "@quyu/kernel";

/** What a practical deed (为民办实事) came from. Needs are the enterprises subgraph's; orders and issues are ours. */
export type DeedSource = "NEED" | "ORDER" | "ISSUE";

/** One thing done for people, counted once, from a record that was closed; never typed in. Private: it is read as a number only. */
@Entity("practical_deed")
@Index("practical_deed_region_code_idx", ["regionCode", "closedOn"])
@Check("practical_deed_source_check", "source IN ('NEED', 'ORDER', 'ISSUE')")
export class PracticalDeed {
  @PrimaryColumn("text") source!: DeedSource;
  @PrimaryColumn("uuid") sourceId!: string;
  @RegionCodeColumn() regionCode!: string;
  /** Asia/Shanghai. */
  @Column("date") closedOn!: string;
}
