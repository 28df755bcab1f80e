import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateFundAndMarket1790000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE fund (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      balance bigint NOT NULL DEFAULT '0',
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT fund_balance_check CHECK (balance >= 0),
      CONSTRAINT fund_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX fund_region_code_name_idx ON fund (region_code, name)`);
    await runner.query(`CREATE TABLE fund_entry (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      fund_id uuid NOT NULL,
      amount bigint NOT NULL,
      direction text NOT NULL,
      purpose text NOT NULL,
      stage text NOT NULL,
      posted_on date NOT NULL,
      rating double precision,
      is_illustrative boolean NOT NULL DEFAULT false,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT fund_entry_rating_check CHECK (rating BETWEEN 0 AND 5),
      CONSTRAINT fund_entry_income_check CHECK (direction = 'EXPENSE' OR stage IN ('SPENT', 'SUPERVISED', 'RATED')),
      CONSTRAINT fund_entry_amount_check CHECK (amount > 0),
      CONSTRAINT fund_entry_pkey PRIMARY KEY (id),
      CONSTRAINT fund_entry_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES fund (id)
    )`);
    await runner.query(`CREATE INDEX fund_entry_fund_id_idx ON fund_entry (fund_id, posted_on, id)`);
    await runner.query(`CREATE TABLE market (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      donation_rate double precision NOT NULL,
      created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT market_donation_rate_check CHECK (donation_rate BETWEEN 0 AND 1),
      CONSTRAINT market_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX market_region_code_name_idx ON market (region_code, name)`);
    await runner.query(`CREATE TABLE stall (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      market_id uuid NOT NULL,
      holder_id uuid,
      holder_name text NOT NULL,
      period text NOT NULL,
      status text NOT NULL,
      takings bigint,
      donated bigint,
      is_illustrative boolean NOT NULL DEFAULT false,
      CONSTRAINT stall_takings_check CHECK (takings >= 0 AND donated >= 0),
      CONSTRAINT stall_pkey PRIMARY KEY (id),
      CONSTRAINT stall_market_id_fkey FOREIGN KEY (market_id) REFERENCES market (id),
      CONSTRAINT stall_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES enterprise (id)
    )`);
    await runner.query(`CREATE INDEX stall_market_id_idx ON stall (market_id)`);
    // The ledger is append-only, and the balance follows it within the statement that posts: nothing the service forgets can make them differ.
    await runner.query(`CREATE FUNCTION fund_entry_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE stages constant text[] := ARRAY['PROPOSED', 'DECIDED', 'PUBLICISED', 'SPENT', 'SUPERVISED', 'RATED'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'fund_entry is append-only' USING ERRCODE = 'restrict_violation';
        END IF;
        IF (NEW.id, NEW.fund_id, NEW.amount, NEW.direction, NEW.purpose, NEW.posted_on)
            IS DISTINCT FROM (OLD.id, OLD.fund_id, OLD.amount, OLD.direction, OLD.purpose, OLD.posted_on)
          OR array_position(stages, NEW.stage) < array_position(stages, OLD.stage) THEN
          RAISE EXCEPTION 'fund_entry is append-only: only its stage moves on' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER fund_entry_keep BEFORE UPDATE OR DELETE ON fund_entry FOR EACH ROW EXECUTE FUNCTION fund_entry_keep()`,
    );
    await runner.query(`CREATE FUNCTION fund_entry_post() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE settled constant text[] := ARRAY['SPENT', 'SUPERVISED', 'RATED'];
      BEGIN
        IF NEW.stage = ANY (settled) AND (TG_OP = 'INSERT' OR OLD.stage <> ALL (settled)) THEN
          UPDATE fund SET balance = balance + CASE NEW.direction WHEN 'INCOME' THEN NEW.amount ELSE -NEW.amount END WHERE id = NEW.fund_id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER fund_entry_post AFTER INSERT OR UPDATE OF stage ON fund_entry FOR EACH ROW EXECUTE FUNCTION fund_entry_post()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE stall, market, fund_entry, fund");
    await runner.query("DROP FUNCTION fund_entry_keep, fund_entry_post");
  }
}
