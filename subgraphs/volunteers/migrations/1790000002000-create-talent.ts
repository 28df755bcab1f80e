import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateTalent1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE talent (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      person_id uuid,
      enterprise_id uuid,
      name text NOT NULL,
      skills text array NOT NULL,
      status text NOT NULL,
      listed_at TIMESTAMP(3) WITH TIME ZONE,
      rating_total integer NOT NULL DEFAULT 0,
      rating_count integer NOT NULL DEFAULT 0,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT talent_rating_check CHECK (rating_count >= 0 AND rating_total BETWEEN rating_count AND 5 * rating_count),
      CONSTRAINT talent_listed_check CHECK (status <> 'LISTED' OR listed_at IS NOT NULL),
      CONSTRAINT talent_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX talent_region_code_created_at_idx ON talent (region_code, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE talent");
  }
}
