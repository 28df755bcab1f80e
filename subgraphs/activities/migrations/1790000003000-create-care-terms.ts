import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateCareTerms1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE care_term (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      title text NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      places integer NOT NULL,
      courses text array NOT NULL DEFAULT '{}',
      staff integer NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT care_term_numbers_check CHECK (places > 0 AND staff >= 0),
      CONSTRAINT care_term_dates_check CHECK (ends_on >= starts_on),
      CONSTRAINT care_term_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX care_term_region_code_starts_on_idx ON care_term (region_code, starts_on, id)`);
    await runner.query(`CREATE TABLE care_enrolment (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      term_id uuid NOT NULL,
      child_name text NOT NULL,
      guardian_name text NOT NULL,
      guardian_phone text NOT NULL,
      status text NOT NULL,
      confirmed_at TIMESTAMP(3) WITH TIME ZONE,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT care_enrolment_confirmed_check CHECK (status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
      CONSTRAINT care_enrolment_pkey PRIMARY KEY (id),
      CONSTRAINT care_enrolment_term_id_fkey FOREIGN KEY (term_id) REFERENCES care_term(id)
    )`);
    await runner.query(`CREATE INDEX care_enrolment_term_id_status_idx ON care_enrolment (term_id, status)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE care_enrolment, care_term");
  }
}
