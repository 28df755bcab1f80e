import type { MigrationInterface, QueryRunner } from "typeorm";

export class CompleteCare1790000202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE care_enrolment ADD health_needs_attention boolean");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE care_enrolment DROP COLUMN health_needs_attention");
  }
}
