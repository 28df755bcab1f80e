import type { MigrationInterface, QueryRunner } from "typeorm";

export class PlanSeries1790000203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE activity_series ADD recurrence_rule text, ADD version integer NOT NULL DEFAULT '1'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE activity_series DROP COLUMN recurrence_rule, DROP COLUMN version");
  }
}
