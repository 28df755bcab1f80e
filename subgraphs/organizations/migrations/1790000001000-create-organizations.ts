import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateOrganizations1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE estate (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      name text NOT NULL,
      kind text NOT NULL,
      households integer,
      buildings text array NOT NULL DEFAULT '{}',
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT estate_households_check CHECK (households >= 0),
      CONSTRAINT estate_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX estate_region_code_name_idx ON estate (region_code, name)`);
    await runner.query(`CREATE TABLE party_organization (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      parent_id uuid REFERENCES party_organization (id),
      estate_id uuid REFERENCES estate (id),
      name text NOT NULL,
      kind text NOT NULL,
      status text NOT NULL,
      building text,
      full_members integer,
      probationary_members integer,
      is_illustrative boolean NOT NULL DEFAULT false,
      founded text,
      term_ends_on date,
      position integer NOT NULL DEFAULT '0',
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT party_organization_members_check CHECK (full_members >= 0 AND probationary_members >= 0),
      CONSTRAINT party_organization_parent_check CHECK (parent_id <> id),
      CONSTRAINT party_organization_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX party_organization_estate_id_idx ON party_organization (estate_id)`);
    await runner.query(`CREATE INDEX party_organization_parent_id_idx ON party_organization (parent_id)`);
    await runner.query(`CREATE INDEX party_organization_region_code_name_idx ON party_organization (region_code, name)`);
    await runner.query(
      `CREATE INDEX party_organization_term_ends_on_idx ON party_organization (region_code, term_ends_on) WHERE status = 'ACTIVE' AND term_ends_on IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE estate_branch (
      estate_id uuid NOT NULL REFERENCES estate (id),
      organization_id uuid NOT NULL REFERENCES party_organization (id),
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT estate_branch_pkey PRIMARY KEY (estate_id)
    )`);
    await runner.query(`CREATE INDEX estate_branch_organization_id_idx ON estate_branch (organization_id)`);
    await runner.query(`CREATE TABLE governance_body (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      estate_id uuid REFERENCES estate (id),
      name text NOT NULL,
      kind text NOT NULL,
      members integer,
      party_members integer,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT governance_body_members_check CHECK (members >= 0 AND party_members >= 0 AND party_members <= members),
      CONSTRAINT governance_body_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX governance_body_estate_id_idx ON governance_body (estate_id)`);
    await runner.query(`CREATE INDEX governance_body_region_code_name_idx ON governance_body (region_code, name)`);
    await runner.query(
      `CREATE UNIQUE INDEX governance_body_one_owners_committee ON governance_body (estate_id) WHERE kind = 'OWNERS_COMMITTEE'`,
    );
    await runner.query(`CREATE TABLE grid (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      parent_id uuid REFERENCES grid (id),
      name text NOT NULL,
      level text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT grid_parent_check CHECK (parent_id <> id),
      CONSTRAINT grid_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX grid_parent_id_idx ON grid (parent_id)`);
    await runner.query(`CREATE INDEX grid_region_code_name_idx ON grid (region_code, name)`);
    await runner.query(`CREATE TABLE grid_estate (
      grid_id uuid NOT NULL REFERENCES grid (id),
      estate_id uuid NOT NULL REFERENCES estate (id),
      CONSTRAINT grid_estate_pkey PRIMARY KEY (grid_id, estate_id)
    )`);
    await runner.query(`CREATE INDEX grid_estate_estate_id_idx ON grid_estate (estate_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE grid_estate, grid, governance_body, estate_branch, party_organization, estate");
  }
}
