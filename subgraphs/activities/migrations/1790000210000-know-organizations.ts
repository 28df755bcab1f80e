import type { MigrationInterface, QueryRunner } from "typeorm";

export class KnowOrganizations1790000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_organization (
      id uuid NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      CONSTRAINT known_organization_pkey PRIMARY KEY (id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE known_organization");
  }
}
