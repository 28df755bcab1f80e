import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSourceStatus1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE source_status (
      subgraph text NOT NULL,
      is_up boolean NOT NULL,
      latency_ms double precision,
      last_seen_at timestamptz(3),
      since timestamptz(3),
      CONSTRAINT source_status_pkey PRIMARY KEY (subgraph)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE source_status`);
  }
}
