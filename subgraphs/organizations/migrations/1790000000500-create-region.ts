import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateRegion1790000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE region (
      code text COLLATE "C" NOT NULL,
      parent_code text COLLATE "C",
      name text NOT NULL,
      level text NOT NULL,
      archetype text,
      founded text,
      administered_by text,
      is_provisional boolean NOT NULL DEFAULT false,
      CONSTRAINT region_pkey PRIMARY KEY (code)
    )`);
    await runner.query(`CREATE INDEX region_parent_code_idx ON region (parent_code)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE region");
  }
}
