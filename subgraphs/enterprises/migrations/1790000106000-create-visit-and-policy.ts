import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateVisitAndPolicy1790000106000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE visit (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      enterprise_id uuid NOT NULL,
      visited_on date NOT NULL,
      by_role text NOT NULL,
      notes text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT visit_pkey PRIMARY KEY (id),
      CONSTRAINT visit_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
    )`);
    await runner.query("CREATE INDEX visit_enterprise_id_visited_on_idx ON visit (enterprise_id, visited_on, id)");
    await runner.query("ALTER TABLE need ADD CONSTRAINT need_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit (id)");
    await runner.query(`CREATE TABLE policy (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      kinds text array,
      sizes text array,
      industries text array,
      title text NOT NULL,
      issuer text NOT NULL,
      audience text NOT NULL,
      valid_from date,
      valid_to date,
      how_to text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT policy_valid_check CHECK (valid_from <= valid_to),
      CONSTRAINT policy_audience_check CHECK (CASE audience
        WHEN 'SMALL_AND_MEDIUM' THEN sizes <@ '{MEDIUM,SMALL,MICRO}' AND sizes IS NOT NULL
        WHEN 'INDIVIDUALS' THEN kinds = '{INDIVIDUAL}' AND kinds IS NOT NULL
        WHEN 'INDUSTRIES' THEN industries IS NOT NULL
        ELSE true END),
      CONSTRAINT policy_pkey PRIMARY KEY (id)
    )`);
    await runner.query("CREATE INDEX policy_region_code_idx ON policy (region_code)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE need DROP CONSTRAINT need_visit_id_fkey");
    await runner.query("DROP TABLE policy, visit");
  }
}
