import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePartner1790000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE partner (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      status text NOT NULL,
      scopes text array NOT NULL,
      region_codes text array NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT partner_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE registered_operation (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      partner_id uuid NOT NULL,
      name text NOT NULL,
      document text NOT NULL,
      approved_at TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT registered_operation_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX registered_operation_partner_id_name_idx ON registered_operation (partner_id, name)`);
    await runner.query(`CREATE TABLE partner_usage (
      partner_id uuid NOT NULL,
      day date NOT NULL,
      operation text NOT NULL,
      requests integer NOT NULL,
      failures integer NOT NULL,
      CONSTRAINT partner_usage_pkey PRIMARY KEY (partner_id, day, operation)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE partner_usage, registered_operation, partner");
  }
}
