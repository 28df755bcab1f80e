import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateActivities1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE activity_series (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      founded text,
      target_per_year integer,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT activity_series_target_check CHECK (target_per_year > 0),
      CONSTRAINT activity_series_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX activity_series_region_code_name_idx ON activity_series (region_code, name)`);
    await runner.query(`CREATE TABLE activity (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      series_id uuid,
      venue_id uuid,
      alliance_id uuid,
      title text NOT NULL,
      summary text NOT NULL,
      kind text NOT NULL,
      category text,
      starts_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      ends_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      status text NOT NULL,
      published_at TIMESTAMP(3) WITH TIME ZONE,
      registration_opens_at TIMESTAMP(3) WITH TIME ZONE,
      registration_closes_at TIMESTAMP(3) WITH TIME ZONE,
      enterprise_quota integer,
      capacity integer,
      attended_count integer,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT activity_numbers_check CHECK (capacity > 0 AND enterprise_quota > 0 AND attended_count >= 0),
      CONSTRAINT activity_registration_check CHECK (registration_closes_at > registration_opens_at),
      CONSTRAINT activity_time_check CHECK (ends_at > starts_at),
      CONSTRAINT activity_pkey PRIMARY KEY (id),
      CONSTRAINT activity_series_id_fkey FOREIGN KEY (series_id) REFERENCES activity_series(id)
    )`);
    await runner.query(
      `CREATE INDEX activity_registration_open_idx ON activity (region_code) WHERE status = 'REGISTRATION_OPEN'`,
    );
    await runner.query(`CREATE INDEX activity_venue_id_starts_at_idx ON activity (venue_id, starts_at, id)`);
    await runner.query(`CREATE INDEX activity_alliance_id_starts_at_idx ON activity (alliance_id, starts_at, id)`);
    await runner.query(`CREATE INDEX activity_series_id_starts_at_idx ON activity (series_id, starts_at, id)`);
    await runner.query(`CREATE INDEX activity_region_code_starts_at_idx ON activity (region_code, starts_at, id)`);
    await runner.query(`CREATE TABLE activity_host (
      activity_id uuid NOT NULL,
      organization_id uuid NOT NULL,
      role text NOT NULL,
      position integer NOT NULL,
      CONSTRAINT activity_host_pkey PRIMARY KEY (activity_id, organization_id),
      CONSTRAINT activity_host_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
    )`);
    await runner.query(`CREATE INDEX activity_host_organization_id_idx ON activity_host (organization_id)`);
    await runner.query(`CREATE TABLE activity_co_host (
      activity_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT activity_co_host_pkey PRIMARY KEY (activity_id, enterprise_id),
      CONSTRAINT activity_co_host_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
    )`);
    await runner.query(`CREATE INDEX activity_co_host_enterprise_id_idx ON activity_co_host (enterprise_id)`);
    await runner.query(`CREATE TABLE activity_record (
      activity_id uuid NOT NULL,
      minutes text NOT NULL,
      decisions text array NOT NULL DEFAULT '{}',
      photos_approved integer NOT NULL DEFAULT '0',
      recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT activity_record_photos_check CHECK (photos_approved >= 0),
      CONSTRAINT activity_record_pkey PRIMARY KEY (activity_id),
      CONSTRAINT activity_record_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE activity_record, activity_co_host, activity_host, activity, activity_series");
  }
}
