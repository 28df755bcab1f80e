import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { Issue } from "../issue/issue.entity";

/** What somebody answered on an issue. Kept apart from its history: an answer is a note, never a state. */
@Entity("issue_note")
@Index("issue_note_issue_id_idx", ["issueId", "notedAt", "id"])
export class IssueNote {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("uuid") @ForeignKey(() => Issue) issueId!: string;
  @Column("text") text!: string;
  @Column({ type: "timestamptz", precision: 3 }) notedAt!: Date;
  @Column("text") byRole!: string;
  @Column("text", { nullable: true }) byName!: string | null;
}
