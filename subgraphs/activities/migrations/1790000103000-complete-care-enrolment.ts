import type { MigrationInterface, QueryRunner } from "typeorm";

export class CompleteCareEnrolment1790000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE care_term
      ADD taken_places integer NOT NULL DEFAULT '0',
      ADD min_age integer NOT NULL DEFAULT '6',
      ADD max_age integer NOT NULL DEFAULT '14',
      ADD CONSTRAINT care_term_ages_check CHECK (min_age BETWEEN 0 AND max_age AND max_age < 18)`);
    await runner.query(`ALTER TABLE care_enrolment
      ADD region_code text COLLATE "C",
      ADD child_birth_date text,
      ADD guardian_person_id uuid,
      ADD consent_version text,
      ADD health_declared_at TIMESTAMP(3) WITH TIME ZONE,
      ADD held_until TIMESTAMP(3) WITH TIME ZONE,
      ADD waitlist_sequence integer,
      ADD version integer NOT NULL DEFAULT '1'`);
    await runner.query(`UPDATE care_enrolment e SET region_code = t.region_code,
      held_until = CASE WHEN e.status LIKE 'PENDING%' THEN e.created_at + interval '14 days' END,
      waitlist_sequence = CASE WHEN e.status = 'WAITLISTED' THEN q.sequence END
      FROM care_term t, (SELECT id, row_number() OVER (PARTITION BY term_id, status ORDER BY created_at, id) AS sequence FROM care_enrolment) q
      WHERE t.id = e.term_id AND q.id = e.id`);
    await runner.query(`UPDATE care_term t SET taken_places = (SELECT count(*) FROM care_enrolment e
      WHERE e.term_id = t.id AND (e.status = 'CONFIRMED' OR e.status LIKE 'PENDING%'))`);
    await runner.query(`ALTER TABLE care_term ADD CONSTRAINT care_term_places_check CHECK (taken_places BETWEEN 0 AND places)`);
    // Children who were enrolled before their papers were recorded stay as they are: whoever changes them must bring the papers.
    await runner.query(`ALTER TABLE care_enrolment
      ALTER region_code SET NOT NULL,
      ADD CONSTRAINT care_enrolment_waitlist_check CHECK ((status = 'WAITLISTED') = (waitlist_sequence IS NOT NULL)),
      ADD CONSTRAINT care_enrolment_held_check CHECK ((status IN ('PENDING_CONSENT', 'PENDING_HEALTH', 'PENDING_PICKUP')) = (held_until IS NOT NULL)),
      ADD CONSTRAINT care_enrolment_papers_check CHECK ((status <> 'PENDING_CONSENT' OR consent_version IS NULL)
        AND (status <> 'PENDING_HEALTH' OR (consent_version IS NOT NULL AND health_declared_at IS NULL))
        AND (status NOT IN ('PENDING_PICKUP', 'CONFIRMED') OR (consent_version IS NOT NULL AND health_declared_at IS NOT NULL))) NOT VALID`);
    await runner.query(`CREATE INDEX care_enrolment_term_id_created_at_idx ON care_enrolment (term_id, created_at, id)`);
    await runner.query(
      `CREATE INDEX care_enrolment_guardian_idx ON care_enrolment (guardian_person_id, created_at, id) WHERE guardian_person_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX care_enrolment_waiting_idx ON care_enrolment (term_id, waitlist_sequence) WHERE status = 'WAITLISTED'`,
    );
    await runner.query(`CREATE INDEX care_enrolment_held_idx ON care_enrolment (held_until) WHERE held_until IS NOT NULL`);
    await runner.query(`CREATE TABLE care_pickup (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      enrolment_id uuid NOT NULL,
      position integer NOT NULL,
      name text NOT NULL,
      phone text NOT NULL,
      CONSTRAINT care_pickup_pkey PRIMARY KEY (id),
      CONSTRAINT care_pickup_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES care_enrolment(id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX care_pickup_enrolment_id_position_idx ON care_pickup (enrolment_id, position)`);
    await runner.query(`CREATE UNIQUE INDEX care_pickup_id_enrolment_id_idx ON care_pickup (id, enrolment_id)`);
    await runner.query(`CREATE TABLE care_attendance (
      enrolment_id uuid NOT NULL,
      day date NOT NULL,
      signed_in_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      signed_out_at TIMESTAMP(3) WITH TIME ZONE,
      picked_up_by_id uuid,
      CONSTRAINT care_attendance_pickup_check CHECK ((signed_out_at IS NULL) = (picked_up_by_id IS NULL)),
      CONSTRAINT care_attendance_times_check CHECK (signed_out_at > signed_in_at),
      CONSTRAINT care_attendance_pkey PRIMARY KEY (enrolment_id, day),
      CONSTRAINT care_attendance_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES care_enrolment(id),
      CONSTRAINT care_attendance_picked_up_by_id_enrolment_id_fkey FOREIGN KEY (picked_up_by_id, enrolment_id) REFERENCES care_pickup(id, enrolment_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE care_attendance, care_pickup");
    await runner.query("DROP INDEX care_enrolment_term_id_created_at_idx");
    await runner.query(`ALTER TABLE care_enrolment DROP COLUMN region_code, DROP COLUMN child_birth_date, DROP COLUMN guardian_person_id,
      DROP COLUMN consent_version, DROP COLUMN health_declared_at, DROP COLUMN held_until, DROP COLUMN waitlist_sequence, DROP COLUMN version`);
    await runner.query("ALTER TABLE care_term DROP COLUMN taken_places, DROP COLUMN min_age, DROP COLUMN max_age");
  }
}
