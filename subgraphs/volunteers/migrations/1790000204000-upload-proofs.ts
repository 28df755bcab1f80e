import type { MigrationInterface, QueryRunner } from "typeorm";

export class UploadProofs1790000204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE proof_upload (
      token_digest text NOT NULL,
      issue_id uuid,
      service_order_id uuid,
      kind text NOT NULL,
      proof_id uuid NOT NULL,
      requested_by_person_id uuid,
      expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      used_at TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT proof_upload_of_one_check CHECK (num_nonnulls(issue_id, service_order_id) = 1),
      CONSTRAINT proof_upload_pkey PRIMARY KEY (token_digest),
      CONSTRAINT proof_upload_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES issue(id),
      CONSTRAINT proof_upload_service_order_id_fkey FOREIGN KEY (service_order_id) REFERENCES service_order(id)
    )`);
    await runner.query("CREATE INDEX proof_upload_expires_at_idx ON proof_upload (expires_at)");
    await runner.query(`CREATE TABLE proof_file (
      proof_id uuid NOT NULL,
      media_type text NOT NULL,
      bytes bytea NOT NULL,
      stored_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT proof_file_pkey PRIMARY KEY (proof_id),
      CONSTRAINT proof_file_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES proof(id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE proof_file, proof_upload");
  }
}
