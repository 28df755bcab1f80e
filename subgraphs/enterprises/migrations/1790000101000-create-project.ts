import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateProject1790000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE evaluation (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      evaluator_person_id uuid,
      score integer NOT NULL,
      comment text,
      evaluated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT evaluation_score_check CHECK (score BETWEEN 1 AND 5),
      CONSTRAINT evaluation_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE project (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      alliance_id uuid,
      roundtable_id uuid,
      origin_resolution_id uuid,
      replicated_from_id uuid,
      evaluation_id uuid,
      title text NOT NULL,
      search_text text NOT NULL DEFAULT '',
      summary text NOT NULL,
      field text NOT NULL,
      status text NOT NULL,
      shares integer NOT NULL,
      shares_claimed integer NOT NULL DEFAULT '0',
      stop_reason text,
      is_template boolean NOT NULL DEFAULT false,
      is_charity boolean NOT NULL DEFAULT false,
      charity_organization text,
      charity_filing_number text,
      published_at TIMESTAMP(3) WITH TIME ZONE,
      started_at TIMESTAMP(3) WITH TIME ZONE,
      ended_at TIMESTAMP(3) WITH TIME ZONE,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT project_shares_check CHECK (shares > 0 AND shares_claimed BETWEEN 0 AND shares),
      CONSTRAINT project_published_check CHECK ((status IN ('DRAFT', 'REVIEWING')) = (published_at IS NULL)),
      CONSTRAINT project_started_check CHECK ((status IN ('RUNNING', 'DELIVERED', 'STOPPED', 'EVALUATED')) = (started_at IS NOT NULL) AND started_at >= published_at),
      CONSTRAINT project_ended_check CHECK ((status IN ('DELIVERED', 'STOPPED', 'EVALUATED')) = (ended_at IS NOT NULL) AND ended_at >= started_at),
      CONSTRAINT project_stop_reason_check CHECK (status <> 'STOPPED' OR stop_reason IS NOT NULL),
      CONSTRAINT project_template_check CHECK (NOT is_template OR (status IN ('DELIVERED', 'EVALUATED') AND stop_reason IS NULL)),
      CONSTRAINT project_evaluation_check CHECK ((status = 'EVALUATED') = (evaluation_id IS NOT NULL)),
      CONSTRAINT project_replicated_from_check CHECK (replicated_from_id <> id),
      CONSTRAINT project_charity_check CHECK (is_charity = (charity_organization IS NOT NULL) AND is_charity = (charity_filing_number IS NOT NULL)),
      CONSTRAINT project_pkey PRIMARY KEY (id),
      CONSTRAINT project_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance (id),
      CONSTRAINT project_replicated_from_id_fkey FOREIGN KEY (replicated_from_id) REFERENCES project (id),
      CONSTRAINT project_evaluation_id_fkey FOREIGN KEY (evaluation_id) REFERENCES evaluation (id)
    )`);
    await runner.query(`CREATE INDEX project_region_code_created_at_idx ON project (region_code, created_at, id)`);
    await runner.query(
      `CREATE INDEX project_claimable_idx ON project (region_code, field) WHERE status IN ('PUBLISHED', 'PARTLY_CLAIMED')`,
    );
    await runner.query(`CREATE INDEX project_roundtable_id_idx ON project (roundtable_id)`);
    await runner.query(`CREATE INDEX project_replicated_from_id_idx ON project (replicated_from_id)`);
    await runner.query(
      `CREATE UNIQUE INDEX project_origin_resolution_id_key ON project (origin_resolution_id) WHERE status <> 'STOPPED'`,
    );
    await runner.query(`CREATE UNIQUE INDEX project_evaluation_id_key ON project (evaluation_id)`);
    await runner.query(`CREATE INDEX project_search_idx ON project USING gin (search_grams(search_text))`);
    await runner.query(`CREATE TABLE contribution (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      project_id uuid,
      giver_enterprise_id uuid,
      receiver_enterprise_id uuid,
      giver text NOT NULL,
      receiver text NOT NULL,
      kind text NOT NULL,
      quantity double precision NOT NULL,
      unit text NOT NULL,
      given_on date NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT contribution_quantity_check CHECK (quantity > 0),
      CONSTRAINT contribution_enterprises_check CHECK (giver_enterprise_id <> receiver_enterprise_id),
      CONSTRAINT contribution_pkey PRIMARY KEY (id),
      CONSTRAINT contribution_project_id_fkey FOREIGN KEY (project_id) REFERENCES project (id),
      CONSTRAINT contribution_giver_enterprise_id_fkey FOREIGN KEY (giver_enterprise_id) REFERENCES enterprise (id),
      CONSTRAINT contribution_receiver_enterprise_id_fkey FOREIGN KEY (receiver_enterprise_id) REFERENCES enterprise (id)
    )`);
    await runner.query(`CREATE INDEX contribution_giver_enterprise_id_idx ON contribution (giver_enterprise_id, given_on)`);
    await runner.query(`CREATE INDEX contribution_receiver_enterprise_id_idx ON contribution (receiver_enterprise_id, given_on)`);
    await runner.query(`CREATE TABLE claim (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      project_id uuid NOT NULL,
      enterprise_id uuid,
      social_organization_id uuid,
      contribution_id uuid,
      offered_by_person_id uuid,
      decided_by_person_id uuid,
      shares integer NOT NULL,
      offer text NOT NULL,
      status text NOT NULL,
      accepted_at TIMESTAMP(3) WITH TIME ZONE,
      signed_at TIMESTAMP(3) WITH TIME ZONE,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT claim_giver_check CHECK (num_nonnulls(enterprise_id, social_organization_id) = 1),
      CONSTRAINT claim_shares_check CHECK (shares > 0),
      CONSTRAINT claim_accepted_check CHECK (CASE WHEN status IN ('ACCEPTED', 'SIGNED', 'FULFILLED') THEN accepted_at IS NOT NULL WHEN status IN ('OFFERED', 'DECLINED') THEN accepted_at IS NULL ELSE true END),
      CONSTRAINT claim_signed_check CHECK (CASE WHEN status IN ('SIGNED', 'FULFILLED') THEN signed_at IS NOT NULL WHEN status <> 'WITHDRAWN' THEN signed_at IS NULL ELSE true END),
      CONSTRAINT claim_contribution_check CHECK ((status = 'FULFILLED') = (contribution_id IS NOT NULL)),
      CONSTRAINT claim_pkey PRIMARY KEY (id),
      CONSTRAINT claim_project_id_fkey FOREIGN KEY (project_id) REFERENCES project (id),
      CONSTRAINT claim_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
      CONSTRAINT claim_social_organization_id_fkey FOREIGN KEY (social_organization_id) REFERENCES social_organization (id),
      CONSTRAINT claim_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution (id)
    )`);
    await runner.query(`CREATE INDEX claim_region_code_created_at_idx ON claim (region_code, created_at, id)`);
    await runner.query(`CREATE INDEX claim_project_id_idx ON claim (project_id, created_at, id)`);
    await runner.query(`CREATE INDEX claim_enterprise_id_idx ON claim (enterprise_id, created_at, id)`);
    await runner.query(`CREATE UNIQUE INDEX claim_contribution_id_key ON claim (contribution_id)`);
    // What is promised of a project follows its claims within the statement that changes one, so that no two of them can promise more than there is.
    await runner.query(`CREATE FUNCTION claim_promise() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        promised constant text[] := ARRAY['ACCEPTED', 'SIGNED', 'FULFILLED'];
        before integer := 0;
        after integer := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = ANY (promised) THEN before := OLD.shares; END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = ANY (promised) THEN after := NEW.shares; END IF;
        IF TG_OP = 'UPDATE' AND NEW.project_id <> OLD.project_id THEN
          RAISE EXCEPTION 'a claim stays with its project' USING ERRCODE = 'restrict_violation';
        END IF;
        IF after <> before THEN
          UPDATE project SET shares_claimed = shares_claimed + after - before WHERE id = coalesce(NEW.project_id, OLD.project_id);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER claim_promise AFTER INSERT OR UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION claim_promise()`,
    );
    // A ledger entry names its project when it is posted, and keeps it like everything else.
    await runner.query(`ALTER TABLE fund_entry ADD project_id uuid`);
    await runner.query(
      `ALTER TABLE fund_entry ADD CONSTRAINT fund_entry_project_id_fkey FOREIGN KEY (project_id) REFERENCES project (id)`,
    );
    await runner.query(`CREATE FUNCTION fund_entry_keep_project() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'fund_entry is append-only: its project stays' USING ERRCODE = 'restrict_violation'; END $$`);
    await runner.query(`CREATE TRIGGER fund_entry_keep_project BEFORE UPDATE ON fund_entry FOR EACH ROW
      WHEN (NEW.project_id IS DISTINCT FROM OLD.project_id) EXECUTE FUNCTION fund_entry_keep_project()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER fund_entry_keep_project ON fund_entry`);
    await runner.query(`DROP FUNCTION fund_entry_keep_project`);
    await runner.query(`ALTER TABLE fund_entry DROP COLUMN project_id`);
    await runner.query(`DROP TABLE claim, contribution, project, evaluation`);
    await runner.query(`DROP FUNCTION claim_promise`);
  }
}
