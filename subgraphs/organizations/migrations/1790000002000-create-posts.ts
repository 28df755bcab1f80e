import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePosts1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      name text NOT NULL,
      phone text,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT person_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE post (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      organization_id uuid REFERENCES party_organization (id),
      body_id uuid REFERENCES governance_body (id),
      grid_id uuid REFERENCES grid (id),
      person_id uuid REFERENCES person (id),
      title text NOT NULL,
      since date,
      until date,
      is_public boolean NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT post_until_check CHECK (until >= since),
      CONSTRAINT post_place_check CHECK (num_nonnulls(organization_id, body_id, grid_id) = 1),
      CONSTRAINT post_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX post_body_id_idx ON post (body_id)`);
    await runner.query(`CREATE INDEX post_grid_id_idx ON post (grid_id)`);
    await runner.query(`CREATE INDEX post_organization_id_idx ON post (organization_id)`);
    await runner.query(`CREATE INDEX post_person_id_idx ON post (person_id)`);
    await runner.query(`CREATE INDEX post_vacant_idx ON post (region_code) WHERE person_id IS NULL AND until IS NULL`);
    await runner.query(`CREATE TABLE responsibility_assignment (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL REFERENCES region (code) ON UPDATE CASCADE,
      level text NOT NULL,
      scope text NOT NULL,
      grid_id uuid REFERENCES grid (id),
      estate_id uuid REFERENCES estate (id),
      building text,
      organization_id uuid NOT NULL REFERENCES party_organization (id),
      person_id uuid REFERENCES person (id),
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT responsibility_assignment_building_check CHECK ((level = 'BUILDING') = (building IS NOT NULL)),
      CONSTRAINT responsibility_assignment_level_check CHECK (level = 'AREA' OR estate_id IS NOT NULL),
      CONSTRAINT responsibility_assignment_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX responsibility_assignment_estate_id_idx ON responsibility_assignment (estate_id)`);
    await runner.query(
      `CREATE INDEX responsibility_assignment_region_code_idx ON responsibility_assignment (region_code, level)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE responsibility_assignment, post, person");
  }
}
