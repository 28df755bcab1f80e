import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateNeed1790000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE need (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      submitter_person_id uuid,
      reviewer_person_id uuid,
      enterprise_id uuid,
      project_id uuid,
      merged_into_id uuid,
      evaluation_id uuid,
      visit_id uuid,
      origin_resolution_id uuid,
      origin_issue_id uuid,
      title text NOT NULL,
      search_text text NOT NULL DEFAULT '',
      detail text,
      decline_reason text,
      contact_name text,
      contact_phone text,
      field text NOT NULL,
      raised_by text NOT NULL,
      status text NOT NULL,
      listed_at TIMESTAMP(3) WITH TIME ZONE,
      matched_at TIMESTAMP(3) WITH TIME ZONE,
      fulfilled_at TIMESTAMP(3) WITH TIME ZONE,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT need_listed_check CHECK (CASE WHEN status IN ('LISTED', 'MATCHED', 'IN_DELIVERY', 'FULFILLED', 'EVALUATED', 'ARCHIVED') THEN listed_at IS NOT NULL WHEN status <> 'WITHDRAWN' THEN listed_at IS NULL ELSE true END),
      CONSTRAINT need_matched_check CHECK ((status IN ('MATCHED', 'IN_DELIVERY', 'FULFILLED', 'EVALUATED', 'ARCHIVED')) = (matched_at IS NOT NULL) AND matched_at >= listed_at),
      CONSTRAINT need_fulfilled_check CHECK ((status IN ('FULFILLED', 'EVALUATED', 'ARCHIVED')) = (fulfilled_at IS NOT NULL) AND fulfilled_at >= matched_at),
      CONSTRAINT need_evaluation_check CHECK ((status IN ('EVALUATED', 'ARCHIVED')) = (evaluation_id IS NOT NULL)),
      CONSTRAINT need_decline_reason_check CHECK ((status = 'DECLINED') = (decline_reason IS NOT NULL)),
      CONSTRAINT need_merged_into_check CHECK ((status = 'MERGED') = (merged_into_id IS NOT NULL) AND merged_into_id <> id),
      CONSTRAINT need_origin_issue_check CHECK (raised_by <> 'ISSUE' OR origin_issue_id IS NOT NULL),
      CONSTRAINT need_enterprise_check CHECK (raised_by <> 'ENTERPRISE' OR enterprise_id IS NOT NULL),
      CONSTRAINT need_reviewer_check CHECK (reviewer_person_id <> submitter_person_id),
      CONSTRAINT need_pkey PRIMARY KEY (id),
      CONSTRAINT need_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
      CONSTRAINT need_project_id_fkey FOREIGN KEY (project_id) REFERENCES project (id),
      CONSTRAINT need_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES need (id),
      CONSTRAINT need_evaluation_id_fkey FOREIGN KEY (evaluation_id) REFERENCES evaluation (id)
    )`);
    await runner.query(`CREATE INDEX need_region_code_created_at_idx ON need (region_code, created_at, id)`);
    await runner.query(`CREATE INDEX need_enterprise_id_idx ON need (enterprise_id, created_at, id)`);
    await runner.query(`CREATE INDEX need_submitter_person_id_idx ON need (submitter_person_id, created_at, id)`);
    await runner.query(`CREATE INDEX need_project_id_idx ON need (project_id, created_at, id)`);
    await runner.query(`CREATE INDEX need_visit_id_idx ON need (visit_id)`);
    await runner.query(`CREATE INDEX need_unclaimed_idx ON need (region_code, listed_at) WHERE status = 'LISTED'`);
    await runner.query(
      `CREATE UNIQUE INDEX need_origin_issue_id_key ON need (origin_issue_id) WHERE status NOT IN ('MERGED', 'DECLINED', 'WITHDRAWN')`,
    );
    await runner.query(`CREATE UNIQUE INDEX need_evaluation_id_key ON need (evaluation_id)`);
    await runner.query(`CREATE INDEX need_search_idx ON need USING gin (search_grams(search_text))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE need`);
  }
}
