import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateResourceAndBooking1790000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Lets an exclusion constraint ask for equal ids beside overlapping times; any owner of the database may create it.
    await runner.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    await runner.query(`CREATE TABLE resource (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      owner_id uuid,
      name text NOT NULL,
      kind text NOT NULL,
      field text,
      conditions text,
      quantity integer NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT resource_quantity_check CHECK (quantity > 0),
      CONSTRAINT resource_pkey PRIMARY KEY (id),
      CONSTRAINT resource_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES enterprise (id)
    )`);
    await runner.query("CREATE INDEX resource_region_code_name_idx ON resource (region_code, name, id)");
    await runner.query("CREATE INDEX resource_owner_id_idx ON resource (owner_id)");
    await runner.query(`CREATE TABLE resource_hours (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      resource_id uuid NOT NULL,
      weekday integer NOT NULL,
      from_minute integer NOT NULL,
      to_minute integer NOT NULL,
      CONSTRAINT resource_hours_time_check CHECK (weekday BETWEEN 1 AND 7 AND 0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
      CONSTRAINT resource_hours_pkey PRIMARY KEY (id),
      CONSTRAINT resource_hours_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
      CONSTRAINT resource_hours_overlap_excl EXCLUDE USING gist (resource_id WITH =, weekday WITH =, int4range(from_minute, to_minute) WITH &&)
    )`);
    await runner.query(`CREATE TABLE booking (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      resource_id uuid NOT NULL,
      person_id uuid,
      enterprise_id uuid,
      starts_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      ends_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      quantity integer NOT NULL,
      purpose text NOT NULL,
      status text NOT NULL,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT booking_booker_check CHECK (num_nonnulls(person_id, enterprise_id) = 1),
      CONSTRAINT booking_period_check CHECK (starts_at < ends_at),
      CONSTRAINT booking_quantity_check CHECK (quantity > 0),
      CONSTRAINT booking_status_check CHECK (status IN ('BOOKED', 'USED', 'CANCELLED')),
      CONSTRAINT booking_pkey PRIMARY KEY (id),
      CONSTRAINT booking_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
      CONSTRAINT booking_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
    )`);
    await runner.query("CREATE INDEX booking_resource_id_starts_at_idx ON booking (resource_id, starts_at, id)");
    await runner.query(
      "CREATE INDEX booking_person_id_starts_at_idx ON booking (person_id, starts_at) WHERE person_id IS NOT NULL",
    );
    await runner.query(
      "CREATE INDEX booking_enterprise_id_starts_at_idx ON booking (enterprise_id, starts_at) WHERE enterprise_id IS NOT NULL",
    );
    await runner.query(`CREATE TABLE booking_unit (
      booking_id uuid NOT NULL,
      unit integer NOT NULL,
      resource_id uuid NOT NULL,
      starts_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      ends_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT booking_unit_pkey PRIMARY KEY (booking_id, unit),
      CONSTRAINT booking_unit_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE CASCADE,
      CONSTRAINT booking_unit_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
      CONSTRAINT booking_unit_overlap_excl EXCLUDE USING gist (resource_id WITH =, unit WITH =, tstzrange(starts_at, ends_at) WITH &&)
    )`);
    // A booking takes the lowest units that are free for all of its time. Those who book the same resource at once come one after another, so
    // that each sees what the one before took; the constraint of booking_unit holds even where a caller's snapshot is older than that.
    await runner.query(`CREATE FUNCTION booking_takes_units() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE units integer; taken integer;
      BEGIN
        IF NEW.status = 'CANCELLED' THEN RETURN NULL; END IF;
        SELECT quantity INTO units FROM resource WHERE id = NEW.resource_id FOR NO KEY UPDATE;
        INSERT INTO booking_unit (booking_id, unit, resource_id, starts_at, ends_at)
          SELECT NEW.id, free.unit, NEW.resource_id, NEW.starts_at, NEW.ends_at
          FROM generate_series(1, units) AS free (unit)
          WHERE NOT EXISTS (SELECT FROM booking_unit b WHERE b.resource_id = NEW.resource_id AND b.unit = free.unit
            AND tstzrange(b.starts_at, b.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at))
          ORDER BY free.unit LIMIT NEW.quantity;
        GET DIAGNOSTICS taken = ROW_COUNT;
        IF taken < NEW.quantity THEN
          RAISE EXCEPTION USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'booking_unit_overlap_excl',
            MESSAGE = format('booking_unit_overlap_excl: only %s of %s units of resource %s are free', taken, NEW.quantity, NEW.resource_id);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      "CREATE TRIGGER booking_takes_units AFTER INSERT ON booking FOR EACH ROW EXECUTE FUNCTION booking_takes_units()",
    );
    await runner.query(`CREATE FUNCTION booking_gives_units_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.resource_id, NEW.starts_at, NEW.ends_at, NEW.quantity) IS DISTINCT FROM (OLD.resource_id, OLD.starts_at, OLD.ends_at, OLD.quantity)
          OR (OLD.status = 'CANCELLED' AND NEW.status <> 'CANCELLED') THEN
          RAISE EXCEPTION 'a booking is not moved or revived: cancel it and book anew';
        END IF;
        IF NEW.status = 'CANCELLED' THEN DELETE FROM booking_unit WHERE booking_id = NEW.id; END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      "CREATE TRIGGER booking_gives_units_back AFTER UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION booking_gives_units_back()",
    );
    await runner.query(`CREATE FUNCTION resource_keeps_booked_units() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM booking_unit WHERE resource_id = NEW.id AND unit > NEW.quantity AND ends_at > now()) THEN
          RAISE EXCEPTION 'resource %: more than % units are booked', NEW.id, NEW.quantity;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      "CREATE TRIGGER resource_keeps_booked_units AFTER UPDATE OF quantity ON resource FOR EACH ROW EXECUTE FUNCTION resource_keeps_booked_units()",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE booking_unit, booking, resource_hours, resource");
    await runner.query("DROP FUNCTION resource_keeps_booked_units, booking_gives_units_back, booking_takes_units");
  }
}
