import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateAwardScheme1790000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE award_scheme (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      name text NOT NULL,
      year integer NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT award_scheme_year_check CHECK (year BETWEEN 1949 AND 2100),
      CONSTRAINT award_scheme_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX award_scheme_region_code_year_name_idx ON award_scheme (region_code, year, name)`);
    await runner.query(`CREATE TABLE nomination (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      scheme_id uuid NOT NULL REFERENCES award_scheme (id),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      estate_id uuid REFERENCES estate (id),
      recognition_id uuid REFERENCES recognition (id),
      title text NOT NULL,
      status text NOT NULL,
      publicity_ends_on date,
      open_objections integer NOT NULL DEFAULT '0',
      applied_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      applied_by_id uuid,
      reviewed_by_id uuid,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT nomination_publicity_check CHECK (status = 'WITHDRAWN' OR (status IN ('PUBLICISED', 'NAMED')) = (publicity_ends_on IS NOT NULL)),
      CONSTRAINT nomination_objections_check CHECK (open_objections >= 0 AND (status <> 'NAMED' OR open_objections = 0)),
      CONSTRAINT nomination_recognition_check CHECK ((status = 'NAMED') = (recognition_id IS NOT NULL)),
      CONSTRAINT nomination_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX nomination_scheme_id_applied_at_idx ON nomination (scheme_id, applied_at, id)`);
    await runner.query(
      `CREATE UNIQUE INDEX nomination_one_of_region ON nomination (scheme_id, region_code, title) WHERE estate_id IS NULL AND status <> 'WITHDRAWN'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX nomination_one_of_estate ON nomination (scheme_id, estate_id, title) WHERE estate_id IS NOT NULL AND status <> 'WITHDRAWN'`,
    );
    await runner.query(`CREATE UNIQUE INDEX nomination_recognition_id_idx ON nomination (recognition_id)`);
    await runner.query(`CREATE TABLE objection (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      nomination_id uuid NOT NULL REFERENCES nomination (id),
      text text NOT NULL,
      filed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      resolved_at TIMESTAMP(3) WITH TIME ZONE,
      answer text,
      filed_by_id uuid,
      resolved_by_id uuid,
      CONSTRAINT objection_answer_check CHECK ((resolved_at IS NULL) = (answer IS NULL)),
      CONSTRAINT objection_resolved_check CHECK (resolved_at >= filed_at),
      CONSTRAINT objection_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX objection_nomination_id_idx ON objection (nomination_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE objection, nomination, award_scheme");
  }
}
