import type { MigrationInterface, QueryRunner } from "typeorm";

/** A resource may be offered in a smaller quantity as long as no more are booked at one time: which units a booking holds is nobody's concern. */
export class RepackBookedUnits1790000140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Bookings take the lowest units anew in the order in which they begin, which takes no more units than are held at one time. They are
    // locked first: one that is being cancelled is over before its units are looked at.
    await runner.query(`CREATE OR REPLACE FUNCTION resource_keeps_booked_units() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE held record; taken integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM booking_unit WHERE resource_id = NEW.id AND unit > NEW.quantity AND ends_at > now()) THEN
          RETURN NULL;
        END IF;
        PERFORM FROM booking WHERE resource_id = NEW.id AND status <> 'CANCELLED' AND ends_at > now() ORDER BY id FOR UPDATE;
        DELETE FROM booking_unit u USING booking b
          WHERE b.id = u.booking_id AND b.resource_id = NEW.id AND b.status <> 'CANCELLED' AND b.ends_at > now();
        FOR held IN SELECT id, starts_at, ends_at, quantity FROM booking
          WHERE resource_id = NEW.id AND status <> 'CANCELLED' AND ends_at > now() ORDER BY starts_at, id
        LOOP
          INSERT INTO booking_unit (booking_id, unit, resource_id, starts_at, ends_at)
            SELECT held.id, free.unit, NEW.id, held.starts_at, held.ends_at
            FROM generate_series(1, NEW.quantity) AS free (unit)
            WHERE NOT EXISTS (SELECT FROM booking_unit b WHERE b.resource_id = NEW.id AND b.unit = free.unit
              AND tstzrange(b.starts_at, b.ends_at) && tstzrange(held.starts_at, held.ends_at))
            ORDER BY free.unit LIMIT held.quantity;
          GET DIAGNOSTICS taken = ROW_COUNT;
          IF taken < held.quantity THEN
            RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'resource_booked_units_check',
              MESSAGE = format('resource %s: more than %s units are booked', NEW.id, NEW.quantity);
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION resource_keeps_booked_units() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM booking_unit WHERE resource_id = NEW.id AND unit > NEW.quantity AND ends_at > now()) THEN
          RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'resource_booked_units_check',
            MESSAGE = format('resource %s: more than %s units are booked', NEW.id, NEW.quantity);
        END IF;
        RETURN NULL;
      END $$`);
  }
}
