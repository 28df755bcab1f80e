import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateVolunteerTeam1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service_category (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      CONSTRAINT service_category_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX service_category_name_key ON service_category (name)`);
    await runner.query(`CREATE TABLE volunteer_team (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      host_organization_id uuid,
      name text NOT NULL,
      leader_name text,
      member_count integer,
      party_member_count integer,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT volunteer_team_members_check CHECK (member_count >= 0 AND party_member_count >= 0 AND party_member_count <= member_count),
      CONSTRAINT volunteer_team_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX volunteer_team_host_organization_id_idx ON volunteer_team (host_organization_id)`);
    await runner.query(`CREATE INDEX volunteer_team_region_code_name_idx ON volunteer_team (region_code, name)`);
    await runner.query(`CREATE TABLE team_host (
      team_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT team_host_pkey PRIMARY KEY (team_id, enterprise_id)
    )`);
    await runner.query(`CREATE INDEX team_host_enterprise_id_idx ON team_host (enterprise_id)`);
    await runner.query(
      `ALTER TABLE team_host ADD CONSTRAINT team_host_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)`,
    );
    await runner.query(`CREATE TABLE team_category (
      team_id uuid NOT NULL,
      category_id uuid NOT NULL,
      CONSTRAINT team_category_pkey PRIMARY KEY (team_id, category_id)
    )`);
    await runner.query(`CREATE INDEX team_category_category_id_idx ON team_category (category_id)`);
    await runner.query(
      `ALTER TABLE team_category ADD CONSTRAINT team_category_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)`,
    );
    await runner.query(
      `ALTER TABLE team_category ADD CONSTRAINT team_category_category_id_fkey FOREIGN KEY (category_id) REFERENCES service_category(id)`,
    );
    await runner.query(`CREATE TABLE team_service (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      team_id uuid NOT NULL,
      served_on date NOT NULL,
      volunteers integer NOT NULL,
      minutes integer NOT NULL,
      person_times integer NOT NULL,
      CONSTRAINT team_service_numbers_check CHECK (minutes >= 0 AND person_times >= 0 AND volunteers >= 0),
      CONSTRAINT team_service_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX team_service_team_id_served_on_idx ON team_service (team_id, served_on)`);
    await runner.query(
      `ALTER TABLE team_service ADD CONSTRAINT team_service_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE team_service, team_category, team_host, volunteer_team, service_category");
  }
}
