import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateRegistration1790000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE activity
      ADD confirmed_seats integer NOT NULL DEFAULT '0',
      ADD held_seats integer NOT NULL DEFAULT '0',
      ADD waiting_seats integer NOT NULL DEFAULT '0',
      ADD CONSTRAINT activity_seats_check CHECK (confirmed_seats >= 0 AND held_seats >= 0 AND waiting_seats >= 0),
      ADD CONSTRAINT activity_capacity_check CHECK (capacity IS NULL OR confirmed_seats + held_seats <= capacity)`);
    await runner.query(`CREATE TABLE registration (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      activity_id uuid NOT NULL,
      region_code text COLLATE "C" NOT NULL,
      participant_person_id uuid NOT NULL,
      participant_name text NOT NULL,
      participant_phone text,
      enterprise_id uuid,
      partner_id uuid,
      party_size integer NOT NULL DEFAULT '1',
      status text NOT NULL,
      waitlist_sequence integer,
      promotion_expires_at TIMESTAMP(3) WITH TIME ZONE,
      check_in_code text,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT registration_code_check CHECK (status NOT IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW') OR check_in_code IS NOT NULL),
      CONSTRAINT registration_promotion_check CHECK ((status = 'PROMOTED') = (promotion_expires_at IS NOT NULL)),
      CONSTRAINT registration_waitlist_check CHECK ((status = 'WAITLISTED') = (waitlist_sequence IS NOT NULL)),
      CONSTRAINT registration_status_check CHECK (status IN ('CONFIRMED', 'WAITLISTED', 'PROMOTED', 'CHECKED_IN', 'NO_SHOW', 'CANCELLED')),
      CONSTRAINT registration_party_size_check CHECK (party_size >= 1),
      CONSTRAINT registration_pkey PRIMARY KEY (id),
      CONSTRAINT registration_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX registration_one_live_idx ON registration (activity_id, participant_person_id) WHERE status <> 'CANCELLED'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX registration_waiting_idx ON registration (activity_id, waitlist_sequence) WHERE status = 'WAITLISTED'`,
    );
    await runner.query(`CREATE INDEX registration_held_idx ON registration (promotion_expires_at) WHERE status = 'PROMOTED'`);
    await runner.query(
      `CREATE UNIQUE INDEX registration_check_in_code_idx ON registration (activity_id, check_in_code) WHERE check_in_code IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX registration_activity_id_created_at_idx ON registration (activity_id, created_at, id)`);
    await runner.query(`CREATE INDEX registration_participant_idx ON registration (participant_person_id, created_at, id)`);
    await runner.query(
      `CREATE INDEX registration_enterprise_idx ON registration (enterprise_id, created_at, id) WHERE enterprise_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX registration_partner_idx ON registration (partner_id, created_at, id) WHERE partner_id IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE activity_feedback (
      activity_id uuid NOT NULL,
      person_id uuid NOT NULL,
      score integer NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT activity_feedback_score_check CHECK (score BETWEEN 1 AND 5),
      CONSTRAINT activity_feedback_pkey PRIMARY KEY (activity_id, person_id),
      CONSTRAINT activity_feedback_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE activity_feedback, registration");
    await runner.query("DELETE FROM region_counter WHERE metric = 'waitlisted'");
    await runner.query("ALTER TABLE activity DROP COLUMN confirmed_seats, DROP COLUMN held_seats, DROP COLUMN waiting_seats");
  }
}
