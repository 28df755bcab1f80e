import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateVenues1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE venue (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      host_id uuid REFERENCES party_organization (id),
      name text NOT NULL,
      kind text NOT NULL,
      capacity integer,
      services text array NOT NULL DEFAULT '{}',
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT venue_capacity_check CHECK (capacity > 0),
      CONSTRAINT venue_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX venue_host_id_idx ON venue (host_id)`);
    await runner.query(`CREATE INDEX venue_region_code_name_idx ON venue (region_code, name)`);
    await runner.query(`CREATE TABLE opening_hours (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      venue_id uuid NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
      weekday integer NOT NULL,
      opens text NOT NULL,
      closes text NOT NULL,
      kind text NOT NULL,
      CONSTRAINT opening_hours_time_check CHECK (weekday BETWEEN 1 AND 7 AND opens < closes),
      CONSTRAINT opening_hours_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX opening_hours_venue_id_idx ON opening_hours (venue_id)`);
    await runner.query(`CREATE TABLE rota_entry (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      venue_id uuid NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
      role text NOT NULL,
      weekday integer NOT NULL,
      from_time text NOT NULL,
      to_time text NOT NULL,
      CONSTRAINT rota_entry_time_check CHECK (weekday BETWEEN 1 AND 7 AND from_time < to_time),
      CONSTRAINT rota_entry_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX rota_entry_venue_id_idx ON rota_entry (venue_id)`);
    await runner.query(`CREATE TABLE recognition (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      organization_id uuid REFERENCES party_organization (id),
      title text NOT NULL,
      level text NOT NULL,
      year integer,
      batch integer,
      venue_or_premises text,
      status text NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT recognition_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX recognition_region_code_title_idx ON recognition (region_code, title)`);
    await runner.query(`CREATE TABLE work_method (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      name text NOT NULL,
      elements jsonb NOT NULL DEFAULT '[]',
      note text,
      position integer NOT NULL DEFAULT '0',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT work_method_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX work_method_region_code_idx ON work_method (region_code, position)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE work_method, recognition, rota_entry, opening_hours, venue");
  }
}
