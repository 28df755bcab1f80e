import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Activity } from "./activity.entity";

/** LEAD holds the activity, JOINT holds it together with the lead. */
export type HostRole = "LEAD" | "JOINT";

/** A party organization that holds an activity. */
@Entity("activity_host")
@Index("activity_host_organization_id_idx", ["organizationId"])
export class ActivityHost {
  @PrimaryColumn("uuid") @ForeignKey(() => Activity) activityId!: string;
  @PrimaryColumn("uuid") organizationId!: string;
  @Column("text") role!: HostRole;
  /** The lead comes first. */
  @Column("int") position!: number;
}

/** An enterprise that helps to hold an activity. */
@Entity("activity_co_host")
@Index("activity_co_host_enterprise_id_idx", ["enterpriseId"])
export class ActivityCoHost {
  @PrimaryColumn("uuid") @ForeignKey(() => Activity) activityId!: string;
  @PrimaryColumn("uuid") enterpriseId!: string;
  @Column("int") position!: number;
}
