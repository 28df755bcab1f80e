import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateEnterprise1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE premises (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      steward_id uuid,
      name text NOT NULL,
      kind text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT premises_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX premises_region_code_name_idx ON premises (region_code, name)`);
    await runner.query(`CREATE TABLE channel (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      premises_id uuid NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      CONSTRAINT channel_pkey PRIMARY KEY (id),
      CONSTRAINT channel_premises_id_fkey FOREIGN KEY (premises_id) REFERENCES premises (id)
    )`);
    await runner.query(`CREATE INDEX channel_premises_id_idx ON channel (premises_id)`);
    await runner.query(`CREATE TABLE enterprise (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      premises_id uuid,
      party_organization_id uuid,
      name text NOT NULL,
      credit_code text,
      staff integer,
      contact_name text,
      contact_phone text,
      kind text NOT NULL,
      industry text,
      size text,
      party_coverage text NOT NULL,
      is_synthetic boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT enterprise_party_coverage_check CHECK ((party_coverage IN ('OWN', 'JOINT')) = (party_organization_id IS NOT NULL)),
      CONSTRAINT enterprise_staff_check CHECK (staff >= 0),
      CONSTRAINT enterprise_pkey PRIMARY KEY (id),
      CONSTRAINT enterprise_premises_id_fkey FOREIGN KEY (premises_id) REFERENCES premises (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX enterprise_credit_code_key ON enterprise (credit_code)`);
    await runner.query(`CREATE INDEX enterprise_party_organization_id_idx ON enterprise (party_organization_id)`);
    await runner.query(`CREATE INDEX enterprise_premises_id_name_idx ON enterprise (premises_id, name)`);
    await runner.query(`CREATE INDEX enterprise_region_code_name_idx ON enterprise (region_code, name)`);
    await runner.query(`CREATE TABLE social_organization (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      stage text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT social_organization_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX social_organization_region_code_name_idx ON social_organization (region_code, name)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE social_organization, enterprise, channel, premises");
  }
}
