import type { MigrationInterface, QueryRunner } from "typeorm";

export class EscalateIssues1790000203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE issue ADD escalated_at TIMESTAMP(3) WITH TIME ZONE");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE issue DROP COLUMN escalated_at");
  }
}
