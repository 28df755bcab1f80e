import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateMeetings1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE meeting_series (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT meeting_series_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX meeting_series_region_code_name_idx ON meeting_series (region_code, name)`);
    await runner.query(`CREATE TABLE meeting (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      series_id uuid,
      alliance_id uuid,
      title text NOT NULL,
      kind text NOT NULL,
      held_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      minutes text,
      status text NOT NULL,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT meeting_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_series_id_fkey FOREIGN KEY (series_id) REFERENCES meeting_series(id)
    )`);
    await runner.query(`CREATE INDEX meeting_series_id_held_at_idx ON meeting (series_id, held_at, id)`);
    await runner.query(`CREATE INDEX meeting_alliance_id_held_at_idx ON meeting (alliance_id, held_at, id)`);
    await runner.query(`CREATE INDEX meeting_region_code_held_at_idx ON meeting (region_code, held_at, id)`);
    await runner.query(`CREATE TABLE meeting_unit (
      meeting_id uuid NOT NULL,
      position integer NOT NULL,
      organization_id uuid,
      enterprise_id uuid,
      name text NOT NULL,
      is_present boolean NOT NULL,
      CONSTRAINT meeting_unit_one_check CHECK (num_nonnulls(organization_id, enterprise_id) <= 1),
      CONSTRAINT meeting_unit_pkey PRIMARY KEY (meeting_id, position),
      CONSTRAINT meeting_unit_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
    )`);
    await runner.query(`CREATE TABLE agenda_item (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      meeting_id uuid NOT NULL,
      position integer NOT NULL,
      title text NOT NULL,
      raised_by_role text NOT NULL,
      CONSTRAINT agenda_item_pkey PRIMARY KEY (id),
      CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX agenda_item_meeting_id_position_idx ON agenda_item (meeting_id, position)`);
    await runner.query(`CREATE TABLE resolution (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      meeting_id uuid NOT NULL,
      agenda_item_id uuid,
      owner_organization_id uuid,
      text text NOT NULL,
      status text NOT NULL,
      due_on date,
      result text,
      passed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      closed_at TIMESTAMP(3) WITH TIME ZONE,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT resolution_closed_check CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
      CONSTRAINT resolution_pkey PRIMARY KEY (id),
      CONSTRAINT resolution_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
      CONSTRAINT resolution_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
    )`);
    await runner.query(
      `CREATE INDEX resolution_owed_idx ON resolution (region_code, due_on) WHERE status IN ('PASSED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED') AND due_on IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX resolution_owner_organization_id_idx ON resolution (owner_organization_id, passed_at, id)`);
    await runner.query(`CREATE INDEX resolution_meeting_id_idx ON resolution (meeting_id)`);
    await runner.query(`CREATE INDEX resolution_region_code_passed_at_idx ON resolution (region_code, passed_at, id)`);
    await runner.query(`CREATE TABLE agenda_carry_over (
      agenda_item_id uuid NOT NULL,
      resolution_id uuid NOT NULL,
      CONSTRAINT agenda_carry_over_pkey PRIMARY KEY (agenda_item_id),
      CONSTRAINT agenda_carry_over_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id),
      CONSTRAINT agenda_carry_over_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE agenda_carry_over, resolution, agenda_item, meeting_unit, meeting, meeting_series");
  }
}
