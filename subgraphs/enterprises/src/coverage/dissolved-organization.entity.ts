import { Column, Entity, PrimaryColumn } from "typeorm";

/** A party organization that is no more, and which one took over what it had; it cannot cover anybody any longer. */
@Entity("dissolved_organization")
export class DissolvedOrganization {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { nullable: true }) intoId!: string | null;
  @Column({ type: "timestamptz", precision: 3 }) dissolvedAt!: Date;
}
