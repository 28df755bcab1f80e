import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateTalentBookingAndReportIn1790000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE talent_booking (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      talent_id uuid NOT NULL,
      organization_id uuid,
      booked_by_person_id uuid,
      starts_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      status text NOT NULL,
      rating integer,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT talent_booking_rating_check CHECK (rating IS NULL OR (rating BETWEEN 1 AND 5 AND status = 'USED')),
      CONSTRAINT talent_booking_status_check CHECK (status IN ('BOOKED', 'USED', 'CANCELLED')),
      CONSTRAINT talent_booking_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX talent_booking_taken_key ON talent_booking (talent_id, starts_at) WHERE status <> 'CANCELLED'`,
    );
    await runner.query(`CREATE INDEX talent_booking_talent_id_starts_at_idx ON talent_booking (talent_id, starts_at, id)`);
    await runner.query(
      `ALTER TABLE talent_booking ADD CONSTRAINT talent_booking_talent_id_fkey FOREIGN KEY (talent_id) REFERENCES talent(id)`,
    );
    await runner.query(`CREATE TABLE report_in (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      unit_organization_id uuid,
      skills text array NOT NULL,
      people integer,
      reported_on date NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT report_in_people_check CHECK (people > 0),
      CONSTRAINT report_in_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX report_in_region_code_reported_on_idx ON report_in (region_code, reported_on, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE report_in, talent_booking");
  }
}
