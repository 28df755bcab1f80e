import { RegionCodeColumn } from "@quyu/kernel";
import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** A change that streams show. Ids are given in the order in which rows become visible, so whoever has read up to one has missed none. */
@Entity("live_event")
@Index("live_event_event_id_idx", ["eventId"], { unique: true })
@Index("live_event_received_at_idx", ["receivedAt"])
export class LiveEvent {
  @PrimaryGeneratedColumn("increment", { type: "bigint" }) id!: string;
  /** As its sender named it: sent again, it is not entered again. */
  @Column("uuid") eventId!: string;
  @Column("text") topic!: string;
  @Column("text") type!: string;
  @RegionCodeColumn() regionCode!: string;
  @Column("text") subject!: string;
  @Column("jsonb") data!: object;
  @Column({ type: "timestamptz", precision: 3 }) occurredAt!: Date;
  @Column({ type: "timestamptz", precision: 3, default: () => "now()" }) receivedAt!: Date;
}
