import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateIssue1790000107000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE issue (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      number text NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      estate_id uuid,
      responsible_organization_id uuid NOT NULL,
      reporter_person_id uuid,
      partner_id uuid,
      duplicate_of_id uuid,
      rectifier_person_id uuid,
      verifier_person_id uuid,
      reporter_name text,
      reporter_phone text,
      title text NOT NULL,
      detail text NOT NULL,
      hazard_class text NOT NULL,
      status text NOT NULL,
      reported_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      deadline_from TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      closed_at TIMESTAMP(3) WITH TIME ZONE,
      reopened integer NOT NULL DEFAULT '0',
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT issue_verifier_check CHECK (verifier_person_id <> rectifier_person_id),
      CONSTRAINT issue_verified_check CHECK (status NOT IN ('VERIFIED', 'CLOSED') OR verifier_person_id IS NOT NULL),
      CONSTRAINT issue_rectifier_check CHECK (status NOT IN ('RECTIFIED', 'VERIFIED', 'CLOSED') OR rectifier_person_id IS NOT NULL),
      CONSTRAINT issue_duplicate_check CHECK ((status = 'DUPLICATE') = (duplicate_of_id IS NOT NULL) AND duplicate_of_id IS DISTINCT FROM id),
      CONSTRAINT issue_closed_check CHECK ((status IN ('DUPLICATE', 'OUT_OF_SCOPE', 'CLOSED')) = (closed_at IS NOT NULL) AND (closed_at IS NULL OR closed_at >= deadline_from)),
      CONSTRAINT issue_reopened_check CHECK (reopened >= 0 AND (status <> 'REOPENED' OR reopened > 0)),
      CONSTRAINT issue_deadline_from_check CHECK (CASE WHEN reopened = 0 THEN deadline_from = reported_at ELSE deadline_from > reported_at END),
      CONSTRAINT issue_due_check CHECK (extract(epoch FROM due_at - deadline_from) = CASE hazard_class WHEN 'EMERGENCY' THEN 600 WHEN 'DANGER' THEN 7200 WHEN 'UTILITIES' THEN 86400 WHEN 'ORDINARY' THEN 604800 WHEN 'COMPLEX' THEN 1296000 END),
      CONSTRAINT issue_hazard_class_check CHECK (hazard_class IN ('EMERGENCY', 'DANGER', 'UTILITIES', 'ORDINARY', 'COMPLEX')),
      CONSTRAINT issue_status_check CHECK (status IN ('REPORTED', 'TRIAGED', 'DUPLICATE', 'OUT_OF_SCOPE', 'DISPATCHED', 'ACKNOWLEDGED', 'EXPERT_REVIEW', 'RECTIFYING', 'RECTIFIED', 'VERIFIED', 'CLOSED', 'REOPENED')),
      CONSTRAINT issue_number_check CHECK (number ~ '^WT[0-9]{8}-[0-9]{4,}$'),
      CONSTRAINT issue_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE INDEX issue_pending_idx ON issue (region_code, due_at) WHERE status IN ('REPORTED', 'TRIAGED', 'DISPATCHED', 'ACKNOWLEDGED', 'EXPERT_REVIEW', 'RECTIFYING', 'REOPENED')`,
    );
    await runner.query(`CREATE INDEX issue_duplicate_of_id_idx ON issue (duplicate_of_id)`);
    await runner.query(`CREATE INDEX issue_partner_id_idx ON issue (partner_id, reported_at, id)`);
    await runner.query(`CREATE INDEX issue_reporter_person_id_idx ON issue (reporter_person_id, reported_at, id)`);
    await runner.query(`CREATE INDEX issue_region_code_reported_at_idx ON issue (region_code, reported_at, id)`);
    await runner.query(`CREATE UNIQUE INDEX issue_number_key ON issue (number)`);
    await runner.query(`CREATE TABLE emergency_step (
      issue_id uuid NOT NULL,
      kind text NOT NULL,
      witness_role text,
      occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT emergency_step_kind_check CHECK (kind IN ('REPORTED', 'PROPERTY_CALLED', 'POLICE_WITNESS', 'ENTERED', 'HOSPITAL', 'HANDED_OVER', 'DEBRIEF')),
      CONSTRAINT emergency_step_pkey PRIMARY KEY (issue_id, kind)
    )`);
    await runner.query(`CREATE TABLE issue_note (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      issue_id uuid NOT NULL,
      text text NOT NULL,
      noted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      by_role text NOT NULL,
      by_name text,
      CONSTRAINT issue_note_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX issue_note_issue_id_idx ON issue_note (issue_id, noted_at, id)`);
    await runner.query(`CREATE TABLE proof (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      issue_id uuid NOT NULL,
      kind text NOT NULL,
      taken_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT proof_kind_check CHECK (kind IN ('BEFORE', 'AFTER', 'VIDEO', 'DOCUMENT')),
      CONSTRAINT proof_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX proof_issue_id_idx ON proof (issue_id, taken_at, id)`);
    await runner.query(
      `ALTER TABLE issue ADD CONSTRAINT issue_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id) REFERENCES issue(id)`,
    );
    await runner.query(
      `ALTER TABLE emergency_step ADD CONSTRAINT emergency_step_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES issue(id)`,
    );
    await runner.query(
      `ALTER TABLE issue_note ADD CONSTRAINT issue_note_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES issue(id)`,
    );
    await runner.query(`ALTER TABLE proof ADD CONSTRAINT proof_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES issue(id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE proof, issue_note, emergency_step, issue");
  }
}
