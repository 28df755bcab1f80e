import type { MigrationInterface, QueryRunner } from "typeorm";

export class NameCertifyingTeam1790000170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE hours_certificate ADD team_id uuid, ADD CONSTRAINT hours_certificate_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE hours_certificate DROP COLUMN team_id");
  }
}
