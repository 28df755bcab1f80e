import type { MigrationInterface, QueryRunner } from "typeorm";

/** Resources and policies are amended, policies withdrawn; an expense is posted on the day it is spent. */
export class KeepWhatIsShared1790000130100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE resource ADD version integer NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE policy ADD version integer NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE policy ADD withdrawn_on date");
    await runner.query("ALTER TABLE fund_entry ADD version integer NOT NULL DEFAULT '1'");
    await runner.query(
      "CREATE UNIQUE INDEX stall_one_name_a_period_key ON stall (market_id, holder_name, period) WHERE holder_id IS NULL AND NOT is_illustrative",
    );
    await runner.query(
      "ALTER TABLE profit_allocation ADD CONSTRAINT profit_allocation_profit_check CHECK (allocated <= GREATEST(profit, 0))",
    );

    // With a name of its own the refusal can be told to whoever wants to offer less.
    await runner.query(resourceKeepsBookedUnits("ERRCODE = 'check_violation', CONSTRAINT = 'resource_booked_units_check', "));
    // What is proposed has not moved any money: its day becomes the one on which the money leaves, and stays that.
    await runner.query(fundEntryKeep("NEW.stage = 'SPENT' AND OLD.stage <> ALL (ARRAY['SPENT', 'SUPERVISED', 'RATED'])"));

    // At the end of the transaction, since the shares of one company come one after the other. A share such as 0.4 has no exact binary form.
    await runner.query(`CREATE FUNCTION shareholding_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM social_company WHERE id = NEW.company_id FOR NO KEY UPDATE;
        IF (SELECT sum(share) FROM shareholding WHERE company_id = NEW.company_id) > 1.000000001 THEN
          RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'shareholding_whole_check',
            MESSAGE = 'shareholding_whole_check: shares of more than the whole';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      "CREATE CONSTRAINT TRIGGER shareholding_whole AFTER INSERT OR UPDATE ON shareholding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shareholding_whole()",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER shareholding_whole ON shareholding");
    await runner.query("DROP FUNCTION shareholding_whole");
    await runner.query(fundEntryKeep("false"));
    await runner.query(resourceKeepsBookedUnits(""));
    await runner.query("ALTER TABLE profit_allocation DROP CONSTRAINT profit_allocation_profit_check");
    await runner.query("DROP INDEX stall_one_name_a_period_key");
    await runner.query("ALTER TABLE fund_entry DROP COLUMN version");
    await runner.query("ALTER TABLE policy DROP COLUMN withdrawn_on");
    await runner.query("ALTER TABLE policy DROP COLUMN version");
    await runner.query("ALTER TABLE resource DROP COLUMN version");
  }
}

const resourceKeepsBookedUnits = (using: string): string => `CREATE OR REPLACE FUNCTION resource_keeps_booked_units()
  RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM booking_unit WHERE resource_id = NEW.id AND unit > NEW.quantity AND ends_at > now()) THEN
      RAISE EXCEPTION USING ${using}MESSAGE = format('resource %s: more than %s units are booked', NEW.id, NEW.quantity);
    END IF;
    RETURN NULL;
  END $$`;

/** Nothing of an entry changes but its stage, which only moves on, and the day where `mayMoveDay` holds. */
const fundEntryKeep = (mayMoveDay: string): string => `CREATE OR REPLACE FUNCTION fund_entry_keep()
  RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE stages constant text[] := ARRAY['PROPOSED', 'DECIDED', 'PUBLICISED', 'SPENT', 'SUPERVISED', 'RATED'];
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'fund_entry is append-only' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.fund_id, NEW.amount, NEW.direction, NEW.purpose) IS DISTINCT FROM (OLD.id, OLD.fund_id, OLD.amount, OLD.direction, OLD.purpose)
      OR (NEW.posted_on <> OLD.posted_on AND NOT (${mayMoveDay}))
      OR array_position(stages, NEW.stage) < array_position(stages, OLD.stage) THEN
      RAISE EXCEPTION 'fund_entry is append-only: only its stage moves on' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`;
