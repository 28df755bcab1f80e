import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateAlliance1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE alliance (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      lead_id uuid,
      name text NOT NULL,
      kind text NOT NULL,
      founded text,
      aims text array NOT NULL DEFAULT '{}',
      mechanisms text array NOT NULL DEFAULT '{}',
      member_count integer NOT NULL DEFAULT '0',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT alliance_member_count_check CHECK (member_count >= 0),
      CONSTRAINT alliance_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX alliance_region_code_name_idx ON alliance (region_code, name)`);
    await runner.query(`CREATE TABLE membership (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      alliance_id uuid NOT NULL,
      enterprise_id uuid,
      social_organization_id uuid,
      role text NOT NULL,
      status text NOT NULL,
      since date,
      until date,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT membership_until_check CHECK (until >= since),
      CONSTRAINT membership_member_check CHECK (num_nonnulls(enterprise_id, social_organization_id) = 1),
      CONSTRAINT membership_pkey PRIMARY KEY (id),
      CONSTRAINT membership_alliance_id_fkey FOREIGN KEY (alliance_id) REFERENCES alliance (id),
      CONSTRAINT membership_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
      CONSTRAINT membership_social_organization_id_fkey FOREIGN KEY (social_organization_id) REFERENCES social_organization (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX membership_social_organization_key ON membership (social_organization_id, alliance_id) WHERE status IN ('APPLIED', 'ADMITTED')`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX membership_enterprise_key ON membership (enterprise_id, alliance_id) WHERE status IN ('APPLIED', 'ADMITTED')`,
    );
    await runner.query(`CREATE INDEX membership_alliance_id_idx ON membership (alliance_id, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE membership, alliance");
  }
}
