import type { MigrationInterface, QueryRunner } from "typeorm";

const clock = "([01][0-9]|2[0-3]):[0-5][0-9]";

/** Regions, estates, grids, venues, responsibilities and honours become records that are kept: versions, and what the database must hold. */
export class KeepTerritory1790000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    await runner.query(`ALTER TABLE region ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
      ADD CONSTRAINT region_code_check CHECK (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
      ADD CONSTRAINT region_level_check CHECK (level = CASE length(code) WHEN 2 THEN 'PROVINCE' WHEN 4 THEN 'CITY' WHEN 6 THEN 'DISTRICT' WHEN 9 THEN 'STREET' ELSE 'COMMUNITY' END),
      ADD CONSTRAINT region_parent_check CHECK (parent_code IS NOT DISTINCT FROM CASE length(code) WHEN 4 THEN left(code, 2) WHEN 6 THEN left(code, 4) WHEN 9 THEN left(code, 6) WHEN 12 THEN left(code, 9) END)`);
    await runner.query("CREATE UNIQUE INDEX region_id_key ON region (id)");
    for (const table of ["estate", "grid", "venue", "recognition", "work_method", "responsibility_assignment"])
      await runner.query(`ALTER TABLE ${table} ADD version integer NOT NULL DEFAULT '1'`);
    await runner.query("ALTER TABLE grid ADD CONSTRAINT grid_level_check CHECK (level = 'MICRO_GRID' OR parent_id IS NULL)");
    await runner.query("CREATE UNIQUE INDEX work_method_region_code_name_key ON work_method (region_code, name)");
    await runner.query(`ALTER TABLE opening_hours
      ADD CONSTRAINT opening_hours_clock_check CHECK (opens ~ '^${clock}$' AND (closes ~ '^${clock}$' OR closes = '24:00')),
      ADD CONSTRAINT opening_hours_saturday_check CHECK (kind <> 'SATURDAY' OR weekday = 6),
      ADD CONSTRAINT opening_hours_overlap_excl EXCLUDE USING gist (venue_id WITH =, weekday WITH =, (CASE WHEN kind = 'MOBILE' THEN 1 ELSE 0 END) WITH =, int4range(replace(opens, ':', '')::int, replace(closes, ':', '')::int) WITH &&)`);
    await runner.query(`ALTER TABLE rota_entry
      ADD CONSTRAINT rota_entry_clock_check CHECK (from_time ~ '^${clock}$' AND (to_time ~ '^${clock}$' OR to_time = '24:00')),
      ADD CONSTRAINT rota_entry_overlap_excl EXCLUDE USING gist (venue_id WITH =, weekday WITH =, role WITH =, int4range(replace(from_time, ':', '')::int, replace(to_time, ':', '')::int) WITH &&)`);
    await runner.query(`ALTER TABLE responsibility_assignment ADD ended_at TIMESTAMP(3) WITH TIME ZONE,
      ADD CONSTRAINT responsibility_assignment_area_check CHECK (CASE level WHEN 'AREA' THEN estate_id IS NULL ELSE grid_id IS NULL END)`);
    for (const [scope, columns, where] of [
      ["region", "region_code", "level = 'AREA' AND grid_id IS NULL"],
      ["grid", "grid_id", "level = 'AREA'"],
      ["estate", "estate_id", "level = 'ESTATE'"],
      ["building", "estate_id, building", "level = 'BUILDING'"],
    ])
      await runner.query(
        `CREATE UNIQUE INDEX responsibility_assignment_one_of_${scope} ON responsibility_assignment (${columns}) WHERE ${where} AND ended_at IS NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX responsibility_assignment_one_of_region, responsibility_assignment_one_of_grid,
      responsibility_assignment_one_of_estate, responsibility_assignment_one_of_building`);
    await runner.query(
      `ALTER TABLE responsibility_assignment DROP CONSTRAINT responsibility_assignment_area_check, DROP COLUMN ended_at`,
    );
    await runner.query("ALTER TABLE rota_entry DROP CONSTRAINT rota_entry_overlap_excl, DROP CONSTRAINT rota_entry_clock_check");
    await runner.query(`ALTER TABLE opening_hours DROP CONSTRAINT opening_hours_overlap_excl,
      DROP CONSTRAINT opening_hours_saturday_check, DROP CONSTRAINT opening_hours_clock_check`);
    await runner.query("DROP INDEX work_method_region_code_name_key");
    await runner.query("ALTER TABLE grid DROP CONSTRAINT grid_level_check");
    for (const table of ["estate", "grid", "venue", "recognition", "work_method", "responsibility_assignment"])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN version`);
    await runner.query(`ALTER TABLE region DROP CONSTRAINT region_parent_check, DROP CONSTRAINT region_level_check,
      DROP CONSTRAINT region_code_check, DROP COLUMN id`);
  }
}
