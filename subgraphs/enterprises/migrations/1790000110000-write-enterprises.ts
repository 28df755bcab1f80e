import type { MigrationInterface, QueryRunner } from "typeorm";

export class WriteEnterprises1790000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["premises", "social_organization", "alliance"])
      await runner.query(`ALTER TABLE ${table} ADD version integer NOT NULL DEFAULT '1'`);
    // A membership lies where its alliance lies: what its staff see and decide is asked of this column.
    await runner.query(`ALTER TABLE membership ADD region_code text COLLATE "C"`);
    await runner.query("UPDATE membership m SET region_code = a.region_code FROM alliance a WHERE a.id = m.alliance_id");
    await runner.query("ALTER TABLE membership ALTER region_code SET NOT NULL");
    // An organization of one unit alone has one unit.
    await runner.query(
      `CREATE UNIQUE INDEX enterprise_own_organization_key ON enterprise (party_organization_id) WHERE party_coverage = 'OWN'`,
    );
    await runner.query(`CREATE TABLE dissolved_organization (
      id uuid NOT NULL,
      into_id uuid,
      dissolved_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT dissolved_organization_pkey PRIMARY KEY (id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE dissolved_organization");
    await runner.query("DROP INDEX enterprise_own_organization_key");
    await runner.query("ALTER TABLE membership DROP COLUMN region_code");
    for (const table of ["alliance", "social_organization", "premises"])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }
}
