import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateHours1790000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Lets an exclusion constraint ask for equal ids beside overlapping times; any owner of the database may create it.
    await runner.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    await runner.query(`CREATE TABLE hours_record (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      volunteer_id uuid NOT NULL,
      team_id uuid NOT NULL,
      activity_id uuid,
      claimed_by_person_id uuid,
      confirmed_by_person_id uuid,
      confirmed_at TIMESTAMP(3) WITH TIME ZONE,
      served_on date NOT NULL,
      starts_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      ends_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      minutes integer NOT NULL,
      evidence text NOT NULL,
      status text NOT NULL,
      reject_reason text,
      is_backfilled boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT hours_record_attendance_check CHECK (evidence <> 'ATTENDANCE' OR activity_id IS NOT NULL),
      CONSTRAINT hours_record_reject_reason_check CHECK ((status = 'REJECTED') = (reject_reason IS NOT NULL)),
      CONSTRAINT hours_record_confirmed_check CHECK ((status IN ('CLAIMED', 'REJECTED')) = (confirmed_at IS NULL)),
      CONSTRAINT hours_record_status_check CHECK (status IN ('CLAIMED', 'LEADER_CONFIRMED', 'REJECTED', 'RECORDED', 'DISPUTED', 'CORRECTED')),
      CONSTRAINT hours_record_served_on_check CHECK (served_on = (starts_at AT TIME ZONE 'Asia/Shanghai')::date),
      CONSTRAINT hours_record_ends_at_check CHECK (extract(epoch FROM ends_at - starts_at) = minutes * 60),
      CONSTRAINT hours_record_minutes_check CHECK (minutes BETWEEN 1 AND 1440),
      CONSTRAINT hours_record_overlap_excl EXCLUDE USING gist (volunteer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'REJECTED'),
      CONSTRAINT hours_record_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX hours_record_attendance_key ON hours_record (volunteer_id, activity_id) WHERE evidence = 'ATTENDANCE'`,
    );
    await runner.query(`CREATE INDEX hours_record_pending_idx ON hours_record (team_id, starts_at, id) WHERE status = 'CLAIMED'`);
    await runner.query(`CREATE INDEX hours_record_team_id_served_on_idx ON hours_record (team_id, served_on)`);
    await runner.query(`CREATE INDEX hours_record_volunteer_id_starts_at_idx ON hours_record (volunteer_id, starts_at, id)`);
    await runner.query(
      `ALTER TABLE hours_record ADD CONSTRAINT hours_record_team_id_volunteer_id_fkey FOREIGN KEY (team_id, volunteer_id) REFERENCES team_membership(team_id,volunteer_id)`,
    );
    await runner.query(`CREATE TABLE hours_certificate (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      volunteer_id uuid NOT NULL,
      issued_by_person_id uuid,
      number text NOT NULL,
      minutes integer NOT NULL,
      star integer NOT NULL,
      issued_on date NOT NULL,
      CONSTRAINT hours_certificate_number_key UNIQUE (number),
      CONSTRAINT hours_certificate_star_check CHECK (star BETWEEN 0 AND 5),
      CONSTRAINT hours_certificate_minutes_check CHECK (minutes > 0),
      CONSTRAINT hours_certificate_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX hours_certificate_volunteer_id_idx ON hours_certificate (volunteer_id, issued_on)`);
    await runner.query(
      `ALTER TABLE hours_certificate ADD CONSTRAINT hours_certificate_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteer(id)`,
    );
    // That hours were entered afterwards is said for good.
    await runner.query(`CREATE FUNCTION hours_record_stays_backfilled() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'whether hours were entered afterwards never changes'; END $$`);
    await runner.query(`CREATE TRIGGER hours_record_stays_backfilled BEFORE UPDATE ON hours_record
      FOR EACH ROW WHEN (NEW.is_backfilled IS DISTINCT FROM OLD.is_backfilled) EXECUTE FUNCTION hours_record_stays_backfilled()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE hours_certificate, hours_record");
    await runner.query("DROP FUNCTION hours_record_stays_backfilled");
  }
}
