import type { MigrationInterface, QueryRunner } from "typeorm";

export class NameServingTeams1790000204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE activity ADD serving_team_id uuid");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE activity DROP COLUMN serving_team_id");
  }
}
