import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";

/** One service session of a team. The rows stay private: only sums are shown. */
@Entity("team_service")
@Index("team_service_team_id_served_on_idx", ["teamId", "servedOn"])
@Check("team_service_numbers_check", "minutes >= 0 AND person_times >= 0 AND volunteers >= 0")
export class TeamService {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => VolunteerTeam) teamId!: string;
  @Column("date") servedOn!: string;
  /** How many volunteers served. */
  @Column("int") volunteers!: number;
  /** Minutes of all who served, added up. */
  @Column("int") minutes!: number;
  /** Residents served; who came twice counts twice. */
  @Column("int") personTimes!: number;
}
