import type { MigrationInterface, QueryRunner } from "typeorm";

export class GuardDays1790000160002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What began on one day is never more than a day, also where the last record of it runs past midnight: of two at once the second waits for
    // the first, as in the service.
    await runner.query(`CREATE FUNCTION hours_record_day_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM volunteer WHERE id = NEW.volunteer_id FOR NO KEY UPDATE;
        IF (SELECT sum(minutes) FROM hours_record
            WHERE volunteer_id = NEW.volunteer_id AND served_on = NEW.served_on AND status <> 'REJECTED') > 1440 THEN
          RAISE EXCEPTION 'more than a day is served on a day' USING ERRCODE = 'check_violation', CONSTRAINT = 'hours_record_day_guard';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER hours_record_day_guard AFTER INSERT OR UPDATE OF volunteer_id, served_on, minutes, status ON hours_record
      FOR EACH ROW EXECUTE FUNCTION hours_record_day_guard()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER hours_record_day_guard ON hours_record");
    await runner.query("DROP FUNCTION hours_record_day_guard");
  }
}
