import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateVolunteer1790000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE volunteer (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      person_id uuid,
      name text NOT NULL,
      star integer NOT NULL DEFAULT '0',
      is_illustrative boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT volunteer_star_check CHECK (star BETWEEN 0 AND 5),
      CONSTRAINT volunteer_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX volunteer_region_code_idx ON volunteer (region_code)`);
    await runner.query(`CREATE UNIQUE INDEX volunteer_person_id_key ON volunteer (person_id)`);
    await runner.query(`CREATE TABLE team_membership (
      team_id uuid NOT NULL,
      volunteer_id uuid NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      joined_on date NOT NULL,
      left_on date,
      CONSTRAINT team_membership_period_check CHECK (joined_on <= left_on),
      CONSTRAINT team_membership_pkey PRIMARY KEY (team_id, volunteer_id)
    )`);
    await runner.query(`CREATE INDEX team_membership_volunteer_id_idx ON team_membership (volunteer_id)`);
    await runner.query(
      `ALTER TABLE team_membership ADD CONSTRAINT team_membership_team_id_fkey FOREIGN KEY (team_id) REFERENCES volunteer_team(id)`,
    );
    await runner.query(
      `ALTER TABLE team_membership ADD CONSTRAINT team_membership_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteer(id)`,
    );
    await runner.query(`CREATE TABLE volunteer_star (
      volunteer_id uuid NOT NULL,
      star integer NOT NULL,
      awarded_on date NOT NULL,
      CONSTRAINT volunteer_star_star_check CHECK (star BETWEEN 1 AND 5),
      CONSTRAINT volunteer_star_pkey PRIMARY KEY (volunteer_id, star)
    )`);
    await runner.query(
      `ALTER TABLE volunteer_star ADD CONSTRAINT volunteer_star_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteer(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE volunteer_star, team_membership, volunteer");
  }
}
