import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateReliefAndSocialCompany1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE relief_measure (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      amount_figure_key text,
      beneficiaries_figure_key text,
      title text NOT NULL,
      grantor text NOT NULL,
      period text NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT relief_measure_pkey PRIMARY KEY (id),
      CONSTRAINT relief_measure_amount_figure_key_fkey FOREIGN KEY (amount_figure_key) REFERENCES published_figure (key),
      CONSTRAINT relief_measure_beneficiaries_figure_key_fkey FOREIGN KEY (beneficiaries_figure_key) REFERENCES published_figure (key)
    )`);
    await runner.query(`CREATE INDEX relief_measure_region_code_idx ON relief_measure (region_code)`);
    await runner.query(`CREATE TABLE relief_grant (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      measure_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      amount bigint NOT NULL,
      granted_on date NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      CONSTRAINT relief_grant_amount_check CHECK (amount > 0),
      CONSTRAINT relief_grant_pkey PRIMARY KEY (id),
      CONSTRAINT relief_grant_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES relief_measure (id),
      CONSTRAINT relief_grant_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
    )`);
    await runner.query(`CREATE INDEX relief_grant_measure_id_idx ON relief_grant (measure_id)`);
    await runner.query(`CREATE TABLE social_company (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      directors text array NOT NULL DEFAULT '{}',
      promised_welfare_share double precision NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT social_company_promised_welfare_share_check CHECK (promised_welfare_share BETWEEN 0 AND 1),
      CONSTRAINT social_company_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX social_company_region_code_name_idx ON social_company (region_code, name)`);
    await runner.query(`CREATE TABLE shareholding (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL,
      holder text NOT NULL,
      share double precision NOT NULL,
      is_community boolean NOT NULL DEFAULT false,
      CONSTRAINT shareholding_share_check CHECK (share > 0 AND share <= 1),
      CONSTRAINT shareholding_pkey PRIMARY KEY (id),
      CONSTRAINT shareholding_company_id_fkey FOREIGN KEY (company_id) REFERENCES social_company (id)
    )`);
    await runner.query(`CREATE INDEX shareholding_company_id_idx ON shareholding (company_id)`);
    await runner.query(`CREATE TABLE profit_allocation (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL,
      year integer NOT NULL,
      profit bigint NOT NULL,
      allocated bigint NOT NULL,
      purpose text NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      CONSTRAINT profit_allocation_allocated_check CHECK (allocated >= 0),
      CONSTRAINT profit_allocation_pkey PRIMARY KEY (id),
      CONSTRAINT profit_allocation_company_id_fkey FOREIGN KEY (company_id) REFERENCES social_company (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX profit_allocation_company_id_year_key ON profit_allocation (company_id, year)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE profit_allocation, shareholding, social_company, relief_grant, relief_measure");
  }
}
