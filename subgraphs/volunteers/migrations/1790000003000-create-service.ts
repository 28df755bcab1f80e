import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateService1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service_type (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      audience text array NOT NULL,
      target_minutes integer NOT NULL,
      is_illustrative boolean NOT NULL DEFAULT false,
      CONSTRAINT service_type_target_check CHECK (target_minutes > 0),
      CONSTRAINT service_type_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX service_type_region_code_name_idx ON service_type (region_code, name)`);
    await runner.query(`CREATE TABLE canteen (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      region_code text COLLATE "C" NOT NULL,
      name text NOT NULL,
      meals text array NOT NULL,
      meat_dishes integer,
      vegetable_dishes integer,
      CONSTRAINT canteen_set_check CHECK (meat_dishes >= 0 AND vegetable_dishes >= 0),
      CONSTRAINT canteen_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX canteen_region_code_name_idx ON canteen (region_code, name)`);
    await runner.query(`CREATE TABLE canteen_day (
      canteen_id uuid NOT NULL,
      served_on date NOT NULL,
      tier text NOT NULL,
      count integer NOT NULL,
      CONSTRAINT canteen_day_count_check CHECK (count >= 0),
      CONSTRAINT canteen_day_pkey PRIMARY KEY (canteen_id, served_on, tier)
    )`);
    await runner.query(
      `ALTER TABLE canteen_day ADD CONSTRAINT canteen_day_canteen_id_fkey FOREIGN KEY (canteen_id) REFERENCES canteen(id)`,
    );
    await runner.query(`CREATE TABLE price_tier (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      service_type_id uuid,
      canteen_id uuid,
      position integer NOT NULL,
      name text NOT NULL,
      price bigint NOT NULL,
      rule text NOT NULL,
      min_age integer,
      CONSTRAINT price_tier_numbers_check CHECK (price >= 0 AND min_age >= 0),
      CONSTRAINT price_tier_owner_check CHECK (num_nonnulls(service_type_id, canteen_id) = 1),
      CONSTRAINT price_tier_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX price_tier_canteen_id_name_key ON price_tier (canteen_id, name)`);
    await runner.query(`CREATE UNIQUE INDEX price_tier_service_type_id_name_key ON price_tier (service_type_id, name)`);
    await runner.query(
      `ALTER TABLE price_tier ADD CONSTRAINT price_tier_service_type_id_fkey FOREIGN KEY (service_type_id) REFERENCES service_type(id)`,
    );
    await runner.query(
      `ALTER TABLE price_tier ADD CONSTRAINT price_tier_canteen_id_fkey FOREIGN KEY (canteen_id) REFERENCES canteen(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE price_tier, canteen_day, canteen, service_type");
  }
}
