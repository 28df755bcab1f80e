import type { MigrationInterface, QueryRunner } from "typeorm";

export class KnowResponsible1790000202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE responsible_organization (
      id uuid NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      level text NOT NULL,
      estate_id uuid,
      building text,
      organization_id uuid NOT NULL,
      CONSTRAINT responsible_organization_level_check CHECK (level IN ('BUILDING', 'ESTATE', 'AREA', 'STAND_IN')),
      CONSTRAINT responsible_organization_pkey PRIMARY KEY (id)
    )`);
    await runner.query("CREATE INDEX responsible_organization_region_code_idx ON responsible_organization (region_code)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE responsible_organization");
  }
}
