import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the rules on party organizations look at beside what is there already. */
export class AdvisePartyOrganizations1790000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE party_organization ADD term_began_on date, ADD unit_count integer,
      ADD CONSTRAINT party_organization_term_check CHECK (term_began_on < term_ends_on),
      ADD CONSTRAINT party_organization_units_check CHECK (unit_count >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE party_organization DROP COLUMN term_began_on, DROP COLUMN unit_count");
  }
}
