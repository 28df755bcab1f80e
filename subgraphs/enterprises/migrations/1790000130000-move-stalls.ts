import type { MigrationInterface, QueryRunner } from "typeorm";

export class MoveStalls1790000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE stall ADD version integer NOT NULL DEFAULT '1'");
    await runner.query(
      "CREATE UNIQUE INDEX stall_one_a_period_key ON stall (market_id, holder_id, period) WHERE NOT is_illustrative",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX stall_one_a_period_key");
    await runner.query("ALTER TABLE stall DROP COLUMN version");
  }
}
