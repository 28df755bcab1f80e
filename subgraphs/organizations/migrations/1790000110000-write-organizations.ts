import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What keeps the writes of organizations right whoever makes them: versions, one holder a seat, and a tree that nobody can tie into a ring.
 */
export class WriteOrganizations1790000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["post", "person", "governance_body"])
      await runner.query(`ALTER TABLE ${table} ADD version integer NOT NULL DEFAULT '1'`);

    await runner.query("ALTER TABLE party_organization ADD merged_into_id uuid REFERENCES party_organization (id)");

    const place = "coalesce(organization_id, body_id, grid_id)";
    const single = "title IN ('SECRETARY', 'GROUP_LEADER', 'DIRECTOR', 'CONVENER', 'GRID_LEADER')";
    await runner.query(`CREATE UNIQUE INDEX post_one_seat ON post ((${place}), title) WHERE until IS NULL AND ${single}`);
    await runner.query(`CREATE UNIQUE INDEX post_one_holder ON post ((${place}), title, person_id) WHERE until IS NULL`);

    // Two organizations moved under each other at once see nothing of each other: whoever moves one waits for the others of its street.
    await runner.query(`CREATE FUNCTION party_organization_tree_lock(region_code text) RETURNS void LANGUAGE sql VOLATILE AS $$
      SELECT pg_advisory_xact_lock(hashtextextended('party_organization ' || left(region_code, 9), 0)) $$`);
    await runner.query(`CREATE FUNCTION party_organization_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM party_organization_tree_lock(NEW.region_code);
        IF EXISTS (
          WITH RECURSIVE up (id) AS (
            SELECT NEW.parent_id UNION SELECT o.parent_id FROM up JOIN party_organization o ON o.id = up.id WHERE o.parent_id IS NOT NULL
          ) SELECT FROM up WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION 'an organization cannot stand below itself'
            USING ERRCODE = 'check_violation', TABLE = 'party_organization', CONSTRAINT = 'party_organization_no_cycle';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER party_organization_no_cycle BEFORE UPDATE OF parent_id ON party_organization
      FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND NEW.parent_id IS DISTINCT FROM OLD.parent_id)
      EXECUTE FUNCTION party_organization_no_cycle()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER party_organization_no_cycle ON party_organization");
    await runner.query("DROP FUNCTION party_organization_no_cycle()");
    await runner.query("DROP FUNCTION party_organization_tree_lock(text)");
    await runner.query("DROP INDEX post_one_seat, post_one_holder");
    await runner.query("ALTER TABLE party_organization DROP COLUMN merged_into_id");
    for (const table of ["post", "person", "governance_body"]) await runner.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }
}
