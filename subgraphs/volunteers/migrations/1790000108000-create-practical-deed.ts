import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePracticalDeed1790000108000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE practical_deed (
      source text NOT NULL,
      source_id uuid NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      closed_on date NOT NULL,
      CONSTRAINT practical_deed_source_check CHECK (source IN ('NEED', 'ORDER', 'ISSUE')),
      CONSTRAINT practical_deed_pkey PRIMARY KEY (source, source_id)
    )`);
    await runner.query(`CREATE INDEX practical_deed_region_code_idx ON practical_deed (region_code, closed_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE practical_deed");
  }
}
