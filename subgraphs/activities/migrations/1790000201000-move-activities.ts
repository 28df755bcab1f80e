import type { MigrationInterface, QueryRunner } from "typeorm";

export class MoveActivities1790000201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE activity
      ADD next_in_waitlist integer NOT NULL DEFAULT '1',
      ADD planner_person_id uuid,
      ADD reviewer_person_id uuid,
      ADD CONSTRAINT activity_reviewer_check CHECK (reviewer_person_id <> planner_person_id)`);
    await runner.query(`UPDATE activity a SET next_in_waitlist = w.next FROM
      (SELECT activity_id, max(waitlist_sequence) + 1 AS next FROM registration WHERE status = 'WAITLISTED' GROUP BY activity_id) w
      WHERE w.activity_id = a.id`);
    await runner.query("ALTER TABLE registration ALTER COLUMN participant_name DROP NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE registration ALTER COLUMN participant_name SET NOT NULL");
    await runner.query(
      "ALTER TABLE activity DROP COLUMN next_in_waitlist, DROP COLUMN planner_person_id, DROP COLUMN reviewer_person_id",
    );
  }
}
